import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { readClinicRow, website } from "#app/clinics/clinic-row.ts";
import { CHANGE_FORMS } from "#app/clinics/profile-change.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { cleanText } from "#app/platform/clean-text.ts";
import { createOutboxMailer } from "#app/platform/mailer.server.ts";
import { isPublicPage } from "#app/provenance/evidence-form.ts";
import { derivatives, photos } from "#db/schema/provenance.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";
import { elementsOf } from "#tests/security/page-skeleton.ts";
import { type Site, serveSite } from "#tests/security/serve-site.ts";
import { TEST_PASSWORD } from "#tests/support/build-account.ts";
import { listTables } from "#tests/support/list-tables.ts";

let site: Site;
beforeAll(async () => {
  site = await serveSite();
}, 60_000);

/** What no field of ours takes for a web address. */
const NO_ADDRESSES = [
  ...[
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "\tjavascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "javascript://clinic.example/%0aalert(1)",
  ],
  ...[
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "//clinic.example/",
    "\\\\clinic.example\\",
    "/\\clinic.example",
    "http:clinic.example",
  ],
  ...[
    "file:///etc/passwd",
    "ftp://clinic.example/",
    "blob:https://clinic.example/1",
    "view-source:https://clinic.example/",
    "about:blank",
    "intent://clinic.example#Intent;end",
  ],
  ...[
    "https://user:password@clinic.example/",
    "https://localhost/",
    "https:///clinic.example",
    "\u0000javascript:alert(1)",
    "\u200bjavascript:alert(1)",
    "&#106;avascript:alert(1)",
  ],
];

/** What the form of a page sends with the fields that nobody typed into, as a browser would. */
function hiddenFields(html: string): Record<string, string> {
  const inputs = elementsOf(html, "input").filter(({ type }) => type === "hidden");
  return Object.fromEntries(inputs.map(({ name = "", value = "" }) => [name, value]));
}

const PROFILE = "/manage/dot-and-line/profile";
const storedClinic = () => findClinicById(site.world.ctx.store.read, site.world.clinic.id);

test.each(NO_ADDRESSES)("X3: %j is no web address in any field, and none that was there is lost to it", async (address) => {
  expect(website.safeParse(address).success && !/^https?:/.test(website.parse(address))).toBe(false);
  expect(isPublicPage(address) && !/^https?:$/.test(new URL(address).protocol)).toBe(false);
});

test("X3: a clinic's form refuses such a website with the words kept, and takes an ordinary one, which the page links to without vouching for it", async () => {
  for (const address of NO_ADDRESSES) {
    const page = await site.ask(PROFILE, { as: "owner" });
    const form = new URLSearchParams({ ...hiddenFields(page.body), website: address });
    const answer = await site.ask(PROFILE, { method: "POST", as: "owner", form });
    expect([address, answer.status]).toEqual([address, 422]);
    expect((await storedClinic())?.website).toBeNull();
  }
  const page = await site.ask(PROFILE, { as: "owner" });
  const form = new URLSearchParams({ ...hiddenFields(page.body), website: "https://dotline.example/?a=1&b=\"'><x>" });
  expect((await site.ask(PROFILE, { method: "POST", as: "owner", form })).status).toBe(303);
  const shown = await site.ask("/clinics/dot-and-line", { as: "owner" });
  const links = elementsOf(shown.body, "a").filter(({ href }) => href?.startsWith("https://dotline.example"));
  expect(links.length).toBeGreaterThan(0);
  for (const { rel = "" } of links) expect(rel.split(" ")).toEqual(expect.arrayContaining(["nofollow", "ugc", "noopener"]));
});

test("X3: no page links to a foreign site without saying that it does not vouch for it", async () => {
  const pages = await Promise.all(
    ["/clinics/dot-and-line", "/method", "/guide/prices", "/guide/mending", "/api", "/data"].map((url) => site.ask(url)),
  );
  for (const { body } of pages)
    for (const { href = "", rel = "" } of elementsOf(body, "a"))
      if (/^https?:/.test(href) && !href.startsWith(site.world.ctx.env.APP_ORIGIN))
        expect([href, rel]).toEqual([href, expect.stringMatching(/nofollow|noopener|license/)]);
});

/** Signs that nobody sees and that turn, hide or end what stands around them. */
const STEERING = [
  ..."\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff",
  ...Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).filter((sign) => sign !== "\t" && sign !== "\n"),
  ...Array.from({ length: 33 }, (_, code) => String.fromCharCode(0x7f + code)),
];

test("X8: of every sign that turns the reading direction or cannot be seen, none is stored; a name is composed and trimmed", () => {
  for (const sign of STEERING) expect([sign, cleanText(`Dot${sign}Line`)]).toEqual([sign, expect.stringMatching(/^Dot\n?Line$/)]);
  expect(cleanText("  Cafe\u0301 \ud800 ")).toBe("Café \ufffd");
});

