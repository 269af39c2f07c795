import { searchClinics } from "#app/directory/search-clinics.server.ts";
import { readSearch, searchUrl } from "#app/directory/search-query.ts";
import { clinicSummary } from "#app/routes/api/clinic-document.ts";
import { CLINICS } from "#app/routes/api/clinic-shape.ts";
import { apiLoader, UnreadableAddress } from "#app/web/api-answer.server.ts";

export const loader = apiLoader(CLINICS, async ({ ctx, url }) => {
  const read = readSearch(url.searchParams);
  if (!read.ok) throw new UnreadableAddress(read.problems);
  const found = await searchClinics(ctx.store.read, read.search);
  if (found.place?.kind === "several")
    throw new UnreadableAddress([{ parameter: "place", message: "means several places: add the country" }]);
  const origin = ctx.env.APP_ORIGIN;
  const next = found.next && `${origin}/api/v1${searchUrl(found.next)}`;
  return { body: { total: found.counts.total, items: found.rows.map((row) => clinicSummary(row, origin)), next }, next };
});
