import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listActs } from "#app/accounts/act-repository.server.ts";
import { LIST_RECORDS } from "#app/clinics/import-form.ts";
import { runAllJobs, runNextJob } from "#app/jobs/run-jobs.server.ts";
import { csvCell } from "#app/platform/csv-text.ts";
import { listNeededFiles } from "#app/provenance/needed-file-repository.server.ts";
import { loader as readLists, action as send } from "#app/routes/admin/imports.tsx";
import { loader as readList, action as settle } from "#app/routes/admin/one-import.tsx";
import { clinicImportRows, clinicImports, clinics } from "#db/schema/clinics.ts";
import { listings, places } from "#db/schema/directory.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const HEADER = "name,city,country,website,ref\n";

/** One place is enough for the importer not to load all of them. */
async function begin() {
  const ctx = await createTestContext();
  const leeds = { id: 1, name: "Leeds", folded: "leeds", country: "GB", lat: 53.8, lng: -1.55, population: 455_123 };
  await ctx.store.write((tx) => tx.insert(places).values(leeds));
  const admin = await buildAccount(ctx, { role: "admin", displayName: "Ada Lennox" });
  return { ctx, admin, cookie: await sessionCookie(ctx, admin) };
}

async function sendFile(ctx: TestContext, cookie: string, content: string | Buffer, name = "") {
  const form = new FormData();
  if (name !== "") form.set("name", name);
  form.set("list", new File([content as BlobPart], "clinics.csv", { type: "text/csv" }));
  const answer = await answerOf(() => send(routeArgs(ctx, "/admin/imports", { cookie, form })));
  return { answer, id: /^\/admin\/imports\/(\w+)$/.exec(answer.headers.get("location") ?? "")?.[1] ?? "" };
}

const decide = (ctx: TestContext, cookie: string, id: string, intent: string) =>
  answerOf(() => settle(routeArgs(ctx, `/admin/imports/${id}`, { cookie, form: { intent }, params: { id } })));
const pageOf = (ctx: TestContext, cookie: string, id: string, query = "") =>
  readList(routeArgs(ctx, `/admin/imports/${id}${query}`, { cookie, params: { id } }));
const rowsOf = async (ctx: TestContext, id: string) =>
  ctx.store.read.select().from(clinicImportRows).where(eq(clinicImportRows.importId, id)).orderBy(asc(clinicImportRows.id)).all();

test("a list is tried first: each record says what it would do and why, and no clinic is there yet", async () => {
  const { ctx, cookie } = await begin();
  const first = await sendFile(ctx, cookie, `${HEADER}Ink,Leeds,GB,https://ink.example,r1\n`);
  await runAllJobs(ctx);
  await decide(ctx, cookie, first.id, "start");
  await runAllJobs(ctx);
  const list = `${HEADER}Ink,Leeds,GB,https://ink.example,r1
Ink & Grain,Leeds,GB,https://other.example,r2
,Leeds,GB,,r3
Inkwell,Leeds,GB,https://ink.example,r4
Ink & Grain,York,GB,,r2
Dots,Leeds,GB,,r5
Dots,Leeds,GB,,r6
Ink Again,Leeds,GB,,r1
`;
  const { answer, id } = await sendFile(ctx, cookie, list);
  expect([answer.status, (await pageOf(ctx, cookie, id)).list.state]).toEqual([303, "trying"]);
  await runAllJobs(ctx);
  expect((await rowsOf(ctx, id)).map(({ line, outcome, remark }) => [line, outcome, remark])).toEqual([
    [2, "unchanged", null],
    [3, "created", null],
    [4, "refused", "name: is missing"],
    [5, "duplicate", "name: “Inkwell” is already here as /clinics/ink (same website)"],
    [6, "updated", "ref: the same as on line 3; what differs here takes its place"],
    [7, "created", null],
    [8, "duplicate", "name: “Dots” is already here as line 7 of this list (same name and place)"],
    [9, "updated", null],
  ]);
  const page = await pageOf(ctx, cookie, id, "?outcome=refused");
  expect(page.list.trial).toEqual({ created: 2, updated: 2, unchanged: 1, duplicates: 2, refused: 1 });
  expect(page.rows.map(({ line }) => line)).toEqual([4]);
  expect(await ctx.store.read.select({ name: clinics.name }).from(clinics).all()).toEqual([{ name: "Ink" }]);
});

