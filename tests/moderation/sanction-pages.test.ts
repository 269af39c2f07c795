import { expect, test } from "vitest";
import { liftSanction } from "#app/moderation/lift-sanction.server.ts";
import { proposeSanction } from "#app/moderation/propose-sanction.server.ts";
import { loader as log } from "#app/routes/about/decisions.tsx";
import { action as appealForm, loader as decisionPage } from "#app/routes/about/decisions-entry.tsx";
import { meta as clinicMeta, loader as clinicPage } from "#app/routes/clinics/clinic.tsx";
import { loader as desk } from "#app/routes/manage/overview.tsx";
import { loader as ownStep, action as statementForm } from "#app/routes/manage/own-step.tsx";
import { loader as ownSteps } from "#app/routes/manage/own-steps.tsx";
import { action as proposeForm, loader as stepsPage } from "#app/routes/moderation/clinic-steps.tsx";
import { action as answerForm, loader as stepPage } from "#app/routes/moderation/sanction-case.tsx";
import { action as reviewForm, loader as reviewPage } from "#app/routes/reviews/write-review.tsx";
import { decisions } from "#db/schema/moderation.ts";
import { sanctions } from "#db/schema/sanctions.ts";
import { buildModerator, FACTS } from "#tests/moderation/dispute-fixtures.ts";
import { buildCharged, DAY_MS, later, stepOf, takeStep } from "#tests/moderation/sanction-fixtures.ts";
import { buildClient, filledForm } from "#tests/reviews/review-fixtures.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const WORDS = "We have taken the pictures down and asked the designer where they came from.";

test("propose, answer and confirm by their forms: what is typed comes back when refused, and an unknown field is refused whole", async () => {
  const ctx = await createTestContext();
  const { clinic, owner, first, second } = await buildCharged(ctx);
  const cookies = {
    first: await sessionCookie(ctx, first),
    second: await sessionCookie(ctx, second),
    owner: await sessionCookie(ctx, owner),
  };
  const send = (cookie: string, form: Record<string, string>) =>
    answerOf(() => proposeForm(routeArgs(ctx, `/moderation/clinics/${clinic.slug}`, { cookie, form, params: { slug: clinic.slug } })));
  const form = { intent: "propose", step: "banner", rule: "repeated_theft", days: "90", facts: FACTS };
  const short = await send(cookies.first, { ...form, days: "900", facts: "Too few." });
  expect(short.status).toBe(422);
  expect(Object.keys(errorsOf(short)).sort()).toEqual(["days", "facts"]);
  expect(short.data).toMatchObject({ problem: { values: { days: "900", facts: "Too few." } } });
  expect(Object.keys(errorsOf(await send(cookies.first, { ...form, days: "900" })))).toEqual(["days"]);
  expect((await send(cookies.first, { ...form, extra: "1" })).status).toBe(400);
  const sent = await send(cookies.first, form);
  expect([sent.status, sent.headers.get("location")]).toEqual([303, `/moderation/clinics/${clinic.slug}?done=proposed`]);
  const [row] = await ctx.store.read.select().from(sanctions).all();
  const id = row?.id ?? "";
  const seen = (cookie: string) => answerOf(() => stepPage(routeArgs(ctx, `/moderation/sanctions/${id}`, { cookie, params: { id } })));
  expect((await seen(cookies.first)).data).toMatchObject({
    duties: { answer: true, own: true, lift: false },
    step: { standing: "Proposed, not decided" },
  });
  expect((await seen(cookies.second)).data).toMatchObject({ duties: { own: false, heardFrom: "24 November 2026, 12:00 UTC" } });
  const own = (form?: Record<string, string>) =>
    routeArgs(ctx, `/manage/${clinic.slug}/steps/${id}`, {
      cookie: cookies.owner,
      params: { slug: clinic.slug, id },
      ...(form ? { form } : {}),
    });
  expect((await answerOf(() => statementForm(own({ statement: "Short." })))).status).toBe(422);
  expect((await answerOf(() => statementForm(own({ statement: WORDS })))).status).toBe(303);
  expect((await answerOf(() => statementForm(own({ statement: WORDS })))).status).toBe(409);
  later(ctx, 60_000);
  const answer = (cookie: string, form: Record<string, string>) =>
    answerOf(() => answerForm(routeArgs(ctx, `/moderation/sanctions/${id}`, { cookie, form, params: { id } })));
  expect((await answer(cookies.first, { intent: "confirm", sanction: id })).status).toBe(403);
  expect((await answer(cookies.second, { intent: "decline", sanction: id, reasons: "No." })).status).toBe(422);
  expect((await answer(cookies.second, { intent: "confirm", sanction: id })).status).toBe(303);
  expect((await seen(cookies.second)).data).toMatchObject({ step: { statement: WORDS, standing: "In force until 21 February 2027" } });
  const steps = await answerOf(() =>
    stepsPage(routeArgs(ctx, `/moderation/clinics/${clinic.slug}`, { cookie: cookies.second, params: { slug: clinic.slug } })),
  );
  expect(steps.data).toMatchObject({
    view: { inForce: [{ label: "Banner" }], open: [], decisions: [{ words: "Banner, 23 November 2026 to 21 February 2027" }, {}] },
  });
});

