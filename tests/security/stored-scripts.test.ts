import { parse as parseCsv } from "csv-parse/sync";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { listClinic } from "#app/directory/list-clinic.server.ts";
import { settleMatters } from "#app/directory/settle-matters.server.ts";
import { RAW_MARK, SCRIPTS } from "#tests/abuse/payloads.ts";
import { urlOf } from "#tests/security/listed-routes.ts";
import { ASKERS, type Asker } from "#tests/security/matrix-world.ts";
import { runningAttributes, scriptsOf, skeletonOf, xmlSkeleton } from "#tests/security/page-skeleton.ts";
import { ROUTE_MATRIX } from "#tests/security/route-matrix.ts";
import { type Site, type SiteAnswer, serveSite } from "#tests/security/serve-site.ts";
import { fillWith, type WordColumn, wordColumns } from "#tests/security/stored-words.ts";

/** Line separators end a statement of older JavaScript, and a "<!--" begins a comment of it. */
const ALL = [...SCRIPTS, "\u2028</script><!--<script>\u2029"];
/** Each column holds eight, and the columns together each of them many times. */
const AT_ONCE = 8;
const hostile = (n: number) => Array.from({ length: AT_ONCE }, (_, i) => ALL[(n * 7 + i) % ALL.length]).join(" ");
/** As long, with line breaks and spaces at the same places, and nothing in it that HTML knows. */
const harmless = (n: number) => hostile(n).replaceAll(/[<>"'`=&/!\u2028\u2029[\]()]/g, "x");

/** Goes on for as long as somebody listens. */
const STREAM = "/moderation/events";

let site: Site;
let columns: WordColumn[];
const pages = new Map<string, { before: SiteAnswer; after: SiteAnswer }>();

/** Somebody without an account, and whoever else is let in with most to see. */
function readersOf(cells: string): Asker[] {
  const letters = cells.split(" ");
  const readers: Asker[] = ["anonymous", "owner", "client", "moderator", "admin"];
  const [anonymous, ...others] = readers.filter((asker) => letters[ASKERS.indexOf(asker)] === "G");
  return [anonymous, others[0]].filter((reader): reader is Asker => reader !== undefined);
}

async function readAll(): Promise<Map<string, SiteAnswer>> {
  const all = new Map<string, SiteAnswer>();
  for (const [path, row] of Object.entries(ROUTE_MATRIX)) {
    if (row.get === undefined || path === STREAM) continue;
    for (const reader of readersOf(row.get)) {
      // Somebody with a cookie gets no page from memory, and what is stored here past the product does not tell the memory.
      const as = reader === "anonymous" ? { cookie: "theme=none" } : reader;
      all.set(`${path} as ${reader}`, await site.ask(urlOf(row, site.world), { as }));
    }
  }
  return all;
}

async function fill(wordsFor: (n: number) => string): Promise<void> {
  const { ctx, clinic, rival } = site.world;
  await fillWith(ctx, columns, wordsFor);
  for (const { id } of [clinic, rival]) await listClinic(ctx, id);
  await ctx.store.write(
    async (tx) =>
      void (await tx.run(
        sql`insert into stale_matters (kind, subject_id) select kind, subject_id from matters where true on conflict do nothing`,
      )),
  );
  while (await settleMatters(ctx));
}

beforeAll(async () => {
  site = await serveSite();
  columns = await wordColumns();
  await fill(harmless);
  const before = await readAll();
  await fill(hostile);
  for (const [page, after] of await readAll()) pages.set(page, { before: before.get(page) as SiteAnswer, after });
}, 180_000);

const typeOf = ({ headers }: SiteAnswer) => String(headers["content-type"] ?? "").split(";", 1)[0] ?? "";
const ofType = (type: RegExp) => [...pages].filter(([, { after }]) => type.test(typeOf(after)));

/** Pages on which `wrong` finds something, with what it finds. */
function wrongPages(type: RegExp, wrong: (answers: { before: SiteAnswer; after: SiteAnswer }) => unknown): unknown[] {
  return ofType(type).flatMap(([page, answers]) => {
    const found = wrong(answers);
    return found === null || found === undefined || (Array.isArray(found) && found.length === 0) ? [] : [[page, found]];
  });
}

/** The first place where a list is another one. */
function firstDifference(one: readonly string[], other: readonly string[]): string | null {
  const at = Array.from({ length: Math.max(one.length, other.length) }, (_, i) => i).find((i) => one[i] !== other[i]);
  return at === undefined ? null : `${one[at]} became ${other[at]}`;
}

test("X1: what was stored is shown, word for word, on over a hundred pages of every kind of reader", () => {
  expect([...pages].filter(([, { before, after }]) => before.status !== 200 || after.status !== 200).map(([page]) => page)).toEqual([]);
  expect(columns.length).toBeGreaterThan(70);
  expect(ofType(/html/).filter(([, { after }]) => after.body.includes(RAW_MARK)).length).toBeGreaterThan(120);
});

test("X1: forty scripts in every column that people type into are words on every page: no element, attribute or comment more than with harmless ones", () => {
  expect(wrongPages(/html/, ({ before, after }) => firstDifference(skeletonOf(before.body), skeletonOf(after.body)))).toEqual([]);
});

test("X1: nothing in a page runs by an attribute, and no address of it is a script", () => {
  expect(wrongPages(/html/, ({ after }) => runningAttributes(after.body))).toEqual([]);
});

test("X1: drawings and feeds stay well formed and have the elements they have with harmless words", () => {
  expect(ofType(/xml/).length).toBeGreaterThan(5);
  expect(wrongPages(/xml/, ({ before, after }) => firstDifference(xmlSkeleton(before.body), xmlSkeleton(after.body)))).toEqual([]);
});

test("X1: what is no page says so, and no browser makes one of it", () => {
  const other = [...pages].filter(([, { after }]) => !/html/.test(typeOf(after)));
  expect(other.filter(([, { after }]) => after.headers["x-content-type-options"] !== "nosniff").map(([page]) => page)).toEqual([]);
});

test("X1: the comparison sees a script in text, one that ends an attribute, and one that ends a title", () => {
  const page = '<!doctype html><title>Words</title><p title="words">words</p>';
  const whole = skeletonOf(page);
  for (const script of ALL.slice(0, 30)) {
    const broken = [page.replace(">words<", `>${script}<`), page.replace('"words"', `"${script}"`), page.replace("Words", script)];
    expect(broken.some((html) => firstDifference(whole, skeletonOf(html)) !== null)).toBe(true);
  }
});

test("X4: data for search engines is JSON in which no name can end its script", () => {
  const withData = ofType(/html/).flatMap(([, { after }]) => scriptsOf(after.body).filter(({ type }) => type === "application/ld+json"));
  expect(withData.length).toBeGreaterThan(0);
  for (const { text } of withData) {
    expect(text).not.toMatch(/<|\u2028|\u2029/);
    expect(() => JSON.parse(text)).not.toThrow();
  }
  expect(withData.some(({ text }) => text.includes("\\u003c/script") && JSON.stringify(JSON.parse(text)).includes("</script>"))).toBe(true);
});

test("X5: the data a page is woken with holds no sign that ends or hides its script", () => {
  const holding = ofType(/html/).filter(([, { after }]) => scriptsOf(after.body).some(({ text }) => text.includes(RAW_MARK)));
  expect(holding.length).toBeGreaterThan(0);
  expect(
    wrongPages(/html/, ({ after }) => scriptsOf(after.body).filter(({ text }) => /<\/?script|<!--|\u2028|\u2029/i.test(text))),
  ).toEqual([]);
});

test("X2: on every page each script has that page's nonce or an address the policy names, and the policy is in force and allows nothing else", () => {
  expect(wrongPages(/html/, ({ after }) => policyFaults(after))).toEqual([]);
});

function policyFaults({ headers, body }: SiteAnswer): string[] {
  const policy = String(headers["content-security-policy"] ?? "");
  const scripts = /(?:^|; )script-src ([^;]+)/.exec(policy)?.[1] ?? "";
  const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1];
  const faults = ["default-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"].filter(
    (part) => !policy.includes(part),
  );
  if (/unsafe|\*|\bhttps?:(?=[ ;]|$)/.test(policy)) faults.push(policy);
  if (headers["content-security-policy-report-only"] !== undefined) faults.push("only reported");
  for (const { attributes, text } of scriptsOf(body)) {
    const isData = /json/.test(attributes.type ?? "");
    const named = attributes.src !== undefined && text === "" && scripts.includes(attributes.src);
    if (!isData && !named && (nonce === undefined || attributes.nonce !== nonce))
      faults.push(`script ${attributes.src ?? text.slice(0, 40)}`);
  }
  return faults;
}

test("X2: a hundred answers to one person have a hundred nonces of 128 bits", async () => {
  const policies = await Promise.all(Array.from({ length: 100 }, () => site.ask("/account", { as: "client" })));
  const nonces = policies.map(({ headers }) => /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "");
  expect(new Set(nonces).size).toBe(100);
  expect(nonces.every((nonce) => Buffer.from(nonce, "base64").length >= 16)).toBe(true);
});

test("X6: in no table that can be fetched does a cell begin as a formula does", async () => {
  const starts = ['=HYPERLINK("//x.example")', "+1", "-1", "@SUM(A1)", "\tx", "\r=1", "\0=1"];
  await fill((n) => starts[n % starts.length] as string);
  let cells = 0;
  for (const [path, { get, ...row }] of Object.entries(ROUTE_MATRIX).filter(([path]) => path.endsWith(".csv"))) {
    for (const as of readersOf(get ?? "").slice(-1)) {
      const { body } = await site.ask(urlOf(row, site.world), { as });
      for (const line of parseCsv(body) as string[][])
        for (const cell of line) {
          cells += 1;
          expect([path, cell]).not.toEqual([path, expect.stringMatching(/^[=+\-@\t\r\0](?!\d+(?:\.\d+)?$)/)]);
        }
    }
  }
  expect(cells).toBeGreaterThan(50);
});
