import type { LoaderFunctionArgs } from "@remix-run/node";
import { badgeKey } from "#app/directory/signed-badge.server.ts";
import { jsonAnswer } from "#app/web/api-answer.server.ts";

/** `/.well-known/scalpmark-badge-key.json`: the public key of signed badges, as a JSON Web Key Set (RFC 7517). */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  return jsonAnswer(request, { body: { keys: [badgeKey(ctx.env.APP_SECRET).jwk] } }, [], "application/jwk-set+json");
}
