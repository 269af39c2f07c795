import { findPublicDecision } from "#app/moderation/decision-repository.server.ts";
import { decisionDocument } from "#app/routes/api/decision-document.ts";
import { DECISION } from "#app/routes/api/decision-shape.ts";
import { apiLoader } from "#app/web/api-answer.server.ts";

export const loader = apiLoader(DECISION, async ({ ctx, params }) => {
  const decision = await findPublicDecision(ctx.store.read, params.id ?? "");
  return decision && { body: decisionDocument(decision, ctx.env.APP_ORIGIN) };
});
