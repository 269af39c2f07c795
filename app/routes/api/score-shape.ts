import { nothingAsked } from "#app/routes/api/common-shape.ts";
import { scoreDocumentSchema } from "#app/trust/score-document.ts";
import type { ApiOperation } from "#app/web/api-answer.server.ts";

export const SCORE = {
  id: "getScore",
  path: "/api/v1/clinics/:slug/score",
  summary: "The score with everything it was computed from: anybody can compute it again, for example with npm run score:verify.",
  query: nothingAsked,
  shape: scoreDocumentSchema,
} satisfies ApiOperation;