test("X8: a name with U+202E is stored without it, by a form, by an imported list and by a sign-up", async () => {
  const page = await site.ask(PROFILE, { as: "owner" });
  const form = new URLSearchParams({ ...hiddenFields(page.body), machine: "Mini\u202eenihcam", about: "We\u2066 treat\u2069 heads" });
  expect((await site.ask(PROFILE, { method: "POST", as: "owner", form })).status).toBe(303);
  expect(await storedClinic()).toMatchObject({ machine: "Minienihcam", about: "We treat heads" });

  const row = readClinicRow({ name: "Dot\u202e eniL", ref: "a-1", city: "Le\u200feds", country: "GB" });
  expect(row).toMatchObject({ ok: true, row: { name: "Dot eniL", city: "Leeds" } });

  const joining = await site.ask("/sign-up");
  const fields = { role: "client", displayName: "Sam\u202e maS", email: "sam.maS@example.org", password: TEST_PASSWORD };
  const joined = await site.ask("/sign-up", { method: "POST", form: new URLSearchParams({ ...hiddenFields(joining.body), ...fields }) });
  expect([joined.status, await valuesHolding("maS")]).toEqual([302, expect.arrayContaining(["Sam maS"])]);
  expect((await valuesHolding("\u202e")).length).toBe(0);
});

test("X8: a name whose letters come from alphabets that look alike is refused where a clinic asks for it", () => {
  for (const name of ["Sc\u0430lp Studio", "D\u03bft and Line", "\u0405MP Clinic"])
    expect([name, CHANGE_FORMS.name.safeParse({ name }).success]).toEqual([name, false]);
  for (const name of ["Łódź Mikropigmentacja", "Студия", "Κλινική"])
    expect([name, CHANGE_FORMS.name.safeParse({ name }).success]).toEqual([name, true]);
});

test("X8: names of people stand in an element of their own, so that a name of another script turns nothing beside it", async () => {
  const page = await site.ask("/clinics/dot-and-line", { as: "owner" });
  expect(elementsOf(page.body, "bdi").length).toBeGreaterThan(0);
});

test("X7: a name with a line break is refused or one line, and no mail goes to anybody it names", async () => {
  const { ctx } = site.world;
  await runAllJobs(ctx);
  const before = ctx.sent.length;
  for (const displayName of [
    "a\r\nBcc: x@y.example",
    "a\nBcc: x@y.example",
    "a\rBcc: x@y.example",
    "a%0d%0aBcc: x@y.example",
    "a\u2028Bcc: x@y.example",
  ]) {
    const joining = await site.ask("/sign-up");
    const fields = { role: "client", displayName, email: `bcc.${newPlace()}@example.org`, password: TEST_PASSWORD };
    const { status } = await site.ask("/sign-up", {
      method: "POST",
      form: new URLSearchParams({ ...hiddenFields(joining.body), ...fields }),
    });
    expect([displayName, status]).toEqual([displayName, displayName.includes("\n") ? 422 : 302]);
  }
  for (const email of [
    "a@example.org\r\nBcc: x@y.example",
    "a@example.org, x@y.example",
    "<a@example.org>",
    "a@example.org x@y.example",
    "a@example.org%0aBcc:x@y.example",
  ]) {
    const form = new URLSearchParams({ ...hiddenFields((await site.ask("/forgot-password")).body), email });
    expect([email, (await site.ask("/forgot-password", { method: "POST", form })).status]).toEqual([email, 422]);
  }
  await runAllJobs(ctx);
  const mails = ctx.sent.slice(before);
  expect(mails.length).toBeGreaterThan(0);
  for (const mail of mails)
    expect([mail.to, mail.subject]).toEqual([expect.stringMatching(/^bcc\.\d+@example\.org$/), expect.not.stringMatching(/[\r\n]|Bcc/)]);
  const folder = join(ctx.env.DATA_DIR, "outbox-of-names");
  for (const mail of mails) await createOutboxMailer(folder).send(mail);
  for (const file of readdirSync(folder)) expect(readFileSync(join(folder, file), "utf8").match(/^(?:to|b?cc):/gim)).toEqual(["To:"]);
});

let place = 0;
function newPlace(): number {
  place += 1;
  return place;
}

/** Every text of the database that holds `part`. */
async function valuesHolding(part: string): Promise<string[]> {
  const db = site.world.ctx.store.read;
  const tables = await listTables(db);
  const rows = await Promise.all(tables.map(async (name) => db.all<Record<string, unknown>>(sql`select * from ${sql.identifier(name)}`)));
  return rows
    .flat()
    .flatMap((row) => Object.values(row).filter((value): value is string => typeof value === "string" && value.includes(part)));
}

const MARK = "zq7name";
const FILE_NAMES = [
  `../../../${MARK}.jpg`,
  `..\\..\\${MARK}.jpg`,
  `${MARK}.jpg\r\nContent-Type: text/html`,
  `"${MARK}'; drop table photos; --.jpg`,
  `${MARK}${"x".repeat(5_000)}.jpg`,
  `${MARK}\u202egpj.exe`,
  `${MARK}\0.php.jpg`,
  `CON.${MARK}`,
  `<img src=x onerror=${MARK}()>.jpg`,
];