test("the clinic sees what is in force, until when and how to appeal, and neither who decided nor why a colleague declined; another clinic sees nothing", async () => {
  const ctx = await createTestContext();
  const built = await buildCharged(ctx);
  const other = await buildCharged(ctx);
  const { sanctionId } = await takeStep(ctx, built, stepOf("dated_notice"));
  const cookie = await sessionCookie(ctx, built.owner);
  const params = { slug: built.clinic.slug, id: sanctionId };
  const own = await answerOf(() => ownStep(routeArgs(ctx, `/manage/${params.slug}/steps/${sanctionId}`, { cookie, params })));
  expect(own.data).toMatchObject({
    appealUntil: "14 December 2026",
    mayAnswer: false,
    step: { standing: "In force until 24 December 2026" },
  });
  for (const secret of [built.first.id, built.second.id, "reasons"]) expect(JSON.stringify(own.data)).not.toContain(secret);
  const list = await answerOf(() => ownSteps(routeArgs(ctx, `/manage/${params.slug}/steps`, { cookie, params })));
  expect(list.data).toMatchObject({ steps: [{ label: "Notice on the page", pressing: true }] });
  const overview = await answerOf(() => desk(routeArgs(ctx, `/manage/${params.slug}`, { cookie, params })));
  expect(overview.data).toMatchObject({ decidedSteps: true, inForce: ["notice on the page"] });
  const stranger = await sessionCookie(ctx, other.owner);
  expect((await answerOf(() => ownStep(routeArgs(ctx, "/", { cookie: stranger, params })))).status).toBe(404);
  const foreign = { slug: other.clinic.slug, id: sanctionId };
  expect((await answerOf(() => ownStep(routeArgs(ctx, "/", { cookie: stranger, params: foreign })))).status).toBe(404);
  expect(
    (await answerOf(() => statementForm(routeArgs(ctx, "/", { cookie: stranger, params: foreign, form: { statement: WORDS } })))).status,
  ).toBe(404);
});

test("a private notice stands on no page but the clinic’s own desk and the moderators’", async () => {
  const ctx = await createTestContext();
  const { clinic, first } = await buildCharged(ctx);
  await proposeSanction(ctx, first, clinic.id, stepOf("private_notice"));
  const page = await clinicPage(routeArgs(ctx, `/clinics/${clinic.slug}`, { params: { slug: clinic.slug } }));
  expect(page.page.steps).toMatchObject({ first: [], notices: [], listed: true, paused: null, held: null });
  expect(page.page.decisions).toHaveLength(1);
  const { data } = await answerOf(() => log(routeArgs(ctx, "/decisions")));
  expect(data).toMatchObject({ entries: [{ kind: "stolen_photo" }] });
});

