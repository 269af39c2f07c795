import { setTimeout as sleep } from "node:timers/promises";
import { sessionIdOf } from "#app/accounts/sessions.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import { findAnswer, forgetSending, inSending, type KeptAnswer, keepAnswer, type Sending } from "#app/platform/sending.server.ts";
import { refusalPage } from "#app/web/refusal.server.ts";
import { requestRefusalWords } from "#app/web/refusal-words.ts";
import { type TakenKey, takeKey } from "#app/web/sending-key.server.ts";

/** How often another process is asked for its answer, in ms. */
const ASK_AGAIN_MS = 50;

/** An answer that can be given more than once. */
interface Told {
  digest: string;
  status: number;
  headers: Headers;
  body: Buffer | null;
}

export type AnswerOnce = (request: Request, answer: (request: Request) => Promise<Response>) => Promise<Response>;

/**
 * Whoever sends one form several times, at once or within a day, has done one thing and gets one answer: an impatient finger, a connection that broke before the
 * answer, a page sent again by "back". The same form with other content is 422. A refused form is as if it had not been sent.
 * Forms without a key (no page of ours) are answered as they come.
 */
export function createAnswerOnce(ctx: Pick<Ctx, "store" | "now" | "env">): AnswerOnce {
  const running = new Map<string, Promise<Told | null>>();

  async function run(id: string, sent: TakenKey, answer: (request: Request) => Promise<Response>): Promise<Told | Response> {
    const kept = await answerElsewhere(ctx, id);
    if (kept !== null) return toldOf(kept);
    const sending: Sending = { id, at: ctx.now(), begun: false, beaten: false };
    let keeps = false;
    try {
      const response = await inSending(sending, () => answer(sent.request));
      if (sending.beaten) return (await takeOthers(ctx, id)) ?? response;
      const digest = sent.digest();
      const location = response.headers.get("location");
      // A cookie opens a session: only the browser that is given it may hold it.
      keeps = sending.begun && digest !== null && location !== null && !response.headers.has("set-cookie");
      if (keeps && digest !== null && location !== null) await keepAnswer(ctx.store, id, { digest, status: response.status, location });
      return await toldFrom(response, digest);
    } finally {
      const { begun } = sending;
      // What goes on in the background from here belongs to no form.
      sending.begun = true;
      if (begun && !keeps) await forgetSending(ctx.store, id);
    }
  }

  return async (request, answer) => {
    if (request.method !== "POST") return answer(request);
    const sent = await takeKey(request);
    if (sent.key === null) return answer(sent.request);
    const id = sha256(`${sessionIdOf(ctx, request.headers.get("cookie") ?? "")}\n${sent.key}`);
    for (let first = running.get(id); first !== undefined; first = running.get(id)) {
      const told = await first;
      if (told !== null) return again(told, sent);
    }
    const { promise, resolve } = withResolver<Told | null>();
    running.set(id, promise);
    try {
      const outcome = await run(id, sent, answer);
      if (outcome instanceof Response) return outcome;
      resolve(outcome);
      return await again(outcome, sent);
    } finally {
      running.delete(id);
      resolve(null);
    }
  };
}

/** What another process has answered, or this one earlier; waits for one that is at it. */
async function answerElsewhere(ctx: Pick<Ctx, "store" | "now">, id: string): Promise<KeptAnswer | null> {
  for (;;) {
    const found = await findAnswer(ctx, id);
    if (found !== "working") return found;
    await sleep(ASK_AGAIN_MS);
  }
}

async function takeOthers(ctx: Pick<Ctx, "store" | "now">, id: string): Promise<Told | null> {
  const kept = await answerElsewhere(ctx, id);
  return kept === null ? null : toldOf(kept);
}

const toldOf = ({ digest, status, location }: KeptAnswer): Told => ({ digest, status, headers: new Headers({ location }), body: null });

/** Pages and redirects can be told again; a file is sent once, as it comes. */
async function toldFrom(response: Response, digest: string | null): Promise<Told | Response> {
  const isPage = response.headers.get("content-type")?.startsWith("text/html") === true;
  if (digest === null || (!isPage && !response.headers.has("location"))) return response;
  return { digest, status: response.status, headers: response.headers, body: isPage ? Buffer.from(await response.arrayBuffer()) : null };
}

async function again({ digest, status, headers, body }: Told, sent: TakenKey): Promise<Response> {
  await sent.request.body?.pipeTo(new WritableStream()).catch(() => {});
  if (sent.digest() !== digest) return sentOtherwise();
  return new Response(body === null ? null : new Uint8Array(body), { status, headers: new Headers(headers) });
}

function sentOtherwise(): Response {
  const says = requestRefusalWords().sentBefore;
  return new Response(refusalPage({ status: 422, says }, newId()), {
    status: 422,
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}

function withResolver<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