test("U8: whatever a sent photo is called, its name is stored nowhere: not in the database, not on the disk, not in an answer", async () => {
  const { ctx } = site.world;
  for (const [seed, name] of FILE_NAMES.entries()) {
    const form = new FormData();
    const said = { treatment: "density", when: "after", daysSinceSession: "40", consent: "yes" };
    const page = await site.ask("/manage/dot-and-line/photos", { as: "owner" });
    for (const [field, value] of Object.entries({ ...hiddenFields(page.body), ...said })) form.set(field, value);
    form.append("photos", new File([new Uint8Array(await jpegOf(drawPicture(900 + seed, 96, 72)))], name));
    const answer = await site.ask("/manage/dot-and-line/photos", { method: "POST", as: "owner", form });
    const status = name.includes("\0") ? 400 : 302;
    expect([name, answer.status, answer.body.includes(MARK)]).toEqual([name, status, false]);
  }
  expect((await ctx.store.read.select({ id: photos.id }).from(photos).all()).length).toBeGreaterThanOrEqual(FILE_NAMES.length);
  expect(await valuesHolding(MARK)).toEqual([]);
  expect(readdirSync(ctx.env.DATA_DIR, { recursive: true }).filter((file) => String(file).includes(MARK))).toEqual([]);
}, 60_000);

/** The headers of a picture that count, by the table of SECURITY.md U7. */
const PHOTO_HEADERS = {
  "content-type": "image/jpeg",
  "x-content-type-options": "nosniff",
  "content-disposition": 'inline; filename="photo.jpg"',
  "content-security-policy": "default-src 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "strict-origin-when-cross-origin",
};

test("U7: a photo is served with the headers of the table; browsers keep what is public and ask each time, and what is not is kept by nobody", async () => {
  const { ctx, photoId } = site.world;
  const url = `/photos/${photoId}/640.jpg`;
  const shown = await site.ask(url);
  expect([shown.status, shown.headers]).toEqual([200, expect.objectContaining({ ...PHOTO_HEADERS, "cache-control": "public, no-cache" })]);
  expect(shown.headers["set-cookie"]).toBeUndefined();
  const known = await site.ask(url, { headers: { "if-none-match": String(shown.headers.etag) } });
  expect([known.status, known.body]).toEqual([304, ""]);

  await ctx.store.write((tx) => tx.update(photos).set({ state: "checking" }).where(eq(photos.id, photoId)));
  const waiting = await site.ask(url, { as: "owner" });
  expect([waiting.status, waiting.headers["cache-control"]]).toEqual([200, "private, no-store"]);
  const unknown = await site.ask(`/photos/${"0".repeat(32)}/640.jpg`, { as: "client" });
  for (const as of ["anonymous", "unverified", "client"] as const) {
    const refused = await site.ask(url, { as, headers: { "if-none-match": String(shown.headers.etag) } });
    expect([as, refused.status]).toEqual([as, 404]);
  }
  expect(unknown.status).toBe(404);
  await ctx.store.write((tx) => tx.update(photos).set({ state: "no_match" }).where(eq(photos.id, photoId)));
});

test("U7: no spelling of an address leads from the photos to another file", async () => {
  const { ctx, photoId } = site.world;
  const [stored] = await ctx.store.read
    .select({ sha256: derivatives.sha256 })
    .from(derivatives)
    .where(eq(derivatives.photoId, photoId))
    .all();
  const original = (await ctx.store.read.select({ sha256: photos.originalSha256 }).from(photos).where(eq(photos.id, photoId)))[0]?.sha256;
  const under = (file: string) => `/photos/${photoId}/${file}`;
  const wrong = [
    ...[
      "/photos/../data/scalpmark.db",
      "/photos/%2e%2e/%2e%2e/package.json",
      `/photos/${photoId}/..%2f..%2fsecret`,
      "/photos/..;/secret",
      `/photos/${photoId}//640.jpg`,
    ],
    ...[
      "640.jpg%00.html",
      "640.jpg.html",
      "640.html",
      "640.svg",
      "640.jpeg",
      "640.JPG",
      "640.png",
      "640",
      "640.jpg%20",
      "%36%34%30.jpg.php",
      "-640.jpg",
      "6e2.jpg",
      "0x280.jpg",
      "99999.jpg",
      "original.jpg",
      "original",
    ].map(under),
    ...[
      `/photos/${photoId.toUpperCase()}/640.jpg`,
      `/photos/${photoId}x/640.jpg`,
      `/photos/${stored?.sha256}/640.jpg`,
      `/files/${stored?.sha256}`,
      `/photos/${original}`,
      `/photos/${photoId.slice(0, 31)}%00/640.jpg`,
    ],
  ];
  for (const url of wrong) {
    const { status, headers } = await site.ask(url, { as: "owner" });
    expect([url, status]).toEqual([url, expect.toSatisfy((code: number) => code === 404 || code === 400)]);
    expect([url, String(headers["content-type"])]).toEqual([url, expect.not.stringContaining("image/")]);
  }
});