test("the log prints step, outcome and end, and leads from the step to its lifting and back", async () => {
  const ctx = await createTestContext();
  const built = await buildCharged(ctx);
  const { sanctionId, decisionId } = await takeStep(ctx, built, stepOf("banner"));
  const entry = async (id: string) =>
    (await answerOf(() => decisionPage(routeArgs(ctx, `/decisions/${id}`, { params: { id } })))).data as {
      entry: object;
      other: object | null;
    };
  expect(await entry(decisionId)).toMatchObject({
    entry: { label: "Banner", step: { standing: "In force until 24 December 2026" }, standing: "No appeal was made." },
    other: null,
    appealOpenUntil: "14 December 2026",
  });
  await liftSanction(ctx, await buildModerator(ctx), sanctionId, { rule: "step_put_right", facts: FACTS });
  const lifted = (await ctx.store.read.select().from(decisions).all()).find(({ kind }) => kind === "sanction_lifted");
  expect(await entry(decisionId)).toMatchObject({
    entry: { step: { standing: "Lifted on 24 November 2026" } },
    other: { href: `/decisions/${lifted?.id}` },
  });
  expect(await entry(lifted?.id ?? "")).toMatchObject({
    entry: { label: "Banner: lifted" },
    other: { href: `/decisions/${decisionId}` },
    appealOpenUntil: null,
  });
  const cookie = await sessionCookie(ctx, built.owner);
  const appeal = { form: { grounds: WORDS }, params: { id: lifted?.id ?? "" }, cookie };
  expect((await answerOf(() => appealForm(routeArgs(ctx, `/decisions/${lifted?.id}`, appeal)))).status).toBe(409);
});

test("a clinic that is not listed keeps its page, with the reason first and out of search engines", async () => {
  const ctx = await createTestContext();
  const built = await buildCharged(ctx);
  await takeStep(ctx, built, stepOf("delisting"));
  const data = await clinicPage(routeArgs(ctx, `/clinics/${built.clinic.slug}`, { params: { slug: built.clinic.slug } }));
  expect(data.page.steps).toMatchObject({
    listed: false,
    first: [{ title: "Not listed: others’ photos, again", until: "24 December 2026" }],
  });
  expect(data.page.deskHref).toBeNull();
  const tags = clinicMeta({
    data,
    matches: [],
    location: { pathname: `/clinics/${built.clinic.slug}`, search: "" },
  } as unknown as Parameters<typeof clinicMeta>[0]);
  expect(tags).toContainEqual({ name: "robots", content: "noindex" });
});

test("B5: while reviews are paused the form says when it opens, and what was sent comes back word for word with 409", async () => {
  const ctx = await createTestContext();
  const built = await buildCharged(ctx);
  await takeStep(ctx, built, stepOf("paused_reviews"));
  const client = await buildClient(ctx);
  const cookie = await sessionCookie(ctx, client);
  const params = { slug: built.clinic.slug };
  const path = `/clinics/${params.slug}/review`;
  const page = await answerOf(() => reviewPage(routeArgs(ctx, path, { cookie, params })));
  expect(page.data).toMatchObject({
    obstacle: { message: expect.stringContaining("open again on 24 December 2026"), reviewHref: undefined },
  });
  for (const overall of ["5", "1"]) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...filledForm(), overall })) form.set(name, value);
    const sent = await answerOf(() => reviewForm(routeArgs(ctx, path, { cookie, params, form })));
    expect(sent.status).toBe(409);
    expect(sent.data).toMatchObject({ problem: { values: { title: "Calm and careful work", overall } } });
  }
  later(ctx, 30 * DAY_MS);
  const again = routeArgs(ctx, path, { cookie: await sessionCookie(ctx, client), params });
  expect((await answerOf(() => reviewPage(again))).data).toMatchObject({ obstacle: null });
});
