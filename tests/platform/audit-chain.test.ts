import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeEach, expect, test } from "vitest";
import { type ChainHead, findChainHead, sealWrites, verifyChain } from "#app/platform/audit-chain.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { openStore } from "#app/platform/open-store.server.ts";
import type { Store } from "#app/platform/store.server.ts";
import { clinics } from "#db/schema/clinics.ts";
import { decisions } from "#db/schema/moderation.ts";
import { auditHeads } from "#db/schema/platform.ts";

const SECRET = "a secret only for tests, 32 bytes or more";
const NOON = new Date("2026-11-23T12:00:00.000Z");
const dir = mkdtempSync(join(tmpdir(), "scalpmark-chain-"));
let store: Store;
let file: string;
let number = 0;

afterAll(() => rmSync(dir, { recursive: true, force: true }));

beforeEach(async () => {
  number += 1;
  file = join(dir, `${number}.db`);
  store = openStore(file, sealWrites(SECRET));
  await store.migrate();
  await store.write(async (tx) => {
    await tx.insert(clinics).values({
      slug: "acme",
      name: "Acme",
      source: "osm",
      sourceRef: "1",
      createdAt: NOON,
      updatedAt: NOON,
    });
  });
  for (let id = 1; id <= 6; id += 1) await note(`thing ${id}`);
  await store.write(async (tx) => {
    await tx.insert(decisions).values({
      ...{ id: "d1", kind: "review_removed", clinicId: 1, count: 0, rule: "R1", facts: "As reported." },
      ...{ proposedBy: "m1", confirmedBy: "m1", decidedOn: "2026-11-23", decidedAt: NOON },
    });
    await recordEvent(tx, { actorId: "m1", action: "report.upheld", subjectKind: "report", subjectId: "r1" }, NOON);
  });
  return () => store.close();
});

const note = (subjectId: string, at = NOON) =>
  store.write((tx) => recordEvent(tx, { actorId: "a1", action: "thing.noted", subjectKind: "thing", subjectId }, at));

/** As somebody who got at the file and knows how to take triggers away. */
function tamper(...statements: string[]): void {
  const raw = new Database(file);
  for (const trigger of [
    "events_no_update",
    "events_no_delete",
    "decisions_no_update",
    "decisions_no_delete",
    "seals_no_update",
    "seals_no_delete",
    "audit_heads_no_update",
    "audit_heads_no_delete",
  ])
    raw.exec(`DROP TRIGGER ${trigger}`);
  raw.pragma("foreign_keys = OFF");
  for (const statement of statements) raw.exec(statement);
  raw.close();
}

const verify = (published?: ChainHead[]) => verifyChain(store.read, SECRET, published);

test("L1: every event and decision is sealed in the transaction that wrote it, and the chain verifies", async () => {
  expect(await verify()).toEqual({ ok: true, head: await findChainHead(store.read), heads: 0 });
  expect((await findChainHead(store.read)).seq).toBe(8);
});

