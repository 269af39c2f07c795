import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { listDecisions } from "#app/moderation/decision-repository.server.ts";
import { decisionDocument } from "#app/routes/api/decision-document.ts";
import { DECISIONS } from "#app/routes/api/decision-shape.ts";
import { apiLoader, UnreadableAddress } from "#app/web/api-answer.server.ts";

const A_PAGE = 50;

export const loader = apiLoader(DECISIONS, async ({ ctx, query }) => {
  const db = ctx.store.read;
  const origin = ctx.env.APP_ORIGIN;
  const clinic = query.clinic === undefined ? null : await findClinicBySlug(db, query.clinic);
  if (query.clinic !== undefined && !clinic) throw new UnreadableAddress([{ parameter: "clinic", message: "is no clinic here" }]);
  const rows = await listDecisions(db, query.before ?? null, A_PAGE + 1, clinic?.id ?? null);
  const shown = rows.slice(0, A_PAGE);
  const last = rows.length > A_PAGE ? shown.at(-1) : undefined;
  const address = last && new URLSearchParams({ ...(clinic ? { clinic: clinic.slug } : {}), before: String(last.seq) });
  const next = address ? `${origin}/api/v1/decisions?${address}` : null;
  return { body: { items: shown.map((decision) => decisionDocument(decision, origin)), next }, next };
});
