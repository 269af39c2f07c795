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
import { clinicCasesWords } from "#app/routes/cases/clinic-cases-words.ts";
import { notFound } from "#app/web/not-found.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage(["by", "page"]);

/** The grid of cases.css. */
const COVER_SIZES = "(min-width: 36rem) 12rem, 6rem";

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) => {
  const say = clinicCasesWords();
  if (!data) return [{ title: say.documentTitle }];
  const { name } = data.page.clinic;
  return pageTags(at, {
    title: say.casesOf(name),
    description: say.description(name),
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
  const say = clinicCasesWords();
  const { page: view } = useLoaderData<typeof loader>();
  const { clinic, listed, more, people, person, page } = view;
  const href = `${clinic.href}/cases`;
  const pageHref = (number: number) => `${href}?${new URLSearchParams({ ...(person ? { by: person.slug } : {}), page: String(number) })}`;
  return (
    <StaticPart>
      <Breadcrumb
        trail={[
          { href: "/clinics", label: say.clinics },
          { href: clinic.href, label: clinic.name },
        ]}
      />
      <PageTitle title={person ? say.casesOfAtClinic(person.name, clinic.name) : say.casesOf(clinic.name)} lede={say.lede} />
      <Section id="coverage" title={say.howMuchCanBeSeen} note={say.coverageNote}>
        <CoverageLines coverage={view.coverage} />
        {people.length > 1 && (
          <p className="cluster">
            <a href={href} aria-current={person ? undefined : "true"}>
              {say.everybody}
            </a>
            {people.map((one) => (
              <a key={one.slug} href={`${href}?by=${one.slug}`} aria-current={person?.slug === one.slug ? "true" : undefined}>
                {one.name}
              </a>
            ))}
          </p>
        )}
      </Section>
      <Section id="cases" title={say.cases} layout="wide">
        {listed.length === 0 ? (
          <EmptyState title={say.emptyTitle}>
            <p>{say.emptyBody}</p>
          </EmptyState>
        ) : (
          <ul className="case-list">
            {listed.map((one) => (
              <li key={one.id}>
                <div className="case-cover">
                  {one.cover ? (
                    <Picture picture={{ ...one.cover, sizes: COVER_SIZES, alt: `${one.cover.alt}. ${stageWords(one.cover)}` }} />
                  ) : (
                    <span className="soft small">{say.noHealedPhoto}</span>
                  )}
                </div>
                <div className="stack-tight">
                  <h3>
                    <a href={`/cases/${one.id}`}>
                      {one.treatment}
                      <span className="visually-hidden">{say.lastSession(one.lastSession ?? say.notProvided)}</span>
                    </a>
                  </h3>
                  <p className="small">
                    {say.practitionerAndLastSession(one.practitioner ?? say.practitionerNotProvided, one.lastSession ?? say.notProvided)}
                  </p>
                  <CaseStages stages={one.stages} />
                  <p className="small soft">{say.byTheClient(one.confirmed, one.reviewed)}</p>
                </div>
              </li>
            ))}
          </ul>
        )}
        {(page > 1 || more) && (
          <p className="cluster">
            {page > 1 && <a href={pageHref(page - 1)}>{say.previousCases}</a>}
            {more && <a href={pageHref(page + 1)}>{say.moreCases}</a>}
          </p>
        )}
      </Section>
    </StaticPart>
  );
}
