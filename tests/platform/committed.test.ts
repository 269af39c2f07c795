import type pg from "pg";
import { expect, test } from "vitest";
import { type CopyStanding, createHeardCommits, type Position, standingOf } from "#app/platform/committed.server.ts";

const AT: Position = { lineage: "one 1 site", lsn: "0/10" };

/** A connection to a primary that is there; false: it may not be asked where it is. */
const primary = (mayAsk = true) =>
  ({ query: async () => (mayAsk ? { rows: [{ ...AT }] } : Promise.reject(new Error("permission denied"))) }) as unknown as pg.ClientBase;

test.each<[what: string, told: (string | undefined)[], xid: bigint]>([
  ["nothing", [], 0n],
  ["one", ["7"], 7n],
  ["one after the other", ["7", "8"], 8n],
  ["its own before the word of an earlier one", ["9", "8", "9"], 9n],
  ["numbers beyond what a float holds", ["9007199254740993", "9007199254740992"], 9_007_199_254_740_993n],
])("what a copy must show once a process has heard of %s is the greatest", async (_, told, xid) => {
  const heard = createHeardCommits();
  await heard.begin(primary());
  for (const one of told) heard.note(one);
  expect(heard.committed()).toEqual({ since: AT, xid });
});

test("before hearing begins, after it ends, and where the primary may not be asked, nothing is known", async () => {
  const heard = createHeardCommits();
  heard.note("7");
  expect(heard.committed()).toBeNull();
  await heard.begin(primary());
  expect(heard.committed()?.xid).toBe(7n);
  heard.end();
  expect(heard.committed()).toBeNull();
  await heard.begin(primary(false));
  expect(heard.committed()).toBeNull();
});

test("after a commit without a number nothing is known until the primary was asked anew, also while an earlier question is under way", async () => {
  const heard = createHeardCommits();
  await heard.begin(primary());
  const before = heard.committed()?.since;
  heard.note(undefined);
  heard.note(undefined);
  expect(heard.committed()).toBeNull();
  await new Promise((resolve) => setImmediate(resolve));
  const after = heard.committed();
  expect(after?.since).toEqual(AT);
  // What a connection was seen to show before is another object's.
  expect(after?.since).not.toBe(before);
});

test.each<[copy: Position | null, standing: Omit<CopyStanding, "host">]>([
  [null, { state: "away" }],
  [AT, { state: "following", behind: 0 } as never],
  [{ ...AT, lsn: "0/1" }, { state: "following", behind: 15 } as never],
  [{ ...AT, lsn: "2/0" }, { state: "following", behind: 0 } as never],
  [{ ...AT, lineage: "one 2 site" }, { state: "foreign" }],
])("a copy at %o is %o", (copy, standing) => {
  expect(standingOf("two:5432", AT, copy)).toEqual({ host: "two:5432", ...standing });
});

test("bytes are counted over the whole of the log's numbers", () => {
  expect(standingOf("two", { ...AT, lsn: "1/0" }, { ...AT, lsn: "0/FFFFFF00" })).toMatchObject({ behind: 256 });
});
