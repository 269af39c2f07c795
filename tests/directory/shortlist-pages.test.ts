import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { alertToken } from "#app/directory/shortlist-alerts.server.ts";
import { listEntries } from "#app/directory/shortlist-repository.server.ts";
import { askForDailyWork, runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { action as onePress } from "#app/routes/shortlist/one-press-stop.ts";
import { action, loader } from "#app/routes/shortlist/shortlist.tsx";
import { loader as readStop, action as stop } from "#app/routes/shortlist/stop-alerts.tsx";
import { accounts } from "#db/schema/accounts.ts";
import { clinics, locations } from "#db/schema/clinics.ts";
import { sanctions } from "#db/schema/sanctions.ts";
import { shortlistAlerts, shortlistEntries } from "#db/schema/shortlists.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { type BuiltAccount, buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

let ctx: TestContext;
let client: BuiltAccount;
let cookie: string;
let ids: number[];

beforeEach(async () => {
  ctx = await createTestContext();
  client = await buildAccount(ctx);
  cookie = await sessionCookie(ctx, client);
  ids = await ctx.store.write(async (tx) => {
    const now = ctx.now();
    const rows = ["dot-and-line", "even-shade", "fine-point"].map((slug) => ({
      slug,
      name: slug,
      source: "member",
      sourceRef: slug,
      createdAt: now,
      updatedAt: now,
    }));
    const inserted = await tx.insert(clinics).values(rows).returning({ id: clinics.id });
    await tx.insert(locations).values(inserted.map(({ id }) => ({ clinicId: id, position: 0, city: "Leeds", country: "GB" })));
    return inserted.map(({ id }) => id);
  });
});

const press = (form: Record<string, string>, who = cookie) =>
  answerOf(() => action(routeArgs(ctx, "/shortlist", { cookie: who, form }) as never));
const order = async () => (await listEntries(ctx.store.read, client.id)).map(({ slug }) => slug);
const notes = async () => (await listEntries(ctx.store.read, client.id)).map(({ note }) => note);
async function page(path: string, who?: string) {
  const answer = await answerOf(() => loader(routeArgs(ctx, path, who === undefined ? {} : { cookie: who }) as never));
  return {
    status: answer.status,
    view: answer.data as Extract<Awaited<ReturnType<typeof loader>>, { mode: string }> & { problem?: string },
  };
}

test("an address carries a list for somebody without an account, in its order, and names what is not here", async () => {
  const { view } = await page("/shortlist?clinics=even-shade,gone,dot-and-line");
  expect(view).toMatchObject({ mode: "address", slugs: ["even-shade", "dot-and-line"], missing: ["gone"], signedIn: false });
  expect(view.entries[0]).toMatchObject({ up: null, down: "dot-and-line,even-shade", gone: "dot-and-line", note: null });
  expect((await page("/shortlist")).view.mode).toBe("empty");
  expect(await page(`/shortlist?clinics=${Array.from({ length: 21 }, (_, place) => `c${place}`).join(",")}`)).toMatchObject({
    status: 400,
    view: { problem: "The address names 21 clinics. At most 20 fit here." },
  });
});

test("an account's list is added to, ordered, noted and taken from; each press may come twice", async () => {
  for (const clinic of ["dot-and-line", "even-shade", "fine-point", "even-shade"])
    expect((await press({ intent: "add", clinic })).status).toBe(303);
  expect(await order()).toEqual(["dot-and-line", "even-shade", "fine-point"]);
  await press({ intent: "note", clinic: "even-shade", note: "Ask about the needle." });
  await press({ intent: "up", clinic: "even-shade" });
  await press({ intent: "up", clinic: "even-shade" });
  expect(await order()).toEqual(["even-shade", "dot-and-line", "fine-point"]);
  expect(await notes()).toEqual(["Ask about the needle.", "", ""]);
  for (const _ of [1, 2]) expect((await press({ intent: "remove", clinic: "dot-and-line" })).status).toBe(303);
  expect(await order()).toEqual(["even-shade", "fine-point"]);
  const { view } = await page("/shortlist", cookie);
  expect(view).toMatchObject({ mode: "account", slugs: ["even-shade", "fine-point"], alerts: false });
});

test("Q15: a note that two tabs write keeps both texts, and where they are too long together the second is told with 409 and nothing is lost", async () => {
  await press({ intent: "add", clinic: "even-shade" });
  const { view } = await page("/shortlist", cookie);
  const was = String(view.entries[0]?.was);
  await press({ intent: "note", clinic: "even-shade", note: "Ask about the needle.", was });
  expect((await press({ intent: "note", clinic: "even-shade", note: "Parking behind.", was })).status).toBe(303);
  expect(await notes()).toEqual(["Ask about the needle.\n\nParking behind."]);
  expect((await press({ intent: "note", clinic: "even-shade", note: "x".repeat(990), was })).status).toBe(409);
  expect(await notes()).toEqual(["Ask about the needle.\n\nParking behind."]);
  const again = String((await page("/shortlist", cookie)).view.entries[0]?.was);
  await press({ intent: "note", clinic: "even-shade", note: "Only this.", was: again });
  expect(await notes()).toEqual(["Only this."]);
  await press({ intent: "remove", clinic: "even-shade" });
});

test("a clinic that is not here cannot be added, and one that is not on the list cannot be moved or noted", async () => {
  expect(await press({ intent: "add", clinic: "gone" })).toMatchObject({ status: 404 });
  expect(await press({ intent: "up", clinic: "dot-and-line" })).toMatchObject({ status: 404 });
  const long = await press({ intent: "note", clinic: "dot-and-line", note: "x".repeat(1_001) });
  expect(long.status).toBe(422);
  expect(errorsOf(long).note).toBe("Keep the note under 1,000 characters.");
  expect(await order()).toEqual([]);
});

test("what a browser kept goes into the account that signs in, once, without clinics that are gone", async () => {
  await press({ intent: "add", clinic: "fine-point" });
  const kept = JSON.stringify([
    { slug: "even-shade", note: "Good light" },
    { slug: "gone", note: "" },
    { slug: "fine-point", note: "Far" },
  ]);
  for (const _ of [1, 2]) expect((await press({ intent: "merge", kept })).status).toBe(303);
  expect(await order()).toEqual(["fine-point", "even-shade"]);
  expect(await notes()).toEqual(["Far", "Good light"]);
});

test("nobody sees or changes another's list", async () => {
  await press({ intent: "add", clinic: "fine-point" });
  const other = await sessionCookie(ctx, await buildAccount(ctx));
  expect((await page("/shortlist", other)).view.entries).toEqual([]);
  await press({ intent: "remove", clinic: "fine-point" }, other);
  expect(await order()).toEqual(["fine-point"]);
});

async function takeStep(clinicId: number, startsAt: Date): Promise<void> {
  const moderator = await buildAccount(ctx, { role: "moderator" });
  const step = { id: newId(), clinicId, step: "banner" as const, rule: "forgery_upheld", facts: "A forged certificate.", days: 30 };
  await ctx.store.write((tx) =>
    tx.insert(sanctions).values({
      ...step,
      proposedBy: moderator.id,
      proposedAt: startsAt,
      answer: "confirmed",
      startsAt,
      endsAt: new Date("2027-01-15T00:00:00.000Z"),
    }),
  );
}

const alertMails = () => ctx.sent.filter(({ subject }) => subject.startsWith("Something changed"));
async function nextDay(time: string): Promise<void> {
  ctx.setNow(time);
  await askForDailyWork(ctx, null);
  await runAllJobs(ctx);
}

test("who asked is told of a change once, in words with what was and is, at most once a day, and ends it with one press", async () => {
  await press({ intent: "add", clinic: "dot-and-line" });
  await press({ intent: "alerts_on" });
  await nextDay("2026-11-24T06:00:00.000Z");
  expect(alertMails()).toEqual([]);
  await takeStep(ids[0] ?? 0, ctx.now());
  await nextDay("2026-11-25T06:00:00.000Z");
  await nextDay("2026-11-25T18:00:00.000Z");
  await nextDay("2026-11-26T06:00:00.000Z");
  const [mail] = alertMails();
  expect(alertMails()).toHaveLength(1);
  expect(mail).toMatchObject({ to: client.email, subject: "Something changed at dot-and-line" });
  expect(mail?.text).toContain("- A step came into force: Banner, until 15 January 2027.");
  expect(mail?.text).toContain("http://127.0.0.1:3000/clinics/dot-and-line");
  const alert = await ctx.store.read.select().from(shortlistAlerts).get();
  const token = alertToken(ctx, client.id, alert?.startedAt ?? new Date(0));
  expect(mail?.unsubscribeUrl).toBe(`http://127.0.0.1:3000/shortlist/alerts/stop?token=${token}`);
  expect(mail?.text).toContain(`/shortlist/alerts?token=${token}`);

  const form = { "List-Unsubscribe": "One-Click" };
  const unsubscribe = (of: string) => answerOf(() => onePress(routeArgs(ctx, `/shortlist/alerts/stop?token=${of}`, { form }) as never));
  expect((await unsubscribe("0".repeat(32))).status).toBe(404);
  for (const _ of [1, 2]) expect((await unsubscribe(token)).status).toBe(200);
  await nextDay("2027-01-16T06:00:00.000Z");
  expect(alertMails()).toHaveLength(1);
});

test("opening the link of a mail ends nothing, its button does, and asking again makes another link", async () => {
  await press({ intent: "alerts_on" });
  const token = alertToken(ctx, client.id, ctx.now());
  const path = `/shortlist/alerts?token=${token}`;
  const state = async (of: string) => ((await answerOf(() => readStop(routeArgs(ctx, of) as never))).data as { state: string }).state;
  expect([await state(path), await state(path)]).toEqual(["on", "on"]);
  await answerOf(() => stop(routeArgs(ctx, path, { form: { intent: "stop" } }) as never));
  expect(await state(path)).toBe("off");
  ctx.setNow("2026-11-24T12:00:00.000Z");
  await press({ intent: "alerts_on" });
  expect([await state(path), await state("/shortlist/alerts?token=0")]).toEqual(["unknown", "unknown"]);
});

test("nothing that happened before it was asked for is news, nor what stood when a clinic was added", async () => {
  await press({ intent: "add", clinic: "dot-and-line" });
  await takeStep(ids[0] ?? 0, ctx.now());
  await takeStep(ids[1] ?? 0, ctx.now());
  await press({ intent: "alerts_on" });
  await press({ intent: "add", clinic: "even-shade" });
  await nextDay("2026-11-24T06:00:00.000Z");
  expect(alertMails()).toEqual([]);
  expect(await ctx.store.read.select().from(shortlistEntries).where(eq(shortlistEntries.accountId, client.id)).all()).toHaveLength(2);
});

test("nobody gets a mail while their address is not confirmed; the news waits until it is", async () => {
  await press({ intent: "add", clinic: "dot-and-line" });
  await press({ intent: "alerts_on" });
  await takeStep(ids[0] ?? 0, ctx.now());
  await ctx.store.write((tx) => tx.update(accounts).set({ emailVerifiedAt: null }).where(eq(accounts.id, client.id)));
  await nextDay("2026-11-24T06:00:00.000Z");
  expect(alertMails()).toEqual([]);
  await ctx.store.write((tx) => tx.update(accounts).set({ emailVerifiedAt: ctx.now() }).where(eq(accounts.id, client.id)));
  await nextDay("2026-11-25T06:00:00.000Z");
  expect(alertMails()).toHaveLength(1);
});
