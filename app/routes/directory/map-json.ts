import type { LoaderFunctionArgs } from "@remix-run/node";
import { findMap } from "#app/directory/find-map.server.ts";
import { readSearch, SEARCH_PARAMETERS } from "#app/directory/search-query.ts";
import { mapView } from "#app/routes/directory/map-view.ts";
import { SHARED_HEADER } from "#app/web/shared-page.ts";

/** `/clinics/map.json?area=…`: the dots of the same map as the page's of these parameters, for a map drawn by the browser. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const read = readSearch(new URL(request.url).searchParams);
  if (!read.ok) return Response.json({ problems: read.problems }, { status: 400 });
  const { search, place, map } = await findMap(ctx.store.read, { ...read.search, view: "map" });
  const dots = map === null ? [] : mapView(search, map, place?.kind !== "unknown").drawing.dots;
  const positions = new Map(map?.clusters.map(({ id, lat, lng }) => [id, { lat, lng }]));
  return Response.json(
    { dots: dots.map(({ id, count, href, moves, label, note }) => ({ id, count, href, moves, label, note, ...positions.get(id) })) },
    { headers: { [SHARED_HEADER]: ["shared", ...SEARCH_PARAMETERS].join(" ") } },
  );
}
