import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/accounts/role.ts";
import { answerReport } from "#app/moderation/answer-report.server.ts";
import { describeReports } from "#app/moderation/waiting-content.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { loader as compare } from "#app/routes/compare/compare.tsx";
import { loader as sheet } from "#app/routes/consultation/consultation.tsx";
import { action, loader } from "#app/routes/consultation/consultation-answers.tsx";
import { action as report } from "#app/routes/moderation/report-clinic.tsx";
import type { RenderOnly } from "#app/web/render-only.ts";
import { clinics, clinicTreatments, evidence, locations } from "#db/schema/clinics.ts";
import { reports } from "#db/schema/moderation.ts";
import { events } from "#db/schema/platform.ts";
import { consultationAnswers } from "#db/schema/shortlists.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { type BuiltAccount, buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

let ctx: TestContext;
let client: BuiltAccount;
let cookie: string;
const params = { slug: "dot-and-line" };
const PATH = "/clinics/dot-and-line/consultation/answers";

beforeEach(async () => {
  ctx = await createTestContext();
  client = await buildAccount(ctx);
  cookie = await sessionCookie(ctx, client);
  await ctx.store.write(async (tx) => {
    const now = ctx.now();
    for (const slug of ["dot-and-line", "even-shade"]) {
      const row = { slug, name: slug, source: "member", sourceRef: slug, createdAt: now, updatedAt: now };
      const [clinic] = await tx.insert(clinics).values(row).returning({ id: clinics.id });
      const clinicId = clinic?.id ?? 0;
      await tx.insert(locations).values({ clinicId, position: 0, city: "Leeds", country: "GB" });
      if (slug === "even-shade") continue;
      await tx.insert(clinicTreatments).values({ clinicId, treatment: "density", priceFrom: 120_000, currency: "GBP", sessions: 3 });
      await tx.insert(evidence).values({
        id: newId(),
        clinicId,
        kind: "insurance",
        title: "Liability",
        datedOn: "2025-06-01",
        dueOn: "2026-11-22",
        state: "accepted",
      });
    }
  });
});

const pageOf = async <T>(run: () => unknown) => ((await answerOf(run)).data as RenderOnly<T>).page;
const sheetOf = (query = "") =>
  pageOf<{ gaps: { id: string; fact: { words: string } }[]; fixed: unknown[]; address: string }>(() =>
    sheet(routeArgs(ctx, `/clinics/dot-and-line/consultation${query}`, { params }) as never),
  );
const send = (form: Record<string, string>, who = cookie) =>
  answerOf(() => action(routeArgs(ctx, PATH, { cookie: who, form, params }) as never));
const read = async (who = cookie) =>
  (await answerOf(() => loader(routeArgs(ctx, PATH, { cookie: who, params }) as never))).data as Awaited<ReturnType<typeof loader>>;

test("the sheet of a clinic asks about what its page lacks on that day, for the person its address describes", async () => {
  const { gaps, fixed, address } = await sheetOf("?treatment=density&grade=Norwood%20III&skin=no-such");
  expect(gaps.map(({ id }) => id)).toEqual(["no-healed-photo", "nobody-named", "licence-none", "insurance-lapsed", "no-healed-review"]);
  expect(gaps[3]?.fact.words).toBe("Lapsed on 22 November 2026");
  expect(fixed).toHaveLength(8);
  expect(address).toBe("http://127.0.0.1:3000/clinics/dot-and-line/consultation?treatment=density&grade=Norwood+III");
  ctx.setNow("2026-11-22T12:00:00.000Z");
  expect((await sheetOf()).gaps.map(({ id }) => id)).not.toContain("insurance-lapsed");
});

const FILLED = {
  intent: "save",
  visitedOn: "2026-11-20",
  id1: "nobody-named",
  question1: "Who will hold the needle?",
  said1: "Ada Line, always.",
  id2: "insurance-lapsed",
  question2: "May I see your insurance?",
  differs2: "yes",
  id3: "needle",
  question3: "Which needle?",
  note: "Clean rooms.",
};

test("what a client writes down is kept for them alone, read again beside the questions, and deleted with one press", async () => {
  expect((await send(FILLED)).status).toBe(303);
  const page = await read();
  expect(page).toMatchObject({ visitedOn: "2026-11-20", note: "Clean rooms.", exists: true });
  expect(page.questions.find(({ id }) => id === "nobody-named")?.said).toBe("Ada Line, always.");
  expect(page.differences).toEqual([
    {
      id: "insurance-lapsed",
      question: "May I see your insurance?",
      said: "",
      report:
        "At a consultation on 20 November 2026 I asked: “May I see your insurance?” I was told: nothing. That differs from the clinic’s page.",
    },
  ]);
  const other = await sessionCookie(ctx, await buildAccount(ctx));
  expect(await read(other)).toMatchObject({ exists: false, note: "", differences: [] });
  await send({ intent: "delete" }, other);
  expect((await read()).exists).toBe(true);
  await send({ intent: "delete" });
  expect(await ctx.store.read.select().from(consultationAnswers).all()).toEqual([]);
  expect(await ctx.store.read.select().from(events).all()).toEqual([]);
});

