import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { TableScroll } from "#app/components/table-scroll.tsx";
import { Tag } from "#app/components/tag.tsx";
import { readTrainingProvider } from "#app/directory/read-training-provider.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { GRADUATES_A_PAGE, toFacts, toGraduates, toOutcome } from "#app/routes/training/training-provider-view.ts";
import { trainingProviderWords } from "#app/routes/training/training-provider-words.ts";
import { notFound } from "#app/web/not-found.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage(["page"]);

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) => {
  const say = trainingProviderWords();
  if (!data) return [{ title: say.documentTitle }];
  const { name } = data.page;
  return pageTags(at, {
    title: say.pageTitle(name),
    description: say.description(name),
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
  const say = trainingProviderWords();
  const { page: provider } = useLoaderData<typeof loader>();
  const href = (page: number) => `/training/${provider.slug}${page > 1 ? `?page=${page}` : ""}#graduates`;
  return (
    <StaticPart>
      <Breadcrumb trail={[{ href: "/clinics", label: say.clinics }]} />
      <PageTitle title={provider.name} lede={say.lede} />
      {provider.selfIssued.length > 0 && provider.runBy && (
        <Notice kind="warning" title={say.selfIssued}>
          <p>
            <Say it={say.runByGraduate} link={<a href={provider.runBy.href} />} name={provider.runBy.name} />
          </p>
        </Notice>
      )}
      <Section id="courses" title={say.courses}>
        <DefinitionList
          rows={[{ term: say.runBy, value: provider.runBy && <a href={provider.runBy.href}>{provider.runBy.name}</a> }, ...provider.facts]}
        />
      </Section>
      <Section id="outcomes" title={say.outcomes} note={say.outcomesNote}>
        <DefinitionList rows={provider.outcome} />
      </Section>
      <Section id="graduates" title={say.graduates} layout="wide" note={say.graduatesNote}>
        <TableScroll label={say.graduatesOf(provider.name)}>
          <table className="table lineage-table">
            <thead>
              <tr>
                <th scope="col">{say.graduate}</th>
                <th scope="col">{say.course}</th>
                <th scope="col">{say.hours}</th>
                <th scope="col">{say.taughtBy}</th>
                <th scope="col">{say.worksNowAt}</th>
              </tr>
            </thead>
            <tbody>
              {provider.graduates.map((graduate) => (
                <tr key={graduate.id}>
                  <th scope="row">
                    <a href={graduate.href}>{graduate.name}</a> {graduate.selfIssued && <Tag tone="against">{say.selfIssuedTag}</Tag>}
                  </th>
                  <td>
                    {graduate.course}, {graduate.when}
                  </td>
                  <td>{graduate.hours}</td>
                  <td>
                    <span className="lineage-table-said">{say.taughtBy} </span>
                    {graduate.trainer.href ? <a href={graduate.trainer.href}>{graduate.trainer.name}</a> : graduate.trainer.name}
                    {graduate.trainer.years && say.trainerYears(graduate.trainer.years)}
                  </td>
                  <td>
                    {graduate.clinics.length === 0
                      ? say.noClinicKnownHere
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
            {provider.page > 1 && <a href={href(provider.page - 1)}>{say.newerCourses}</a>}
            {provider.more && <a href={href(provider.page + 1)}>{say.olderCourses}</a>}
          </p>
        )}
        <p className="small soft">{say.asOf(printDay(provider.asOf))}</p>
      </Section>
    </StaticPart>
  );
}
