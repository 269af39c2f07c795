import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";
import { TableScroll } from "#app/components/table-scroll.tsx";
import { Tag } from "#app/components/tag.tsx";
import { readTrainingProvider } from "#app/directory/read-training-provider.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { GRADUATES_A_PAGE, toFacts, toGraduates, toOutcome } from "#app/routes/training/training-provider-view.ts";
import { notFound } from "#app/web/not-found.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage(["page"]);

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) => {
  if (!data) return [{ title: "Training provider – Scalpmark" }];
  const { name } = data.page;
  return pageTags(at, {
    title: `${name}: courses and graduates`,
    description: `Courses of ${name} with their hours and modes, who taught them, and where those who took them work now.`,
  });
};

export async function loader({ params, request, context: { ctx } }: LoaderFunctionArgs) {
  const asOf = dayOf(ctx.now());
  const reading = await readTrainingProvider(ctx.store.read, params.slug ?? "", asOf);
  if (!reading) throw notFound();
  const page = Math.max(1, Math.floor(Number(new URL(request.url).searchParams.get("page")) || 1));
  const from = (page - 1) * GRADUATES_A_PAGE;
  const graduates = toGraduates(reading);
  if (page > 1 && from >= graduates.length) throw notFound();
  const { provider, runBy } = reading;
  return new RenderOnly({
    asOf,
    slug: provider.slug,
    name: provider.name,
    facts: toFacts(reading),
    runBy: runBy && { name: runBy.name, href: `/practitioners/${runBy.slug}` },
    selfIssued: graduates.filter((graduate) => graduate.selfIssued).map((graduate) => graduate.name),
    outcome: toOutcome(reading.outcome),
    graduates: graduates.slice(from, from + GRADUATES_A_PAGE),
    page,
    more: graduates.length > from + GRADUATES_A_PAGE,
  });
}

export default function TrainingProviderPage() {
  const { page: provider } = useLoaderData<typeof loader>();
  const href = (page: number) => `/training/${provider.slug}${page > 1 ? `?page=${page}` : ""}#graduates`;
  return (
    <StaticPart>
      <Breadcrumb trail={[{ href: "/clinics", label: "Clinics" }]} />
      <PageTitle
        title={provider.name}
        lede="A training provider, as the certificates that were brought here name it. It has no say in this page and pays for nothing."
      />
      {provider.selfIssued.length > 0 && provider.runBy && (
        <Notice kind="warning" title="Self-issued">
          <p>
            <a href={provider.runBy.href}>{provider.runBy.name}</a> runs this school and holds a certificate of it. It shows no teaching by
            anybody else.
          </p>
        </Notice>
      )}
      <Section id="courses" title="Courses">
        <DefinitionList
          rows={[{ term: "Run by", value: provider.runBy && <a href={provider.runBy.href}>{provider.runBy.name}</a> }, ...provider.facts]}
        />
      </Section>
      <Section
        id="outcomes"
        title="What became of its graduates"
        note="Of those whose course was accepted. Few people make no outcome of a school."
      >
        <DefinitionList rows={provider.outcome} />
      </Section>
      <Section id="graduates" title="Graduates" layout="wide" note="Whoever brought a certificate of this provider. Newest course first.">
        <TableScroll label={`Graduates of ${provider.name}`}>
          <table className="table lineage-table">
            <thead>
              <tr>
                <th scope="col">Graduate</th>
                <th scope="col">Course</th>
                <th scope="col">Hours</th>
                <th scope="col">Taught by</th>
                <th scope="col">Works now at</th>
              </tr>
            </thead>
            <tbody>
              {provider.graduates.map((graduate) => (
                <tr key={graduate.id}>
                  <th scope="row">
                    <a href={graduate.href}>{graduate.name}</a> {graduate.selfIssued && <Tag tone="against">self-issued</Tag>}
                  </th>
                  <td>
                    {graduate.course}, {graduate.when}
                  </td>
                  <td>{graduate.hours}</td>
                  <td>
                    <span className="lineage-table-said">Taught by </span>
                    {graduate.trainer.href ? <a href={graduate.trainer.href}>{graduate.trainer.name}</a> : graduate.trainer.name}
                    {graduate.trainer.years && `, ${graduate.trainer.years} of evidenced practice on that day`}
                  </td>
                  <td>
                    {graduate.clinics.length === 0
                      ? "No clinic known here"
                      : graduate.clinics.map((clinic, place) => (
                          <span key={clinic.href}>
                            {place > 0 && ", "}
                            <a href={clinic.href}>{clinic.name}</a>
                          </span>
                        ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
        {(provider.page > 1 || provider.more) && (
          <p className="cluster">
            {provider.page > 1 && <a href={href(provider.page - 1)}>Newer courses</a>}
            {provider.more && <a href={href(provider.page + 1)}>Older courses</a>}
          </p>
        )}
        <p className="small soft">As of {printDay(provider.asOf)}.</p>
      </Section>
    </StaticPart>
  );
}
