import { findListedClinic } from "#app/routes/api/open-clinic.server.ts";
import { SCORE } from "#app/routes/api/score-shape.ts";
import { scoreDocument } from "#app/trust/score-document.ts";
import { findStoredScore } from "#app/trust/score-repository.server.ts";
import { apiLoader } from "#app/web/api-answer.server.ts";

export const loader = apiLoader(SCORE, async ({ ctx, params }) => {
  const clinic = await findListedClinic(ctx.store.read, params.slug, ctx.now());
  const stored = clinic && (await findStoredScore(ctx.store.read, clinic.id));
  return stored && { body: scoreDocument(clinic, stored, ctx.env.APP_ORIGIN) };
});
