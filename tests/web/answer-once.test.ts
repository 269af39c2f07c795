import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { z } from "zod";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { forgetOldSendings } from "#app/platform/sending.server.ts";
import { createAnswerOnce } from "#app/web/answer-once.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { withSendingKeys } from "#app/web/sending-key.server.ts";
import { jobs, sendings } from "#db/schema/platform.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const KEY = "0123456789abcdef0123456789abcdef";
const PAGE = "http://127.0.0.1:3000/manage/one/locations/new";

const plain = (fields: Record<string, string>, cookie = "s=somebody") =>
  new Request(PAGE, { method: "POST", headers: { cookie }, body: new URLSearchParams(fields) });

function withPhoto(photo: string, key = KEY): Request {
  const body = new FormData();
  body.set("sending", key);
  body.set("city", "Leeds");
  body.set("photo", new File([photo.repeat(5_000)], "a.jpg"));
  return new Request(PAGE, { method: "POST", headers: { cookie: "s=somebody" }, body });
}

/** Each run asks for work on another clinic: asked twice for one, the queue would keep it once. */
let count = 0;

/** What an action does: reads the form, takes its time, writes one row, and leads on. */
function writer(ctx: TestContext, answer: () => Response = () => new Response(null, { status: 303, headers: { location: "/done" } })) {
  const seen: string[][] = [];
  const act = async (request: Request) => {
    const form = await request.formData();
    seen.push([...form.keys()]);
    await sleep(20);
    count += 1;
    const clinicId = count;
    await ctx.store.write((tx) => enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, ctx.now()));
    return answer();
  };
  return { seen, act, rows: () => ctx.store.read.$count(jobs) };
}

test("Q14: fifty identical forms sent at once are one row and fifty times the same answer, and the key reaches no action", async () => {
  const ctx = await createTestContext();
  const once = createAnswerOnce(ctx);
  const { seen, act, rows } = writer(ctx);
  const answers = await Promise.all(Array.from({ length: 50 }, () => once(plain({ sending: KEY, city: "Leeds" }), act)));
  expect(answers.map(({ status, headers }) => `${status} ${headers.get("location")}`)).toEqual(Array(50).fill("303 /done"));
  expect(await rows()).toBe(1);
  expect(seen).toEqual([["city"]]);
});

test("Q14: the same form sent again within a day gets the answer it had, also by a server started since; after that it is a new one", async () => {
  const ctx = await createTestContext();
  const { act, rows } = writer(ctx);
  for (const hours of [0, 1, 23]) {
    ctx.setNow(new Date(Date.UTC(2026, 10, 23, 12 + hours)).toISOString());
    const answer = await createAnswerOnce(ctx)(plain({ sending: KEY, city: "Leeds" }), act);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/done"]);
  }
  expect(await rows()).toBe(1);
  ctx.setNow("2026-11-24T12:00:00.000Z");
  await forgetOldSendings(ctx);
  expect(await ctx.store.read.$count(sendings)).toBe(0);
  await createAnswerOnce(ctx)(plain({ sending: KEY, city: "Leeds" }), act);
  expect(await rows()).toBe(2);
});

test("Q14: the same key with other content is 422 in words, and nothing is done", async () => {
  const ctx = await createTestContext();
  const once = createAnswerOnce(ctx);
  const { act, rows } = writer(ctx);
  await once(plain({ sending: KEY, city: "Leeds" }), act);
  const answer = await once(plain({ sending: KEY, city: "Hull" }), act);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain("This form has been sent already");
  expect(await rows()).toBe(1);
});

test("Q14: a key belongs to its sender: another session, another form and a form without a key are each a form of their own", async () => {
  const ctx = await createTestContext();
  const once = createAnswerOnce(ctx);
  const { act, rows } = writer(ctx);
  await once(plain({ sending: KEY, city: "Leeds" }), act);
  await once(plain({ sending: KEY, city: "Leeds" }, "s=another"), act);
  await once(plain({ sending: newId(), city: "Leeds" }), act);
  await once(plain({ city: "Leeds" }), act);
  expect(await rows()).toBe(4);
});

test("Q14: a form with a file is the same form whatever boundary the browser drew, and another with another file", async () => {
  const ctx = await createTestContext();
  const once = createAnswerOnce(ctx);
  const { seen, act, rows } = writer(ctx);
  const [first, second] = await Promise.all([once(withPhoto("a"), act), once(withPhoto("a"), act)]);
  expect([first?.status, second?.status]).toEqual([303, 303]);
  expect(seen).toEqual([["city", "photo"]]);
  expect((await once(withPhoto("b"), act)).status).toBe(422);
  expect(await rows()).toBe(1);
});

test("Q14: what was refused was not sent: mended and sent again with its key, it is done", async () => {
  const ctx = await createTestContext();
  const once = createAnswerOnce(ctx);
  const refusal = async (request: Request) => {
    await request.formData();
    return new Response("<p>Name the city.</p>", { status: 422, headers: { "content-type": "text/html" } });
  };
  const refused = await Promise.all(Array.from({ length: 10 }, () => once(plain({ sending: KEY, city: "" }), refusal)));
  expect(refused.map(({ status }) => status)).toEqual(Array(10).fill(422));
  const { act, rows } = writer(ctx);
  expect((await once(plain({ sending: KEY, city: "Leeds" }), act)).status).toBe(303);
  expect(await rows()).toBe(1);
});

