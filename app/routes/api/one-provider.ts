import { readTrainingProvider } from "#app/directory/read-training-provider.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { providerDocument } from "#app/routes/api/person-document.ts";
import { PROVIDER } from "#app/routes/api/person-shape.ts";
import { apiLoader, UnreadableAddress } from "#app/web/api-answer.server.ts";

const A_PAGE = 100;

export const loader = apiLoader(PROVIDER, async ({ ctx, params, query }) => {
  const asOf = dayOf(ctx.now());
  const origin = ctx.env.APP_ORIGIN;
  const reading = await readTrainingProvider(ctx.store.read, params.slug ?? "", asOf);
  if (!reading) return null;
  const newestFirst = reading.graduates.toReversed();
  const place = query.after === undefined ? -1 : newestFirst.findIndex(({ record }) => record.id === query.after);
  if (query.after !== undefined && place === -1)
    throw new UnreadableAddress([{ parameter: "after", message: "is no graduate of this list any more" }]);
  const shown = newestFirst.slice(place + 1, place + 1 + A_PAGE);
  const last = newestFirst.length > place + 1 + A_PAGE ? shown.at(-1) : undefined;
  const next = last ? `${origin}/api/v1/training/${reading.provider.slug}?after=${last.record.id}` : null;
  return { body: providerDocument(reading, shown, { origin, asOf, next }), next };
});
