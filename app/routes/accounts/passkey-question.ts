import type { ActionFunctionArgs } from "@remix-run/node";
import { askPasskey } from "#app/accounts/ask-passkey.server.ts";
import { challengeInput } from "#app/accounts/passkey.ts";
import { passkeyQuestionWords } from "#app/routes/accounts/passkey-question-words.ts";
import { visitorOf } from "#app/web/account-answer.server.ts";
import { badRequest, parseForm } from "#app/web/form.server.ts";
import { requireRecentSession, requireSession } from "#app/web/guards.server.ts";

/** What a passkey is asked to sign, for the script of the page. A new one is made only by whoever confirmed lately that it is they. */
export async function action(args: ActionFunctionArgs) {
  const form = parseForm(challengeInput, await args.request.formData());
  if (!form.ok) throw badRequest(passkeyQuestionWords().purposeUnknown);
  const { purpose } = form.data;
  const session = purpose === "sign_in" ? null : await (purpose === "register" ? requireRecentSession(args) : requireSession(args));
  const result = await askPasskey(args.context.ctx, visitorOf(args), session?.viewer ?? null, purpose);
  if (!result.ok) throw new Response(null, { status: result.status, headers: { "Retry-After": String(result.retryAfter ?? 60) } });
  return Response.json(result.question);
}
