import { readClinic } from "#app/directory/read-clinic.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { clinicDocument } from "#app/routes/api/clinic-document.ts";
import { CLINIC } from "#app/routes/api/clinic-shape.ts";
import { findListedClinic } from "#app/routes/api/open-clinic.server.ts";
import { apiLoader } from "#app/web/api-answer.server.ts";

export const loader = apiLoader(CLINIC, async ({ ctx, params }) => {
  const asOf = dayOf(ctx.now());
  const clinic = await findListedClinic(ctx.store.read, params.slug);
  const reading = clinic && (await readClinic(ctx.store.read, clinic.slug, asOf));
  return reading && { body: clinicDocument(reading, ctx.env.APP_ORIGIN, asOf) };
});
