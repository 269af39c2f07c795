import { findListedClinic } from "#app/routes/api/open-clinic.server.ts";
import { CASES } from "#app/routes/api/photo-shape.ts";
import { readCases } from "#app/routes/api/read-cases.server.ts";
import { apiLoader } from "#app/web/api-answer.server.ts";

const A_PAGE = 50;

export const loader = apiLoader(CASES, async ({ ctx, params, query }) => {
  const origin = ctx.env.APP_ORIGIN;
  const clinic = await findListedClinic(ctx.store.read, params.slug, ctx.now());
  if (!clinic) return null;
  const found = await readCases(ctx.store.read, clinic.id, { after: query.after ?? "", limit: A_PAGE, origin });
  const items = found.slice(0, A_PAGE);
  const last = found.length > A_PAGE ? items.at(-1) : undefined;
  const next = last ? `${origin}/api/v1/clinics/${clinic.slug}/cases?after=${last.id}` : null;
  return { body: { items, next }, next };
});