test("what the trial said of new, known and refused records is what the import does; it is findable, and who did it is on record", async () => {
  const { ctx, cookie, admin } = await begin();
  const rows = Array.from({ length: 1_300 }, (_, n) => (n % 100 === 7 ? `,Leeds,GB,,r${n}` : `Clinic ${n},Leeds,GB,,r${n}`));
  const { id } = await sendFile(ctx, cookie, HEADER + rows.join("\n"), "north");
  await runAllJobs(ctx);
  expect((await decide(ctx, cookie, id, "start")).status).toBe(303);
  expect((await pageOf(ctx, cookie, id)).progress).toBe("0 of 1,300 records are done.");
  await runNextJob(ctx);
  expect((await pageOf(ctx, cookie, id)).progress).toBe("600 of 1,300 records are done.");
  await runAllJobs(ctx);
  const { list, progress } = await pageOf(ctx, cookie, id);
  expect([list.state, progress, list.resultWords]).toEqual(["done", null, "1287 new, 0 changed, 0 unchanged, 0 here already, 13 refused"]);
  expect(list.trialWords).toBe(list.resultWords);
  expect([await ctx.store.read.$count(clinics), await ctx.store.read.$count(listings)]).toEqual([1_287, 1_287]);
  const acts = await listActs(ctx.store.read, { groups: ["imports"], before: null, limit: 9 });
  expect(acts.map(({ action, actor, subjectId }) => [action, actor, subjectId])).toEqual(
    ["import.finished", "import.started", "import.sent"].map((action) => [action, admin.displayName, id]),
  );
  const stored = await ctx.store.read.select().from(clinicImports).get();
  expect(await listNeededFiles(ctx.store.read, [stored?.fileSha256 ?? ""])).toEqual(new Set());
}, 60_000);

test("a list is decided once, and only after its trial: 409 before, between and after, and nothing changes", async () => {
  const { ctx, cookie } = await begin();
  const { id } = await sendFile(ctx, cookie, `${HEADER}Ink,Leeds,GB,,r1\n`);
  expect((await decide(ctx, cookie, id, "start")).status).toBe(409);
  const again = await sendFile(ctx, cookie, `${HEADER}Ink,Leeds,GB,,r1\n`);
  expect(again.id).toBe(id);
  await runAllJobs(ctx);
  expect((await decide(ctx, cookie, id, "drop")).status).toBe(303);
  for (const intent of ["start", "drop"]) expect((await decide(ctx, cookie, id, intent)).status).toBe(409);
  await runAllJobs(ctx);
  expect(await ctx.store.read.$count(clinics)).toBe(0);
  const anew = await sendFile(ctx, cookie, `${HEADER}Ink,Leeds,GB,,r1\n`);
  expect(anew.id).not.toBe(id);
});

const HOSTILE: [what: string, content: string | Buffer, says: string][] = [
  ["an empty file", "", "The file is empty."],
  ["a spreadsheet", Buffer.from("PK\u0003\u0004 and so on", "latin1"), "spreadsheet or zip"],
  ["a web page", "<!doctype html><p>no</p>", "XML or a web page"],
  ["a JSON list", '[{"name":"Ink"}]', "JSON list"],
  ["JSON of another kind", '{"clinics":[]}', "elements"],
  ["a picture", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]), "Line 1 must name the columns"],
  ["a table without the columns", "a,b\n1,2\n", "Line 1 must name the columns"],
  ["a file that is too large", Buffer.alloc(10 * 1024 * 1024 + 1, "x"), "larger than 10 MB"],
];
test.each(HOSTILE)("%s is refused at once, with the reason, and nothing of it is kept", async (_what, content, says) => {
  const { ctx, cookie } = await begin();
  const { answer } = await sendFile(ctx, cookie, content);
  expect([answer.status, Object.keys(errorsOf(answer))]).toEqual([422, ["list"]]);
  expect(errorsOf(answer).list).toContain(says);
  expect([await ctx.store.read.$count(clinicImports), (await readLists(routeArgs(ctx, "/admin/imports", { cookie }))).lists]).toEqual([
    0,
    [],
  ]);
});

test("bytes of another encoding cost their own record; a formula stays the text it is, and is no formula in an export", async () => {
  const { ctx, cookie } = await begin();
  const latin = Buffer.concat([Buffer.from(`${HEADER}Caf`), Buffer.from([0xe9]), Buffer.from(" Ink,Leeds,GB,,r1\n")]);
  const formula = '=HYPERLINK("http://evil.example";"Ink")';
  const { id } = await sendFile(ctx, cookie, Buffer.concat([latin, Buffer.from(`"${formula.replaceAll('"', '""')}",Leeds,GB,,r2\n`)]));
  await runAllJobs(ctx);
  const rows = await rowsOf(ctx, id);
  expect(rows.map(({ outcome }) => outcome)).toEqual(["refused", "created"]);
  expect(rows[1]?.name).toBe(formula);
  expect(csvCell(rows[1]?.name)).toMatch(/^"?'=/);
});

test("a list of more records than a trial reads in one go ends as unreadable, with what to do instead", async () => {
  const { ctx, cookie } = await begin();
  const { id } = await sendFile(ctx, cookie, `${HEADER}${",,,,\n".repeat(3)}${"x,,,,\n".repeat(LIST_RECORDS + 1)}`);
  await runAllJobs(ctx);
  const { list, rows } = await pageOf(ctx, cookie, id);
  expect([list.state, list.failure, rows]).toEqual(["failed", expect.stringContaining("more than 20,000 records"), []]);
}, 60_000);
