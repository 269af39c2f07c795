import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readExportTables } from "#app/directory/clinic-export-repository.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { answerComplaint } from "#app/reviews/answer-complaint.server.ts";
import { COMPLAINTS_PER_DAY } from "#app/reviews/complaint.ts";
import { countUnansweredComplaints, listClinicComplaints, listOwnComplaints } from "#app/reviews/complaint-repository.server.ts";
import { makeComplaint } from "#app/reviews/make-complaint.server.ts";
import { action as answerPage, loader as readAnswerPage } from "#app/routes/manage/complaint-answer.tsx";
import { action as complainPage, loader as readComplainPage } from "#app/routes/reviews/complain.tsx";
import { loader as readOwnComplaints } from "#app/routes/reviews/own-complaints.tsx";
import { complaints, reviews } from "#db/schema/reviews.ts";
import { buildClient, buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const BODY = "Three weeks after the second session the left side has faded, and nobody answers my calls.";
const ANSWER = "We are sorry. Please come in on Tuesday: the touch-up costs you nothing.";

async function buildScene() {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  return { ctx, clinic, owner: await buildOwner(ctx, clinic.id), client: await buildClient(ctx) };
}

const newest = async (ctx: TestContext) => (await ctx.store.read.select().from(complaints).all()).at(-1)?.id ?? "";
const mails = (ctx: TestContext) => ctx.sent.map(({ to, subject }) => ({ to, subject }));

test("a complaint goes to the clinic by mail and desk, is answered once, and its client is told: neither mail holds a word of it", async () => {
  const { ctx, clinic, owner, client } = await buildScene();
  expect(await makeComplaint(ctx, client, clinic.slug, BODY)).toMatchObject({ ok: true });
  await runAllJobs(ctx);
  expect(ctx.sent).toHaveLength(1);
  expect(mails(ctx)[0]?.subject).toBe("A client complains to Kelham Scalp Studio");
  expect(await listClinicComplaints(ctx.store.read, clinic.id, 10)).toMatchObject([{ body: BODY, clientName: "Sam Reader", answer: null }]);
  const id = await newest(ctx);
  expect(await answerComplaint(ctx, owner, id, ANSWER)).toEqual({ ok: true });
  expect(await answerComplaint(ctx, owner, id, ANSWER)).toEqual({ ok: true });
  expect(await answerComplaint(ctx, owner, id, "Another answer, which is not wanted.")).toMatchObject({ ok: false, status: 409 });
  await runAllJobs(ctx);
  expect(mails(ctx).at(-1)?.subject).toBe("Kelham Scalp Studio has answered your complaint");
  expect(ctx.sent).toHaveLength(2);
  expect(JSON.stringify(ctx.sent)).not.toMatch(/faded|touch-up/);
  expect(await listOwnComplaints(ctx.store.read, client.id)).toMatchObject([{ answer: ANSWER, clinicSlug: clinic.slug }]);
  const exported = (await readExportTables(ctx.store.read, clinic.id)).complaints;
  expect(exported).toEqual([{ client: "Sam Reader", body: BODY, createdAt: ctx.now(), answer: ANSWER, answeredAt: ctx.now() }]);
});

test("it is no review and changes no score: no review is made and nothing is scored anew", async () => {
  const { ctx, clinic, client } = await buildScene();
  await makeComplaint(ctx, client, clinic.slug, BODY);
  expect(await ctx.store.read.select().from(reviews).all()).toEqual([]);
  expect(await runAllJobs(ctx)).toBe(1);
});

test("a profile nobody speaks for takes no complaint, and its page says so before anything is written", async () => {
  const ctx = await createTestContext();
  const [clinic, client] = [await buildClinic(ctx), await buildClient(ctx)];
  expect(await makeComplaint(ctx, client, clinic.slug, BODY)).toMatchObject({ ok: false, status: 409 });
  const args = routeArgs(ctx, `/clinics/${clinic.slug}/complain`, {
    params: { slug: clinic.slug },
    cookie: await sessionCookie(ctx, client),
  });
  expect((await answerOf(() => readComplainPage(args as never))).data).toMatchObject({ answered: false });
  expect(await ctx.store.read.select().from(complaints).all()).toEqual([]);
});

test("one complaint waits at a clinic at a time, sent twice it is one, and a day takes three", async () => {
  const { ctx, clinic, client } = await buildScene();
  await Promise.all(Array.from({ length: 10 }, () => makeComplaint(ctx, client, clinic.slug, BODY)));
  expect(await countUnansweredComplaints(ctx.store.read, clinic.id)).toBe(1);
  expect(await makeComplaint(ctx, client, clinic.slug, `${BODY} And more.`)).toMatchObject({ ok: false, status: 409 });
  for (let sent = 1; sent < COMPLAINTS_PER_DAY; sent++) {
    const other = await buildClinic(ctx);
    await buildOwner(ctx, other.id);
    expect(await makeComplaint(ctx, client, other.slug, BODY)).toMatchObject({ ok: true });
  }
  const last = await buildClinic(ctx);
  await buildOwner(ctx, last.id);
  expect(await makeComplaint(ctx, client, last.slug, BODY)).toMatchObject({ ok: false, status: 429 });
  ctx.setNow("2026-11-24T12:00:01.000Z");
  expect(await makeComplaint(ctx, client, last.slug, BODY)).toMatchObject({ ok: true });
});

test("nobody but the client and those who speak for the clinic reads or answers it", async () => {
  const { ctx, clinic, owner, client } = await buildScene();
  await makeComplaint(ctx, client, clinic.slug, BODY);
  const id = await newest(ctx);
  const elsewhere = await buildOwner(ctx, (await buildClinic(ctx)).id);
  expect(await answerComplaint(ctx, elsewhere, id, ANSWER)).toBe(null);
  expect(await answerComplaint(ctx, client, id, ANSWER)).toBe(null);
  const params = { slug: clinic.slug, id };
  const read = async (viewer: typeof owner) =>
    answerOf(async () =>
      readAnswerPage(
        routeArgs(ctx, `/manage/${clinic.slug}/complaints/${id}`, { params, cookie: await sessionCookie(ctx, viewer) }) as never,
      ),
    );
  expect((await read(elsewhere)).status).toBe(404);
  expect((await read(owner)).data).toMatchObject({ body: BODY });
  const own = async (viewer: typeof client) =>
    (
      await answerOf(async () =>
        readOwnComplaints(routeArgs(ctx, "/account/complaints", { cookie: await sessionCookie(ctx, viewer) }) as never),
      )
    ).data;
  expect(await own(client)).toMatchObject({ complaints: [{ body: BODY }] });
  expect(await own(await buildClient(ctx))).toMatchObject({ complaints: [] });
});

test("the pages keep what was typed, and a clinic's answer shows on the client's page", async () => {
  const { ctx, clinic, owner, client } = await buildScene();
  const complain = async (body: string) =>
    answerOf(async () =>
      complainPage(
        routeArgs(ctx, `/clinics/${clinic.slug}/complain`, {
          params: { slug: clinic.slug },
          cookie: await sessionCookie(ctx, client),
          form: { body },
        }) as never,
      ),
    );
  const short = await complain("It faded.");
  expect([short.status, errorsOf(short).body]).toEqual([422, "Write at least 40 characters."]);
  expect(short.data).toMatchObject({ problem: { values: { body: "It faded." } } });
  expect((await complain(BODY)).headers.get("location")).toBe("/account/complaints?sent=yes");
  const id = await newest(ctx);
  const answer = await answerOf(async () =>
    answerPage(
      routeArgs(ctx, `/manage/${clinic.slug}/complaints/${id}`, {
        params: { slug: clinic.slug, id },
        cookie: await sessionCookie(ctx, owner),
        form: { body: ANSWER },
      }) as never,
    ),
  );
  expect(answer.status).toBe(303);
  expect(await ctx.store.read.select().from(complaints).where(eq(complaints.id, id)).get()).toMatchObject({
    answer: ANSWER,
    answeredBy: owner.id,
    answeredAt: ctx.now(),
  });
});
