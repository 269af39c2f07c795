import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { CaseStages } from "#app/components/case-stages.tsx";
import { CoverageLines } from "#app/components/coverage-lines.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { stageWords } from "#app/components/photo-figure.tsx";
import { Picture } from "#app/components/picture.tsx";
import { Section } from "#app/components/section.tsx";
import { readClinicCases } from "#app/routes/cases/clinic-cases-view.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage(["by", "page"]);

/** The grid of cases.css. */
const COVER_SIZES = "(min-width: 36rem) 12rem, 6rem";

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) => {
  if (!data) return [{ title: "Cases of a clinic – Scalpmark" }];
  const { name } = data.page.clinic;
  return pageTags(at, {
    title: `Cases of ${name}`,
    description: `Treated heads at ${name}, each with its sessions, its photos by stage and what its client has confirmed.`,
  });
};

export async function loader({ params, request, context: { ctx } }: LoaderFunctionArgs) {
  const db = ctx.store.read;
  const clinic = await findClinicBySlug(db, params.slug ?? "");
  if (!clinic) throw notFound();
  const { searchParams } = new URL(request.url);
  const page = Math.max(1, Number(/^\d{1,4}$/.exec(searchParams.get("page") ?? "")?.[0] ?? "1"));
  const read = await readClinicCases(db, clinic.id, searchParams.get("by"), page);
  return new RenderOnly({ clinic: { name: clinic.name, href: `/clinics/${clinic.slug}` }, page, ...read });
}

export default function ClinicCases() {
  const { page: view } = useLoaderData<typeof loader>();
  const { clinic, listed, more, people, person, page } = view;
  const href = `${clinic.href}/cases`;
  const pageHref = (number: number) => `${href}?${new URLSearchParams({ ...(person ? { by: person.slug } : {}), page: String(number) })}`;
  return (
    <StaticPart>
      <Breadcrumb
        trail={[
          { href: "/clinics", label: "Clinics" },
          { href: clinic.href, label: clinic.name },
        ]}
      />
      <PageTitle
        title={person ? `Cases of ${person.name} at ${clinic.name}` : `Cases of ${clinic.name}`}
        lede="Each is one treated head, with the days of its sessions. Healed work comes first; fresh photos are no result."
      />
      <Section id="coverage" title="How much can be seen" note="Counted over all cases, also those whose clients do not want them shown.">
        <CoverageLines coverage={view.coverage} />
        {people.length > 1 && (
          <p className="cluster">
            <a href={href} aria-current={person ? undefined : "true"}>
              Everybody
            </a>
            {people.map((one) => (
              <a key={one.slug} href={`${href}?by=${one.slug}`} aria-current={person?.slug === one.slug ? "true" : undefined}>
                {one.name}
              </a>
            ))}
          </p>
        )}
      </Section>
      <Section id="cases" title="The cases" layout="wide">
        {listed.length === 0 ? (
          <EmptyState title="None that may be shown">
            <p>A case is shown once it has a photo that passed its check, or its client said yes.</p>
          </EmptyState>
        ) : (
          <ul className="case-list">
            {listed.map((one) => (
              <li key={one.id}>
                <div className="case-cover">
                  {one.cover ? (
                    <Picture picture={{ ...one.cover, sizes: COVER_SIZES, alt: `${one.cover.alt}. ${stageWords(one.cover)}` }} />
                  ) : (
                    <span className="soft small">No healed photo</span>
                  )}
                </div>
                <div className="stack-tight">
                  <h3>
                    <a href={`/cases/${one.id}`}>
                      {one.treatment}
                      <span className="visually-hidden">, last session {one.lastSession ?? "not provided"}</span>
                    </a>
                  </h3>
                  <p className="small">
                    {one.practitioner ?? "Practitioner not provided"}. Last session {one.lastSession ?? "not provided"}.
                  </p>
                  <CaseStages stages={one.stages} />
                  <p className="small soft">
                    {one.confirmed ? "Confirmed by the client" : "Not confirmed by the client"}
                    {one.reviewed && ", with their review"}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )}
        {(page > 1 || more) && (
          <p className="cluster">
            {page > 1 && <a href={pageHref(page - 1)}>Previous cases</a>}
            {more && <a href={pageHref(page + 1)}>More cases</a>}
          </p>
        )}
      </Section>
    </StaticPart>
  );
}
