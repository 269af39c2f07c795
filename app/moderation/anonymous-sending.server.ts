import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { addressBlock, type RateLimit } from "#app/platform/rate-limit.server.ts";
import { readSignedTime, signTime } from "#app/platform/signed-time.server.ts";

/** A person needs longer to read the page; a form left open overnight is asked for again. */
export const SHORTEST_MS = 3_000;
export const LONGEST_MS = 24 * 3_600_000;

/** One form that anybody can send without an account. */
export interface AnonymousForm {
  /** Keeps one form's signed time out of another. */
  purpose: string;
  limit: RateLimit;
  /** What is said to whoever has sent as many as there may be. */
  tooMany: (waitMinutes: number) => string;
}

export interface SendingRefusal {
  ok: false;
  /** 400: sent faster than a person can read. 422: the page was open for too long. 429: too many from one address. */
  status: 400 | 422 | 429;
  errors: Record<string, string>;
}

/** For the hidden field of the form: when its page was opened, signed. */
export const openAnonymousForm = (ctx: Ctx, { purpose }: AnonymousForm): string => signTime(ctx.env.APP_SECRET, purpose, ctx.now());

/**
 * Whether what came without an account may go on. "machine": the field that people do not see was filled in; the sender is told what it wants to hear,
 * and nothing is kept.
 */
export async function admitAnonymous(
  ctx: Ctx,
  clientIp: string,
  form: AnonymousForm,
  sent: { website?: string; opened: string },
): Promise<"person" | "machine" | SendingRefusal> {
  if (sent.website !== undefined) return "machine";
  const opened = readSignedTime(ctx.env.APP_SECRET, form.purpose, sent.opened);
  const openFor = opened === null ? null : ctx.now().getTime() - opened.getTime();
  if (openFor === null || openFor > LONGEST_MS) {
    return refused(422, moderationRefusalWords().sending.openTooLong);
  }
  if (openFor < SHORTEST_MS) return refused(400, moderationRefusalWords().sending.tooFast);
  const wait = await ctx.limits.take(form.limit, addressBlock(clientIp));
  return wait === null ? "person" : refused(429, form.tooMany(Math.ceil(wait / 60)));
}

const refused = (status: SendingRefusal["status"], form: string): SendingRefusal => ({ ok: false, status, errors: { form } });
