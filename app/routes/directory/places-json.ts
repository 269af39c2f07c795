import type { LoaderFunctionArgs } from "@remix-run/node";
import { placeLabel, placeText } from "#app/directory/place.ts";
import { suggestPlaces } from "#app/directory/suggest-places.server.ts";
import { SHARED_HEADER } from "#app/web/shared-page.ts";

/** No name of a place is longer; what is, has no beginning of one in it. */
const LONGEST = 100;

/** `/places.json?begins=lee`: what the box for a town proposes while one types. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const begins = new URL(request.url).searchParams.get("begins") ?? "";
  const places = begins.length > LONGEST ? [] : await suggestPlaces(ctx.store.read, begins);
  return Response.json(
    places.map((place) => ({ value: placeText(place), label: placeLabel(place) })),
    { headers: { [SHARED_HEADER]: "shared begins" } },
  );
}
