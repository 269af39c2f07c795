import { readClinic } from "#app/directory/read-clinic.server.ts";
import { listPublicSteps } from "#app/moderation/public-step-repository.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { clinicDocument } from "#app/routes/api/clinic-document.ts";
import { CLINIC } from "#app/routes/api/clinic-shape.ts";
import { findListedClinic } from "#app/routes/api/open-clinic.server.ts";
import { apiLoader } from "#app/web/api-answer.server.ts";

export const loader = apiLoader(CLINIC, async ({ ctx, params }) => {
  const asOf = dayOf(ctx.now());
  const clinic = await findListedClinic(ctx.store.read, params.slug, ctx.now());
  const reading = clinic && (await readClinic(ctx.store.read, clinic.slug, asOf));
  if (!reading) return null;
  const steps = await listPublicSteps(ctx.store.read, reading.clinic.id, ctx.now());
  return { body: clinicDocument(reading, steps, ctx.env.APP_ORIGIN, ctx.now()) };
});
