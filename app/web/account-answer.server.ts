import { data, type HeadersFunction } from "@remix-run/node";
import type { Visitor } from "#app/accounts/account.ts";
import type { AccountRefusal } from "#app/accounts/account-refusal.ts";
import { deviceWords } from "#app/accounts/device.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import type { GuardArgs } from "#app/web/guards.server.ts";

export const visitorOf = ({ request, context }: GuardArgs): Visitor => ({
  clientIp: context.clientIp,
  cookieHeader: request.headers.get("cookie"),
  device: deviceWords(request.headers.get("user-agent")),
});

/** The page again, with what was wrong and what was typed; 429 and 503 also say when to come back. */
export function answerRefusal({ status, errors, retryAfter }: AccountRefusal, values: FormProblem["values"] = {}) {
  const problem: FormProblem = { errors, values };
  return data({ problem }, { status, headers: retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) } });
}

/**
 * For the `headers` export of account pages: their addresses may hold a token, which no other site is to see as a referrer.
 * Not "no-referrer": with it browsers send the page's own form as `Origin: null`, which the guard refuses.
 */
export const accountHeaders: HeadersFunction = ({ actionHeaders }) => {
  const retryAfter = actionHeaders.get("Retry-After");
  return { "Referrer-Policy": "same-origin", ...(retryAfter === null ? {} : { "Retry-After": retryAfter }) };
};
