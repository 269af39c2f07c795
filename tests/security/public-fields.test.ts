import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { keepDraft } from "#app/clinics/keep-draft.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { urlOf } from "#tests/security/listed-routes.ts";
import { ROUTE_MATRIX } from "#tests/security/route-matrix.ts";
import { type Site, serveSite } from "#tests/security/serve-site.ts";

/** Columns that no public answer may hold anything of: addresses, networks, hashes of secrets and files as they came, secrets. */
const PRIVATE_COLUMN =
  /email$|_address$|network_hash|device_hash|password_hash|token|secret|code_hash|sent_hash|file_sha256|original_sha256/;
/** Written to a few people, or not published yet; each row gets words of its own. */
const UNPUBLISHED: [table: string, column: string][] = [
  ["appeals", "grounds"],
  ["charge_proposals", "facts"],
  ["complaints", "body"],
  ["group_findings", "facts"],
  ["legal_notices", "complainant_name"],
  ["legal_notices", "meaning"],
  ["legal_notices", "untrue"],
  ["photo_evidence", "body"],
  ["proposals", "facts"],
  ["reports", "detail"],
  ["sanctions", "facts"],
];
/** Of pages that differ by an id or by a choice alone, as many are read. */
const OF_ONE_SHAPE = 2;

let site: Site;
beforeAll(async () => {
  site = await serveSite();
  const { ctx, viewers, clinic } = site.world;
  await ctx.store.write(async (tx) => {
    for (const [table, column] of UNPUBLISHED)
      await tx.run(sql.raw(`update ${table} set ${column} = 'unpublished ${table} ${column} ' || rowid where ${column} is not null`));
    await tx.run(sql`update accounts set display_name = 'Who is ' || role || ' ' || substr(id, 1, 8) where role in ('moderator', 'admin')`);
  });
  await keepDraft(ctx, viewers.owner, clinic.id, "profile", { version: 1, values: { about: "unpublished draft of the profile" } });
}, 300_000);

/** What must stay inside, each with where it comes from. */
async function listSecrets(db: Db): Promise<Map<string, string>> {
  const secrets = new Map<string, string>();
  const add = (from: string, values: unknown[]) => {
    for (const value of values) if (typeof value === "string" && value.length >= 6) secrets.set(value, from);
  };
  const columns = await db.all<{ tab: string; col: string }>(
    sql`select m.name as tab, i.name as col from sqlite_master m, pragma_table_info(m.name) i where m.type = 'table' and m.sql not like '%VIRTUAL%'`,
  );
  for (const { tab, col } of columns.filter((one) => PRIVATE_COLUMN.test(one.col))) {
    const rows = await db.all<{ value: unknown }>(sql`select ${sql.identifier(col)} as value from ${sql.identifier(tab)}`);
    add(
      `${tab}.${col}`,
      rows.map(({ value }) => value),
    );
  }
  for (const [tab, col] of UNPUBLISHED) {
    const rows = await db.all<{ value: unknown }>(sql`select ${sql.identifier(col)} as value from ${sql.identifier(tab)}`);
    add(
      `${tab}.${col}`,
      rows.map(({ value }) => value),
    );
  }
  const names = await db.all<{ value: unknown }>(sql`select display_name as value from accounts where role in ('moderator', 'admin')`);
  add(
    "the name of a moderator",
    names.map(({ value }) => value),
  );
  add(
    "the id of a session",
    (await db.all<{ value: unknown }>(sql`select id as value from sessions`)).map(({ value }) => value),
  );
  secrets.set("unpublished draft of the profile", "drafts");
  return secrets;
}

function shapeOf(url: string): string {
  const { pathname, searchParams } = new URL(url, "http://here.test");
  return `${pathname.replaceAll(/[0-9a-f]{32}|\d+/g, "*")}?${[...new Set(searchParams.keys())].sort()}`;
}

/** Everything anybody can read: the public rows of the matrix, and whatever of ours they lead to. Links with a secret in them are their holder's. */
async function readEverything(): Promise<Map<string, string>> {
  const start = Object.values(ROUTE_MATRIX)
    .filter(({ get }) => get?.startsWith("G"))
    .map((row) => urlOf(row, site.world))
    .filter((url) => !url.includes("token="));
  const waiting = new Set([...start, "/shortlist", "/clinics?view=map", "/clinics?q=dot", "/decisions?q=photo"]);
  const read = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const url of waiting) {
    const shape = shapeOf(url);
    const alike = (seen.get(shape) ?? 0) + 1;
    seen.set(shape, alike);
    if (alike > OF_ONE_SHAPE) continue;
    const { status, headers, body } = await site.ask(url);
    if (status !== 200) continue;
    read.set(url, body);
    if (!/html|xml/.test(String(headers["content-type"]))) continue;
    for (const [, href = ""] of body.matchAll(/(?:href|src|<loc>)(?:="|)((?:http:\/\/127\.0\.0\.1:3000)?\/[^"#<\s]*)/g)) {
      const own = href.replace("http://127.0.0.1:3000", "").replaceAll("&amp;", "&");
      if (!/token=|^\/(?:assets|fonts|icons)\//.test(own)) waiting.add(own);
    }
  }
  return read;
}

test("Z5: no public page, feed, table or answer to programs holds an address, a hash, a secret, a moderator's name or unpublished words", async () => {
  const secrets = await listSecrets(site.world.ctx.store.read);
  const read = await readEverything();
  const told: string[] = [];
  for (const [url, body] of read)
    for (const [secret, from] of secrets) if (body.includes(secret)) told.push(`${url} holds ${from}: ${secret}`);
  expect(told).toEqual([]);
  expect(read.size).toBeGreaterThan(90);
  expect(secrets.size).toBeGreaterThan(60);
  expect(new Set(secrets.values()).size).toBeGreaterThan(20);
}, 300_000);

test("Z5: what was looked for is found where it may be shown", async () => {
  const { body } = await site.ask(`/moderation/reports/${site.world.reportId}`, { as: "moderator" });
  expect(body).toContain("unpublished reports detail");
  expect((await site.ask("/account/email", { as: "client" })).body).toContain("@example.org");
});