test.each([
  ["a changed event", ["UPDATE events SET actor_id = 'a2' WHERE id = 3"], "event 3"],
  ["a changed detail", [`UPDATE events SET detail = '{"x":1}' WHERE id = 1`], "event 1"],
  ["a changed time", ["UPDATE events SET at = at + 1 WHERE id = 6"], "event 6"],
  ["a changed decision", ["UPDATE decisions SET facts = 'Never mind.'"], "decision 1"],
  ["a deleted event", ["DELETE FROM events WHERE id = 4"], "event 4"],
  ["a deleted event with its seal", ["DELETE FROM events WHERE id = 4", "DELETE FROM seals WHERE seq = 4"], "seal 4"],
  [
    "a deleted event whose followers were moved up",
    [
      "DELETE FROM events WHERE id = 4",
      "DELETE FROM seals WHERE seq = 4",
      "UPDATE seals SET seq = -seq WHERE seq > 4",
      "UPDATE seals SET seq = -seq - 1 WHERE seq < 0",
    ],
    "event 5",
  ],
  ["a deleted decision", ["DELETE FROM decisions"], "decision 1"],
  [
    "an event put in",
    ["INSERT INTO events (id, at, action, subject_kind, subject_id, detail) VALUES (90, 1, 'x', 'x', 'x', '{}')"],
    "event 90",
  ],
  [
    "an event put in with a seal made without the key",
    [
      "INSERT INTO events (id, at, action, subject_kind, subject_id, detail) VALUES (90, 1, 'x', 'x', 'x', '{}')",
      `INSERT INTO seals (seq, source, row_id, hash) VALUES (9, 'event', 90, '${"a".repeat(64)}')`,
    ],
    "event 90",
  ],
  [
    "two events swapped",
    ["UPDATE events SET id = -2 WHERE id = 2", "UPDATE events SET id = 2 WHERE id = 5", "UPDATE events SET id = 5 WHERE id = -2"],
    "event 2",
  ],
  [
    "two seals swapped",
    ["UPDATE seals SET seq = -2 WHERE seq = 2", "UPDATE seals SET seq = 2 WHERE seq = 5", "UPDATE seals SET seq = 5 WHERE seq = -2"],
    "event 5",
  ],
])("L1: %s is found, and the first broken row is named", async (_, statements, broken) => {
  tamper(...statements);
  expect(await verify()).toMatchObject({ ok: false, broken });
});

test("L1: an event put in before the product went on writing is not sealed by what it writes next", async () => {
  tamper("INSERT INTO events (at, action, subject_kind, subject_id, detail) VALUES (1, 'x', 'x', 'x', '{}')");
  await note("the next");
  expect(await verify()).toMatchObject({ ok: false, broken: "event 8" });
});

test("L1: a chain cut off at its end is found by a head that was published, in the database or elsewhere", async () => {
  const head = await findChainHead(store.read);
  const cut = ["DELETE FROM events WHERE id = 7", "DELETE FROM decisions", "DELETE FROM seals WHERE seq > 6"];
  await store.write(async (tx) => {
    await tx.insert(auditHeads).values({ ...head, publishedOn: "2026-11-23", publishedAt: NOON });
  });
  tamper(...cut);
  expect(await verify()).toMatchObject({ ok: false, broken: "seal 7" });
  const raw = new Database(file);
  raw.exec("DELETE FROM audit_heads");
  raw.close();
  expect(await verify()).toMatchObject({ ok: true });
  expect(await verify([head])).toMatchObject({ ok: false, broken: "seal 7" });
  await note("seven");
  await note("eight");
  expect(await verify([head])).toMatchObject({ ok: false, says: "ends a chain that differs from the published one" });
});

test("L1: without the server's secret nobody can make or check a seal", async () => {
  expect(await verifyChain(store.read, "another secret, which is 32 bytes or so")).toMatchObject({ ok: false, broken: "event 1" });
});

test.each(["events", "seals"])("L2: when nothing can be written to %s, the change it records is not made either", async (table) => {
  const raw = new Database(file);
  raw.exec(`CREATE TRIGGER full_disk BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
  raw.close();
  const rename = store.write(async (tx) => {
    await tx.update(clinics).set({ name: "Renamed" });
    await recordEvent(tx, { actorId: "a1", action: "clinic.renamed", subjectKind: "clinic", subjectId: 1 }, NOON);
  });
  await expect(rename).rejects.toThrow();
  expect(await store.read.select({ name: clinics.name }).from(clinics).get()).toEqual({ name: "Acme" });
});

test("L3: a clock that goes back changes nothing about the order", async () => {
  await note("an hour earlier", new Date(NOON.getTime() - 3_600_000));
  expect(await verify()).toMatchObject({ ok: true, head: { seq: 9 } });
});

test("M4: neither a seal nor a published head can be changed or removed through the product's own connection", async () => {
  const raw = new Database(file);
  expect(() => raw.exec("UPDATE seals SET hash = 'x'")).toThrow("only added to");
  expect(() => raw.exec("DELETE FROM seals")).toThrow("only added to");
  raw.close();
});