test("Q14: a double click ends the first request, which goes on all the same, and the second has its answer", async () => {
  const ctx = await createTestContext();
  const once = createAnswerOnce(ctx);
  const { act, rows } = writer(ctx);
  // As Remix has it: who has gone gets no answer, whatever the action still does.
  const asRemix = (request: Request) =>
    new Promise<Response>((resolve, reject) => {
      request.signal.addEventListener("abort", () => reject(new Error("aborted")));
      act(request).then(resolve, reject);
    });
  const leaving = new AbortController();
  const first = once(new Request(plain({ sending: KEY, city: "Leeds" }), { signal: leaving.signal }), asRemix).catch(() => null);
  await sleep(5);
  leaving.abort();
  const second = await once(plain({ sending: KEY, city: "Leeds" }), asRemix);
  await first;
  expect([second.status, second.headers.get("location")]).toEqual([303, "/done"]);
  expect(await rows()).toBe(1);
});

test("Q14: an action that fails half-way leaves its form free to be sent again", async () => {
  const ctx = await createTestContext();
  const once = createAnswerOnce(ctx);
  const { act, rows } = writer(ctx, () => {
    throw new Error("planned");
  });
  await expect(once(plain({ sending: KEY, city: "Leeds" }), act)).rejects.toThrow("planned");
  expect(await ctx.store.read.$count(sendings)).toBe(0);
  await once(plain({ sending: KEY, city: "Leeds" }), writer(ctx).act);
  expect(await rows()).toBe(2);
});

test("Q14: an answer that opens a session is never kept", async () => {
  const ctx = await createTestContext();
  const headers = { location: "/", "set-cookie": "s=secret" };
  const { act } = writer(ctx, () => new Response(null, { status: 303, headers }));
  const answer = await createAnswerOnce(ctx)(plain({ sending: KEY, city: "Leeds" }), act);
  expect(answer.headers.get("set-cookie")).toBe("s=secret");
  expect(await ctx.store.read.$count(sendings)).toBe(0);
});

test("Q14: while another process is at the same form this one waits for its answer, and takes over from one that died", async () => {
  const ctx = await createTestContext();
  const once = createAnswerOnce(ctx);
  const { act, rows } = writer(ctx);
  await once(plain({ sending: KEY, city: "Leeds" }), act);
  const [row] = await ctx.store.read.select().from(sendings);
  const unanswered = { pid: process.ppid, digest: null, status: null, location: null };
  await ctx.store.write((tx) => tx.update(sendings).set(unanswered));
  const waiting = once(plain({ sending: KEY, city: "Leeds" }), act);
  await sleep(120);
  await ctx.store.write((tx) => tx.update(sendings).set({ digest: row?.digest ?? null, status: 303, location: "/theirs" }));
  expect((await waiting).headers.get("location")).toBe("/theirs");
  expect(await rows()).toBe(1);
  // No process has this number: Linux gives none beyond 4,194,304.
  await ctx.store.write((tx) => tx.update(sendings).set({ ...unanswered, pid: 2 ** 31 - 1 }));
  expect((await once(plain({ sending: KEY, city: "Leeds" }), act)).headers.get("location")).toBe("/done");
  expect(await rows()).toBe(2);
});

test("Q14: of two processes that take up the same form at once one writes, and the other's transaction is taken back whole and answered alike", async () => {
  const ctx = await createTestContext();
  const { act, rows } = writer(ctx);
  const [quick, slow] = [createAnswerOnce(ctx), createAnswerOnce(ctx)];
  let [look, allow] = [() => {}, () => {}];
  const looked = new Promise<void>((resolve) => {
    look = resolve;
  });
  const allowed = new Promise<void>((resolve) => {
    allow = resolve;
  });
  const late = slow(plain({ sending: KEY, city: "Leeds" }), async (request) => {
    look();
    await allowed;
    // Remix makes a page of whatever an action throws.
    return act(request).catch((error: Error) => new Response(error.name, { status: 500 }));
  });
  await looked;
  await quick(plain({ sending: KEY, city: "Leeds" }), act);
  allow();
  const answer = await late;
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/done"]);
  expect(await rows()).toBe(1);
});

test("every form that is sent gets a key of its own as its first field, and the field is none that a form can be refused for", () => {
  const page = `<form method="get" action="/clinics"></form><form method="post" class="form"><p>a</p></form><form method="post" action="/sign-out"></form><form action="/x" method="post">`;
  const keys = [...withSendingKeys(page).matchAll(/<form [^>]*><input type="hidden" name="sending" value="([0-9a-f]{32})"\/>/g)];
  expect(keys).toHaveLength(2);
  expect(new Set(keys.map((match) => match[1])).size).toBe(2);
  const parsed = parseForm(z.object({ city: z.string() }), new URLSearchParams({ city: "Leeds", sending: KEY }));
  expect(parsed).toEqual({ ok: true, data: { city: "Leeds" } });
});
