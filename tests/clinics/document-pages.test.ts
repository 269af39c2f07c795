import { expect, test } from "vitest";
import { listEvents } from "#app/platform/event-log.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { IsolateError } from "#app/platform/isolate.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { loader as readClinicPage } from "#app/routes/clinics/clinic.tsx";
import { loader as listOwn } from "#app/routes/manage/evidence.tsx";
import { loader as readForm, action as send } from "#app/routes/manage/evidence-new.tsx";
import { loader as readOwn, action as withdraw } from "#app/routes/manage/evidence-piece.tsx";
import { action as check, loader as readCase } from "#app/routes/moderation/document-check.tsx";
import { loader as open } from "#app/routes/moderation/document-download.ts";
import { clinicMembers, evidence, evidenceValues } from "#db/schema/clinics.ts";
import { events, jobs } from "#db/schema/platform.ts";
import { trainingRecords } from "#db/schema/practitioners.ts";
import { buildChecker, buildDesk, course, insurance, submitted } from "#tests/clinics/document-fixtures.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

type Route = (args: never) => unknown;
type Person = Parameters<typeof sessionCookie>[1];

async function ask(
  ctx: TestContext,
  route: Route,
  path: string,
  person: Person,
  params: Record<string, string>,
  form?: FormData | Record<string, string>,
) {
  const cookie = await sessionCookie(ctx, person);
  return answerOf(() => route(routeArgs(ctx, path, { cookie, params, ...(form ? { form } : {}) }) as never));
}

function multipart(fields: Record<string, string | undefined>, content: Buffer | null = Buffer.from("%PDF-1.4\n%%EOF\n")): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, value);
  if (content) form.set("file", new File([new Uint8Array(content)], "policy.pdf"));
  return form;
}

/** Everything a document's routes could change. */
const printOf = async (db: Db) =>
  sha256(
    JSON.stringify(await Promise.all([evidence, evidenceValues, trainingRecords, events, jobs].map((table) => db.select().from(table)))),
  );

test("a refused form comes back with every word that was typed and a sentence for each thing to mend", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const path = `/manage/${world.slug}/evidence/new?kind=training_record`;
  const typed = { ...course(world), endedOn: "2024-01-02", hoursHome: "-4", liveModels: "six" };
  const answer = await ask(ctx, send, path, world.owner, { slug: world.slug }, multipart(typed, null));
  expect(answer.status).toBe(422);
  expect(Object.keys(errorsOf(answer)).sort()).toEqual(["endedOn", "file", "hoursHome", "liveModels"]);
  expect((answer.data as { problem: { values: Record<string, string> } }).problem.values).toEqual(typed);
  const mended = { ...typed, hoursHome: "4", liveModels: "6" };
  const dates = await ask(ctx, send, path, world.owner, { slug: world.slug }, multipart(mended));
  expect(errorsOf(dates)).toEqual({ endedOn: "The last day is before the first." });
  const none = { ...course(world), hoursLiveSupervised: "0", hoursLiveTheory: "", hoursOnline: undefined, hoursHome: undefined };
  const empty = await ask(ctx, send, path, world.owner, { slug: world.slug }, multipart(none));
  expect(errorsOf(empty)).toEqual({ hoursLiveSupervised: "Give the hours of at least one mode." });
});

test.each([
  ["dueOn", "2026-11-22", "This has ended. Send the document that holds now."],
  ["dueOn", "2027-02-30", "Cover ends: enter a day that exists, as year, month and day."],
  ["datedOn", "2026-11-24", "Cover begins: this day is still to come."],
  ["datedOn", "1989-12-31", "Cover begins: this is too long ago."],
  ["policyholder", "x".repeat(201), "Policyholder: use at most 200 characters."],
  ["issuer", "", "Insurer: this is needed."],
])("an insurance whose %s is “%s” is sent back: %s", async (field, value, message) => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const path = `/manage/${world.slug}/evidence/new?kind=insurance`;
  const form = multipart({ ...insurance("2027-05-31"), [field]: value });
  const answer = await ask(ctx, send, path, world.owner, { slug: world.slug }, form);
  expect([answer.status, errorsOf(answer)]).toEqual([422, { [field]: message }]);
});

test("Z2: another clinic's document is a 404 from every page of one's own desk, and the database stays as it was", async () => {
  const ctx = await createTestContext();
  const [world, other] = [await buildDesk(ctx), await buildDesk(ctx, "Even Shade")];
  const theirs = await submitted(ctx, other, "insurance", insurance("2027-05-31"));
  const before = await printOf(ctx.store.read);
  const own = { slug: world.slug, id: theirs };
  const desk = `/manage/${world.slug}/evidence`;
  const answers = [
    await ask(ctx, readOwn, `${desk}/${theirs}`, world.owner, own),
    await ask(ctx, withdraw, `${desk}/${theirs}`, world.owner, own, { sure: "yes" }),
    await ask(ctx, readForm, `${desk}/new?replaces=${theirs}`, world.owner, { slug: world.slug }),
    await ask(ctx, send, `${desk}/new?replaces=${theirs}`, world.owner, { slug: world.slug }, multipart(insurance("2028-05-31"))),
    await ask(ctx, readForm, `${desk}/new?kind=wishes`, world.owner, { slug: world.slug }),
    await ask(ctx, send, `${desk}/new`, world.owner, { slug: world.slug }, multipart(insurance("2028-05-31"))),
    // Nor from the other clinic's desk.
    await ask(ctx, readOwn, `/manage/${other.slug}/evidence/${theirs}`, world.owner, { slug: other.slug, id: theirs }),
    await ask(ctx, listOwn, `/manage/${other.slug}/evidence`, world.owner, { slug: other.slug }),
  ];
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  expect(await printOf(ctx.store.read)).toBe(before);
});

