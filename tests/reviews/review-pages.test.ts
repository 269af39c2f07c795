import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { ActionFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import type { Viewer } from "#app/accounts/role.ts";
import { loader as ownReviews } from "#app/routes/reviews/own-reviews.tsx";
import { action as reply, loader as replyPage } from "#app/routes/reviews/reply.tsx";
import { action as report } from "#app/routes/reviews/report.tsx";
import { loader as reviewPage } from "#app/routes/reviews/review.tsx";
import { action as addProof, loader as proofPage } from "#app/routes/reviews/review-proof.tsx";
import { action as addChapter, loader as chapterPage } from "#app/routes/reviews/write-chapter.tsx";
import { action as write, loader as writePage } from "#app/routes/reviews/write-review.tsx";
import { reports } from "#db/schema/moderation.ts";
import { events, jobs } from "#db/schema/platform.ts";
import { photos } from "#db/schema/provenance.ts";
import { chapters, replies, reviewProofs, reviews } from "#db/schema/reviews.ts";
import { buildClient, buildClinic, buildOwner, filledChapter, filledForm, pdf, publish, viewerOf } from "#tests/reviews/review-fixtures.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { type RouteArgs, routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

type Sent = Record<string, string | File>;

interface Answer {
  status: number;
  location: string | null;
  problem: { errors: Record<string, string>; values: Record<string, string> } | null;
}

function multipart(fields: Sent): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** What a route's action or loader gives or throws. */
async function answerOf(run: (args: RouteArgs) => Promise<unknown>, args: RouteArgs): Promise<Answer> {
  const given = await run(args).catch((thrown: unknown) => thrown);
  if (given instanceof Response) return { status: given.status, location: given.headers.get("location"), problem: null };
  if (given instanceof Error) throw given;
  const { init, data } = given as { init?: { status?: number }; data?: { problem?: Answer["problem"] } };
  return { status: init?.status ?? 200, location: null, problem: data?.problem ?? null };
}

const asRoute = (run: (args: ActionFunctionArgs) => Promise<unknown>) => (args: RouteArgs) => run(args as unknown as ActionFunctionArgs);

async function rowsOf(ctx: TestContext): Promise<string> {
  const tables = [reviews, chapters, reviewProofs, replies, reports, photos, jobs, events];
  return JSON.stringify(await Promise.all(tables.map((table) => ctx.store.read.select().from(table))));
}

function leftUploads(ctx: TestContext): string[] {
  return readdirSync(join(ctx.env.DATA_DIR, "tmp"));
}

/** A clinic with its owner and a review by `author`, and a client who has written nothing. */
async function buildScene() {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const author = await buildClient(ctx);
  const reader = await buildClient(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  const reviewId = await publish(ctx, author, clinic.slug);
  const as = async (person: Viewer) => sessionCookie(ctx, person);
  return { ctx, clinic, author, reader, owner, reviewId, as };
}

test("a filled-in page publishes the review and leads to it on the clinic's page", async () => {
  const { ctx, clinic, reader, as } = await buildScene();
  const form = multipart({ ...filledForm(), receipt: new File([pdf("receipt")], "receipt.pdf"), photos: new File([], "") });
  const args = routeArgs(ctx, `/clinics/${clinic.slug}/review`, { cookie: await as(reader), form, params: { slug: clinic.slug } });
  const { status, location } = await answerOf(asRoute(write), args);
  const written = (await ctx.store.read.select().from(reviews).all()).find((review) => review.accountId === reader.id);
  expect([status, location]).toEqual([303, `/clinics/${clinic.slug}?review=published#review-${written?.id}`]);
  expect(await ctx.store.read.select().from(reviewProofs).all()).toMatchObject([{ reviewId: written?.id, kind: "receipt" }]);
  expect(leftUploads(ctx)).toEqual([]);
});

test("fifty posts of one page at once are one review, fifty equal answers and no file left behind", async () => {
  const { ctx, clinic, reader, as } = await buildScene();
  const cookie = await as(reader);
  const fields = filledForm();
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => {
      const form = multipart({ ...fields, receipt: new File([pdf("receipt")], "receipt.pdf") });
      return answerOf(asRoute(write), routeArgs(ctx, `/clinics/${clinic.slug}/review`, { cookie, form, params: { slug: clinic.slug } }));
    }),
  );
  expect(new Set(answers.map((answer) => `${answer.status} ${answer.location}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(303);
  expect((await ctx.store.read.select().from(reviews).all()).filter((review) => review.accountId === reader.id)).toHaveLength(1);
  expect(await ctx.store.read.select().from(reviewProofs).all()).toHaveLength(1);
  expect(leftUploads(ctx)).toEqual([]);
});

test("a refused page comes back with every word, its errors in the order of the page, and the status that fits", async () => {
  const { ctx, clinic, reader, as } = await buildScene();
  const cookie = await as(reader);
  const post = (fields: Sent) =>
    answerOf(
      asRoute(write),
      routeArgs(ctx, `/clinics/${clinic.slug}/review`, { cookie, form: multipart(fields), params: { slug: clinic.slug } }),
    );
  const before = await rowsOf(ctx);
  const body = "A long account, written on a telephone, of three sessions.";
  const wrong = await post({ ...filledForm(), body, title: "", overall: "9", treatment: "" });
  expect(wrong.status).toBe(422);
  expect(Object.keys(wrong.problem?.errors ?? {})).toEqual(["treatment", "overall", "title"]);
  expect(wrong.problem?.values.body).toBe(body);
  const large = await post({ ...filledForm(), body, receipt: new File([Buffer.alloc(12 * 1024 * 1024 + 1)], "scan.pdf") });
  expect(large).toMatchObject({
    status: 413,
    problem: { errors: { receipt: expect.stringContaining("“scan.pdf” is larger than 12 MB") }, values: { body } },
  });
  const noProof = await post({ ...filledForm(), body, receipt: new File(["<svg></svg>"], "scan.jpg") });
  expect(noProof).toMatchObject({
    status: 422,
    problem: { errors: { receipt: expect.stringContaining("JPEG, PNG, WebP or PDF") }, values: { body } },
  });
  expect(await rowsOf(ctx)).toBe(before);
  expect(leftUploads(ctx)).toEqual([]);
});

test("W1 no form of reviews takes a field it does not have, a field twice or a file for text, and nothing changes", async () => {
  const { ctx, clinic, author, reader, owner, reviewId, as } = await buildScene();
  const filled = filledForm();
  const forms: [
    name: string,
    run: (args: RouteArgs) => Promise<unknown>,
    person: Viewer,
    params: Record<string, string>,
    fields: Sent,
    text: string,
  ][] = [
    ["write", asRoute(write), reader, { slug: clinic.slug }, filled, "title"],
    ["chapter", asRoute(addChapter), author, { id: reviewId }, filledChapter(), "title"],
    ["reply", asRoute(reply), owner, { id: reviewId }, { body: "Thank you for telling us." }, "body"],
    ["report", asRoute(report), reader, { id: reviewId }, { reason: "advertising" }, "reason"],
    ["proof", asRoute(addProof), author, { id: reviewId }, { kind: "booking", file: new File([pdf("b")], "b.pdf") }, "kind"],
  ];
  const extra = [
    "role",
    "isVerified",
    "clinicId",
    "accountId",
    "trustScore",
    "status",
    "state",
    "id",
    "createdAt",
    "suspicionP",
    "__proto__[x]",
    "__proto__",
    "constructor",
    "",
  ];
  const before = await rowsOf(ctx);
  for (const [name, run, person, params, fields, text] of forms) {
    const cookie = await as(person);
    const post = (form: FormData) => answerOf(run, routeArgs(ctx, "/", { cookie, form, params }));
    for (const key of extra) {
      expect([name, key, (await post(multipart({ ...fields, [key]: "1" }))).status]).toEqual([name, key, 400]);
    }
    const twice = multipart(fields);
    twice.append(text, "again");
    expect([name, "twice", (await post(twice)).status]).toEqual([name, "twice", 400]);
    expect([name, "file", (await post(multipart({ ...fields, [text]: new File(["x"], "x.txt") }))).status]).toEqual([name, "file", 400]);
  }
  expect(await rowsOf(ctx)).toBe(before);
});

test("Z4 another client's review, another clinic's review: not found, and nothing changes", async () => {
  const { ctx, reader, reviewId, as } = await buildScene();
  const rival = await buildOwner(ctx, (await buildClinic(ctx)).id);
  const before = await rowsOf(ctx);
  const proof = { kind: "booking", file: new File([pdf("b")], "b.pdf") };
  const foreign: [run: (args: RouteArgs) => Promise<unknown>, person: Viewer, form: FormData | undefined][] = [
    [asRoute(addProof), reader, multipart(proof)],
    [asRoute(addChapter), reader, multipart(filledChapter())],
    [asRoute(chapterPage), reader, undefined],
    [asRoute(reply), rival, multipart({ body: "Thank you for telling us." })],
    [asRoute(replyPage), rival, undefined],
  ];
  for (const [run, person, form] of foreign) {
    const cookie = await as(person);
    const args = (id: string) => routeArgs(ctx, "/", { cookie, form, params: { id } });
    expect((await answerOf(run, args(reviewId))).status).toBe(404);
  }
  expect(await rowsOf(ctx)).toBe(before);
});

test("owners of any clinic, moderators and unverified clients do not get the form, let alone post it", async () => {
  const { ctx, clinic, owner, as } = await buildScene();
  const before = await rowsOf(ctx);
  const people: [person: Viewer, status: number, location: string | null][] = [
    [owner, 403, null],
    [await buildOwner(ctx, (await buildClinic(ctx)).id), 403, null],
    [viewerOf(await buildAccount(ctx, { role: "moderator" })), 403, null],
    [viewerOf(await buildAccount(ctx, { verified: false })), 302, "/verify-email"],
  ];
  for (const [person, status, location] of people) {
    const cookie = await as(person);
    for (const [run, form] of [
      [writePage, undefined],
      [write, multipart(filledForm())],
    ] as const) {
      const args = routeArgs(ctx, `/clinics/${clinic.slug}/review`, { cookie, form, params: { slug: clinic.slug } });
      expect(await answerOf(asRoute(run), args)).toMatchObject({ status, location });
    }
  }
  expect(await rowsOf(ctx)).toBe(before);
});

test("who has reviewed a clinic is led to that review, not to a second form", async () => {
  const { ctx, clinic, author, reviewId, as } = await buildScene();
  const cookie = await as(author);
  const params = { slug: clinic.slug };
  const page = await writePage(routeArgs(ctx, "/", { cookie, params }) as unknown as ActionFunctionArgs);
  expect(page.obstacle).toEqual({ message: "You have already reviewed this clinic.", reviewHref: `/reviews/${reviewId}` });
  const again = await answerOf(asRoute(write), routeArgs(ctx, "/", { cookie, params, form: multipart(filledForm()) }));
  expect(again).toMatchObject({ status: 422, problem: { errors: { form: "You have already reviewed this clinic." } } });
});

test("a review's page offers a reply to its clinic only, and each chapter an address of its own", async () => {
  const { ctx, author, owner, reader, reviewId, as } = await buildScene();
  const open = async (path: string, person?: Viewer) =>
    reviewPage(routeArgs(ctx, path, { cookie: person && (await as(person)), params: { id: reviewId } }) as unknown as ActionFunctionArgs);
  expect((await open("/")).mayReply).toBe(false);
  for (const person of [author, reader]) expect((await open("/", person)).mayReply).toBe(false);
  expect((await open("/", owner)).mayReply).toBe(true);
  expect((await open("/?chapter=1")).card.chapter.title).toBe("Calm and careful work");
  for (const chapter of ["0", "2", "-1", "x", "1e0.5", "constructor"]) {
    await expect(open(`/?chapter=${chapter}`)).rejects.toMatchObject({ status: 404 });
  }
});

test("a client sees what became of each piece of proof, in words", async () => {
  const { ctx, author, reviewId, as } = await buildScene();
  const cookie = await as(author);
  const params = { id: reviewId };
  const file = new File([pdf("booking")], "b.pdf");
  const sent = await answerOf(asRoute(addProof), routeArgs(ctx, "/", { cookie, params, form: multipart({ kind: "booking", file }) }));
  expect(sent).toMatchObject({ status: 303, location: `/reviews/${reviewId}/proof?sent=yes` });
  await ctx.store.write((tx) => tx.update(reviewProofs).set({ state: "refused", refusal: "no_date" }));
  const told = { label: "Booking confirmation", state: "Not accepted", refusal: "It bears no date." };
  const page = await ownReviews(routeArgs(ctx, "/", { cookie }) as unknown as ActionFunctionArgs);
  expect(page.reviews).toMatchObject([{ id: reviewId, proofs: [told] }]);
  expect(await proofPage(routeArgs(ctx, "/", { cookie, params }) as unknown as ActionFunctionArgs)).toMatchObject({ pieces: [told] });
});

test("the page of a later chapter shows what was said before, fills in no rating, and keeps the invitation it was opened with", async () => {
  const { ctx, author, reviewId, as } = await buildScene();
  ctx.setNow("2026-12-07T12:00:00.000Z");
  const params = { id: reviewId };
  const cookie = await as(author);
  const args = routeArgs(ctx, `/reviews/${reviewId}/chapter?invitation=abc`, { cookie, params });
  const page = await chapterPage(args as unknown as ActionFunctionArgs);
  expect(page).toMatchObject({
    obstacle: null,
    treatment: "Full shave look",
    last: "23 November 2026, 3 months after the last session",
    session: { since: "4 months after the last session", on: "20 August 2026" },
    before: { title: "Calm and careful work", ratings: { overall: 4, hairline: 3 }, corrected: "no", conduct: null },
  });
  const form = multipart({ ...filledChapter(), receipt: new File([pdf("receipt")], "receipt.pdf"), photos: new File([], "") });
  const sent = await answerOf(asRoute(addChapter), routeArgs(ctx, `/reviews/${reviewId}/chapter?invitation=abc`, { cookie, params, form }));
  expect(sent).toMatchObject({ status: 303, location: `/reviews/${reviewId}?added=yes` });
  expect(await ctx.store.read.select().from(chapters).all()).toHaveLength(2);
  expect(await ctx.store.read.select().from(reviewProofs).all()).toMatchObject([{ reviewId, kind: "receipt" }]);
  expect(leftUploads(ctx)).toEqual([]);
});

test("a chapter too soon is said before the form is filled in, and a refused one comes back with every word and tick", async () => {
  const { ctx, author, reviewId, as } = await buildScene();
  const params = { id: reviewId };
  const cookie = await as(author);
  const page = await chapterPage(routeArgs(ctx, "/", { cookie, params }) as unknown as ActionFunctionArgs);
  expect(page.obstacle).toBe("You wrote the last chapter on 23 November 2026. The next one is possible from 30 November 2026.");
  const form = multipart(filledChapter());
  for (const code of ["pressure", "no_aftercare"]) form.append("conduct", code);
  const before = await rowsOf(ctx);
  const refused = await answerOf(asRoute(addChapter), routeArgs(ctx, "/", { cookie, params, form }));
  expect(refused).toMatchObject({
    status: 422,
    problem: { errors: { form: page.obstacle }, values: { title: filledChapter().title, conduct: ["pressure", "no_aftercare"] } },
  });
  expect(await rowsOf(ctx)).toBe(before);
});
