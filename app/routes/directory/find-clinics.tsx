import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { findMap } from "#app/directory/find-map.server.ts";
import { searchClinics } from "#app/directory/search-clinics.server.ts";
import { EVERYTHING, readSearch, SEARCH_PARAMETERS, searchUrl } from "#app/directory/search-query.ts";
import { findClinicsWords } from "#app/routes/directory/find-clinics-words.ts";
import { MapResults } from "#app/routes/directory/map-results.tsx";
import { withoutPastBanners } from "#app/routes/directory/result-card.ts";
import { SavedSearches } from "#app/routes/directory/saved-searches.tsx";
import { SearchFilters } from "#app/routes/directory/search-filters.tsx";
import { searchTitle } from "#app/routes/directory/search-labels.ts";
import { SearchResults } from "#app/routes/directory/search-results.tsx";
import { PERMISSIONS_WITH_POSITION } from "#app/web/permissions.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

/** Here alone a browser may ask somebody where they are, once they pressed the button that says so. */
export const headers = () => ({ ...sharedPage(SEARCH_PARAMETERS)(), "Permissions-Policy": PERMISSIONS_WITH_POSITION });

export const meta: MetaFunction<typeof loader> = ({ data: loaded, ...at }) => {
  const say = findClinicsWords();
  const found = loaded?.page;
  if (!found || "problems" in found) return [{ title: say.unreadableDocumentTitle }];
  const title = searchTitle(found.search, found.place);
  return pageTags(at, {
    title,
    description: say.description(title),
  });
};

/** A search has one address: another spelling of it is sent there, so that links, history and cache know it by one name. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const read = readSearch(url.searchParams);
  if (!read.ok) return data(new RenderOnly({ problems: read.problems }), { status: 400 });
  const address = searchUrl(read.search);
  // Parameter by parameter: Remix hands the address on with its "~" as "%7E", and sending that back would go round for ever.
  if (String(new URL(address, url).searchParams) !== String(url.searchParams)) throw redirect(address);
  const db = context.ctx.store.read;
  if (read.search.view === "map") return new RenderOnly({ ...(await findMap(db, read.search)), tiles: context.ctx.env.MAP_STYLE });
  const found = await searchClinics(db, read.search);
  return new RenderOnly({ ...found, rows: withoutPastBanners(found.rows, context.ctx.now()) });
}

export default function ClinicsPage() {
  const { page: found } = useLoaderData<typeof loader>();
  if ("problems" in found) return <UnreadableSearch problems={found.problems} />;
  return (
    <>
      <PageTitle title={searchTitle(found.search, found.place)} />
      <div className="aside-page">
        <div className="search-side">
          <StaticPart>
            <SearchFilters search={found.search} facets={found.place?.kind === "several" ? null : found.counts.facets} />
            <SavedSearches />
          </StaticPart>
        </div>
        <div className="search-results" data-live="results">
          <StaticPart>{"map" in found ? <MapResults result={found} tiles={found.tiles} /> : <SearchResults result={found} />}</StaticPart>
        </div>
      </div>
    </>
  );
}

function UnreadableSearch({ problems }: { problems: { parameter: string; message: string }[] }) {
  const say = findClinicsWords();
  return (
    <>
      <PageTitle title={say.unreadableTitle} lede={say.unreadableLede} />
      <div className="aside-page">
        <SearchFilters search={EVERYTHING} facets={null} />
        <Notice kind="warning" title={say.problemsTitle}>
          <ul>
            {problems.map(({ parameter, message }) => (
              <li key={`${parameter} ${message}`}>
                <strong>{parameter}</strong> {message}
              </li>
            ))}
          </ul>
          <p>
            <a href="/clinics">{say.seeAllClinics}</a>
          </p>
        </Notice>
      </div>
    </>
  );
}