test("an answer stays when the clinic's page has changed and its question is no longer asked", async () => {
  await send(FILLED);
  ctx.setNow("2026-11-22T12:00:00.000Z");
  const { questions } = await read();
  expect(questions.at(-1)).toMatchObject({ id: "insurance-lapsed", fact: null, differs: true });
});

test("a slip of the keyboard is 422 with a sentence, and an unknown field 400", async () => {
  const slip = await send({ ...FILLED, visitedOn: "2026-12-24", said1: "x".repeat(1_001) });
  expect(slip.status).toBe(422);
  expect(errorsOf(slip)).toEqual({ visitedOn: "This date has not come yet.", said1: "Keep it under 1,000 characters." });
  expect((await send({ ...FILLED, said61: "too many" })).status).toBe(400);
});

test("a difference goes to the moderators with one press, once, and only when its author presses", async () => {
  await send(FILLED);
  expect(await ctx.store.read.select().from(reports).all()).toEqual([]);
  const [difference] = (await read()).differences;
  const form = { reason: "told_otherwise", detail: difference?.report ?? "" };
  const press = () => answerOf(() => report(routeArgs(ctx, "/clinics/dot-and-line/report", { cookie, form, params }) as never));
  for (const _ of [1, 2]) expect((await press()).headers.get("location")).toBe("/clinics/dot-and-line/report?sent=yes");
  const sent = await ctx.store.read.select().from(reports).all();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ subjectKind: "clinic", reason: "told_otherwise", detail: difference?.report, reporterId: client.id });
});

test("each thing that differs is a report of its own; moderators find it as the page of that clinic, and follow it up or not", async () => {
  const press = (detail: string) =>
    answerOf(() =>
      report(routeArgs(ctx, "/clinics/dot-and-line/report", { cookie, form: { reason: "told_otherwise", detail }, params }) as never),
    );
  for (const detail of ["The price is another.", "The trainer is another.", "The price is another."]) await press(detail);
  const sent = await ctx.store.read.select().from(reports).all();
  expect(sent.map(({ detail }) => detail)).toEqual(["The price is another.", "The trainer is another."]);
  const [first] = await describeReports(ctx.store.read, [sent[0]?.id ?? ""]);
  expect(first).toMatchObject({ title: "The page of dot-and-line", detail: "I was told something else than its page says" });
  const { id, displayName } = await buildAccount(ctx, { role: "moderator" });
  const moderator: Viewer = { id, displayName, role: "moderator", emailVerified: true };
  expect(await answerReport(ctx, moderator, sent[0]?.id ?? "", { answer: "hide_photo" })).toMatchObject({ ok: false, status: 422 });
  expect(await answerReport(ctx, moderator, sent[0]?.id ?? "", { answer: "follow_up" })).toEqual({ ok: true });
  expect(await answerReport(ctx, moderator, sent[1]?.id ?? "", { answer: "dismiss" })).toEqual({ ok: true });
  expect((await ctx.store.read.select().from(reports).all()).map(({ upheld }) => upheld)).toEqual([true, false]);
});

test("a comparison says which clinic is not here and keeps the others; unknown is never zero", async () => {
  interface View {
    clinics: { slug: string }[];
    missing: { slug: string }[];
    facts: { id: string; rows: { label: string; cells: { lines: { text: string }[]; gap: string }[] }[] }[];
  }
  const view = await pageOf<View>(() => compare(routeArgs(ctx, "/compare?clinics=dot-and-line,gone,even-shade") as never));
  expect(view.clinics.map(({ slug }) => slug)).toEqual(["dot-and-line", "even-shade"]);
  expect(view.missing.map(({ slug }) => slug)).toEqual(["gone"]);
  const cellsOf = (group: string, label: string) =>
    view.facts
      .find(({ id }) => id === group)
      ?.rows.find((row) => row.label === label)
      ?.cells.map(({ lines, gap }) => lines.map(({ text }) => text).join(" ") || gap);
  expect(cellsOf("prices", "Density")).toEqual(["£1,200 3 sessions included", "Not offered"]);
  expect(cellsOf("documents", "Insurance")).toEqual(["Lapsed on 22 November 2026", "Not provided"]);
  expect(cellsOf("team", "Training accepted on evidence")).toEqual(["Never checked", "Never checked"]);
  expect(cellsOf("score", "Score")).toEqual(["Never scored", "Never scored"]);
  expect(view.facts.flatMap(({ rows }) => rows).every(({ cells }) => cells.length === 2)).toBe(true);
});

test("a comparison has one address, and five clinics are too many", async () => {
  const boxes = await answerOf(() => compare(routeArgs(ctx, "/compare?clinics=dot-and-line&clinics=even-shade") as never));
  expect(boxes.headers.get("location")).toBe("/compare?clinics=dot-and-line,even-shade");
  expect((await answerOf(() => compare(routeArgs(ctx, "/compare?clinics=a,b,c,d,e") as never))).status).toBe(400);
});
