import { readPractitioner } from "#app/directory/read-practitioner.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { practitionerDocument } from "#app/routes/api/person-document.ts";
import { PRACTITIONER } from "#app/routes/api/person-shape.ts";
import { apiLoader } from "#app/web/api-answer.server.ts";

export const loader = apiLoader(PRACTITIONER, async ({ ctx, params }) => {
  const asOf = dayOf(ctx.now());
  const reading = await readPractitioner(ctx.store.read, params.slug ?? "", asOf);
  return reading && { body: practitionerDocument(reading, ctx.env.APP_ORIGIN, asOf) };
});