test("M2 M5: a moderator with a tie gets 403 from page, form and file; afterwards the file is closed to everybody", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const id = await submitted(ctx, world, "insurance", insurance("2027-05-31"));
  const [{ account: tied }, { account: free }] = [await buildChecker(ctx), await buildChecker(ctx)];
  await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId: world.clinicId, accountId: tied.id, createdAt: ctx.now() }));
  const path = `/moderation/documents/${id}`;
  const verdicts = Object.fromEntries(
    ["policyholder", "issuer", "covers", "number", "datedOn"].map((name) => [`verdict_${name}`, "accepted"]),
  );
  const form = { ...verdicts, method: "issuer", dueOn: "2027-05-31", note: "" };
  expect((await ask(ctx, readCase, path, tied, { id })).status).toBe(403);
  expect((await ask(ctx, check, path, tied, { id }, form)).status).toBe(403);
  expect((await ask(ctx, open, `${path}/file`, tied, { id })).status).toBe(403);
  expect((await ask(ctx, readCase, path, free, { id })).status).toBe(200);
  expect((await ask(ctx, open, `${path}/file`, free, { id })).status).toBe(200);
  const half = await ask(ctx, check, path, free, { id }, { ...form, verdict_covers: "accepted_in_part", found_covers: "" });
  expect([half.status, Object.keys(errorsOf(half))]).toEqual([422, ["found_covers"]]);
  const vague = await ask(ctx, check, path, free, { id }, { ...form, verdict_covers: "refused", reason_covers: "bad" });
  expect([vague.status, errorsOf(vague)]).toEqual([422, { reason_covers: "Choose the reason." }]);
  expect((await ask(ctx, check, path, free, { id }, { ...form, verdict_holder: "accepted" })).status).toBe(400);
  const done = await ask(ctx, check, path, free, { id }, form);
  expect([done.status, done.headers.get("location")]).toEqual([303, "/moderation?done=document-accepted"]);
  expect((await ask(ctx, check, path, free, { id }, form)).status).toBe(409);
  expect((await ask(ctx, open, `${path}/file`, free, { id })).status).toBe(404);
});

test("the public page says what was accepted of what was claimed, names no private value and lists what is missing", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const id = await submitted(ctx, world, "insurance", insurance("2027-05-31"));
  const { account } = await buildChecker(ctx);
  const form = {
    verdict_policyholder: "accepted",
    verdict_issuer: "accepted",
    verdict_covers: "accepted_in_part",
    found_covers: "Tattooing",
    verdict_number: "accepted",
    verdict_datedOn: "accepted",
    method: "document",
    dueOn: "2027-05-31",
    note: "",
  };
  await ask(ctx, check, `/moderation/documents/${id}`, account, { id }, form);
  const answer = await answerOf(() => readClinicPage(routeArgs(ctx, `/clinics/${world.slug}`, { params: { slug: world.slug } }) as never));
  const { page } = answer.data as { page: { missingEvidence: string[]; evidence: { on: string; until: string }[] } };
  const printed = JSON.stringify(page);
  expect(printed).toContain("“Tattooing”, where “Scalp micropigmentation, treatment liability” was claimed");
  expect(printed).not.toContain("FC 2026 1188");
  expect(page.evidence).toMatchObject([{ on: "23 November 2026, today", until: "31 May 2027" }]);
  expect(page.missingEvidence).toEqual([
    "Training record",
    "Licence",
    "Council registration",
    "Hygiene certificate",
    "Company record",
    "Identity",
  ]);
});

test("of an identity document the public page tells neither the name as printed nor the country", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const id = await submitted(ctx, world, "identity", {
    practitioner: String(world.practitionerId),
    holder: "Ada Mary Line",
    title: "Passport",
    issuer: "Freedonia",
    datedOn: "2022-01-04",
  });
  const { account } = await buildChecker(ctx);
  const verdicts = Object.fromEntries(
    ["practitioner", "holder", "title", "issuer", "datedOn"].map((name) => [`verdict_${name}`, "accepted"]),
  );
  const done = await ask(ctx, check, `/moderation/documents/${id}`, account, { id }, { ...verdicts, method: "document", note: "" });
  expect(done.status).toBe(303);
  const answer = await answerOf(() => readClinicPage(routeArgs(ctx, `/clinics/${world.slug}`, { params: { slug: world.slug } }) as never));
  const printed = JSON.stringify((answer.data as { page: unknown }).page);
  expect(printed).toContain("Identity “Passport”");
  expect(printed).not.toContain("Ada Mary Line");
  expect(printed).not.toContain("Freedonia");
});

test("a picture that crashes its reader is a 503 for the moderator, and the look is recorded all the same", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const photo = await jpegOf(drawPicture(77, 64, 48));
  const path = `/manage/${world.slug}/evidence/new?kind=insurance`;
  const sent = await ask(ctx, send, path, world.owner, { slug: world.slug }, multipart(insurance("2027-05-31"), photo));
  const id = /[0-9a-f]{32}/.exec(sent.headers.get("location") ?? "")?.[0] ?? "";
  const { account } = await buildChecker(ctx);
  const crashing: TestContext = {
    ...ctx,
    isolate: { run: () => Promise.reject(new IsolateError("crashed", "the reader died")), close() {} },
  };
  expect((await ask(crashing, open, `/moderation/documents/${id}/file?as=picture`, account, { id })).status).toBe(503);
  expect((await ask(ctx, open, `/moderation/documents/${id}/file?as=picture`, account, { id })).status).toBe(200);
  expect((await listEvents(ctx.store.read, "document", id)).map(({ action }) => action)).toEqual([
    "document.submitted",
    "document.opened",
    "document.opened",
  ]);
});
