import type { AccountRefusal } from "#app/accounts/account-refusal.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** "code": the second factor of a sign-in. "confirm": somebody signed in was asked again who they are. */
export type SignInWay = "password" | "passkey" | "code" | "confirm";

/** Counts and logs how a sign-in, or a step of one, ended, without saying whose it was; gives `result` back. */
export function countSignIn<T extends { ok: true } | AccountRefusal>(ctx: Pick<Ctx, "log" | "metrics">, way: SignInWay, result: T): T {
  const outcome = outcomeOf(result);
  ctx.metrics.count("sign_ins", { way, outcome });
  ctx.log.info("sign-in", { reason: `${way} ${outcome}` });
  return result;
}

function outcomeOf(result: { ok: true } | AccountRefusal): "right" | "wrong" | "too many" | "busy" {
  if (result.ok) return "right";
  return result.status === 429 ? "too many" : result.status === 503 ? "busy" : "wrong";
}
