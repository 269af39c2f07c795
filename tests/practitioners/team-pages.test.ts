import { beforeAll, expect, test } from "vitest";
import * as practitioners from "#app/routes/manage/practitioners.tsx";
import * as person from "#app/routes/manage/practitioners-person.tsx";
import * as moderator from "#app/routes/moderation/engagement-case.tsx";
import * as confirm from "#app/routes/practitioners/confirm-engagement.tsx";
import { engagementQuestions, engagements, practitioners as people } from "#db/schema/practitioners.ts";
import { buildMatrixWorld, type MatrixWorld } from "#tests/security/matrix-world.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { type RouteArgs, routeArgs } from "#tests/support/route-args.ts";

let world: MatrixWorld;
beforeAll(async () => {
  world = await buildMatrixWorld();
});

type Form = Record<string, string>;
const run = (act: (args: never) => unknown, args: RouteArgs) => answerOf(() => act(args as never));

const post = (slug: string, form: Form, asker: "owner" | "otherOwner" = "owner") =>
  run(
    practitioners.action,
    routeArgs(world.ctx, `/manage/${slug}/practitioners`, { cookie: world.cookies[asker], params: { slug }, form }),
  );
const postPerson = (slug: string, who: string, form: Form, asker: "owner" | "otherOwner" = "owner") =>
  run(
    person.action,
    routeArgs(world.ctx, `/manage/${slug}/practitioners/${who}`, { cookie: world.cookies[asker], params: { slug, person: who }, form }),
  );
const openPerson = (slug: string, who: string) =>
  run(
    person.loader,
    routeArgs(world.ctx, `/manage/${slug}/practitioners/${who}`, { cookie: world.cookies.owner, params: { slug, person: who } }),
  );
const rows = async () => {
  const db = world.ctx.store.read;
  return JSON.stringify([
    await db.select().from(engagements).all(),
    await db.select().from(people).all(),
    await db.select().from(engagementQuestions).all(),
  ]);
};

test.each<[string, Form, string]>([
  ["no name", { intent: "add", role: "Owner" }, "name"],
  ["a share that is no number", { intent: "add", name: "Bea Dot", role: "Owner", share: "most of it" }, "share"],
  ["a day to come", { intent: "add", name: "Bea Dot", role: "Owner", startedOn: "2030-01-01" }, "startedOn"],
  ["a day that does not exist", { intent: "add", name: "Bea Dot", role: "Owner", startedOn: "2025-02-30" }, "startedOn"],
  ["a page that nobody has", { intent: "name", page: "/practitioners/nobody-here", knownRole: "Guest" }, "page"],
  ["an address that is none", { intent: "name", page: "/practitioners/ada-line", knownRole: "Guest", email: "ada at home" }, "email"],
])("a form with %s is refused with 422 at its field, keeps what was typed and writes nothing", async (_what, form, field) => {
  const before = await rows();
  const answer = await post(world.clinic.slug, form);
  expect(answer.status).toBe(422);
  expect(Object.keys(errorsOf(answer))).toEqual([field]);
  expect((answer.data as { problem: { values: Form } }).problem.values).toMatchObject(form);
  expect(await rows()).toBe(before);
});

test("somebody whom this clinic never named is not found on its desk, and of another clinic’s team nothing can be changed", async () => {
  const before = await rows();
  const other = { intent: "end", version: "1", mark: "0".repeat(32), endedOn: "2026-01-01" };
  expect((await openPerson(world.clinic.slug, "nobody-here")).status).toBe(404);
  expect((await postPerson(world.clinic.slug, "nobody-here", other)).status).toBe(404);
  expect((await postPerson(world.clinic.slug, world.practitioner.slug, other, "otherOwner")).status).toBe(404);
  expect((await postPerson(world.rival.slug, world.practitioner.slug, other)).status).toBe(404);
  expect(await rows()).toBe(before);
});

test("Q15: a save that somebody else’s has overtaken is 409 with both texts, and can be sent again knowingly", async () => {
  const { slug } = world.clinic;
  const page = (await openPerson(slug, world.practitioner.slug)).data as { opened: { version: number; mark: string } };
  const opened = { version: String(page.opened.version), mark: page.opened.mark };
  const save = (role: string, at: Form) =>
    postPerson(slug, world.practitioner.slug, { intent: "change", ...at, role, startedOn: "2024-02-01" });
  expect((await save("Lead", opened)).status).toBe(303);
  const late = await save("Owner", opened);
  expect(late.status).toBe(409);
  const { problem, collision } = late.data as {
    problem: { values: Form };
    collision: { stored: Form; opened: { version: number; mark: string } };
  };
  expect([problem.values.role, collision.stored.role]).toEqual(["Owner", "Lead"]);
  expect((await save("Owner", { version: String(collision.opened.version), mark: collision.opened.mark })).status).toBe(303);
});

test("the answer to the link is asked for in words, counts once, and shows what became of it", async () => {
  const url = `/confirm-engagement?token=${world.engagementSecret}`;
  const open = () => run(confirm.loader, routeArgs(world.ctx, url));
  const answer = (form: Form, clientIp: string) => run(confirm.action, routeArgs(world.ctx, url, { form, clientIp }));
  expect((await open()).data).toMatchObject({ state: "open", name: "Ada Line", clinic: { name: world.rival.slug } });
  expect(errorsOf(await answer({}, "192.0.2.7"))).toEqual({ answer: "Choose yes or no." });
  expect((await open()).data).toMatchObject({ state: "open" });
  expect((await answer({ answer: "declined" }, "192.0.2.7")).status).toBe(303);
  await answer({ answer: "confirmed" }, "192.0.2.7");
  expect((await open()).data).toMatchObject({ state: "answered", answer: "declined" });
  expect((await run(confirm.loader, routeArgs(world.ctx, "/confirm-engagement?token=0123"))).data).toEqual({ state: "gone" });
});

test("one visitor cannot try links without end", async () => {
  const url = `/confirm-engagement?token=${"1".repeat(64)}`;
  const statuses: number[] = [];
  for (let tries = 0; tries < 21; tries += 1)
    statuses.push((await run(confirm.action, routeArgs(world.ctx, url, { form: { answer: "declined" }, clientIp: "192.0.2.99" }))).status);
  expect([statuses[19], statuses[20]]).toEqual([303, 429]);
});

test("a moderator’s note needs an answer and a way of asking", async () => {
  const url = `/moderation/engagements/${world.engagementQuestionId}`;
  const args = routeArgs(world.ctx, url, {
    cookie: world.cookies.moderator,
    params: { id: world.engagementQuestionId },
    form: { answer: "confirmed" },
  });
  expect(errorsOf(await run(moderator.action, args))).toEqual({ means: "Say how you asked." });
});
