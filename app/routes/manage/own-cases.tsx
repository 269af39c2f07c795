import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCorrectionsNaming } from "#app/cases/correction-repository.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { CaseStages } from "#app/components/case-stages.tsx";
import { CoverageLines } from "#app/components/coverage-lines.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Section } from "#app/components/section.tsx";
import { TableScroll } from "#app/components/table-scroll.tsx";
import { CASE_STANDING_WORDS } from "#app/routes/manage/case-standing.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { readOwnCases } from "#app/routes/manage/own-cases-view.server.ts";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Cases of ${data?.clinic.name ?? "your clinic"} – Scalpmark` }];

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const named = (await listCorrectionsNaming(ctx.store.read, clinic.id)).map(({ treated }) => treated.id);
  return { clinic: { slug: clinic.slug, name: clinic.name }, named, ...(await readOwnCases(ctx, clinic.id)) };
}

export default function OwnCases() {
  const { clinic, named, rows, coverage } = useLoaderData<typeof loader>();
  const href = `/manage/${clinic.slug}/cases`;
  return (
    <DeskPage
      clinic={clinic}
      at="cases"
      title="Cases"
      lede="One case is one treated head: who treated it, on which days, and how it looked at each stage. The client confirms it by a link of their own, and can take it back."
    >
      <Section id="coverage" title="What clients read">
        <CoverageLines coverage={coverage} />
        <p>
          <ButtonLink href={`${href}/new`}>Enter a case</ButtonLink>
        </p>
      </Section>
      <Section id="cases" title="All cases" layout="wide" note="The newest session first.">
        {rows.length === 0 ? (
          <EmptyState title="No case yet">
            <p>Enter one with its dates, tie its photos to it, and send the client the link.</p>
          </EmptyState>
        ) : (
          <TableScroll label="All cases">
            <table className="table case-table">
              <thead>
                <tr>
                  <th scope="col">Case</th>
                  <th scope="col">Client</th>
                  <th scope="col">Photos of</th>
                  <th scope="col">Sessions</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      <a href={`${href}/${row.id}`}>{row.treatment}</a>
                      <span className="soft small">{row.practitioner ?? "Practitioner not provided"}</span>
                    </th>
                    <td>{CASE_STANDING_WORDS[row.standing]}</td>
                    <td>
                      <CaseStages stages={row.stages} />
                    </td>
                    <td>{row.sessions}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        )}
      </Section>
      {named.length > 0 && (
        <Section
          id="named"
          title="Corrections elsewhere"
          note="Clients of other clinics say that work of yours was corrected there. You can reply once to each."
        >
          <ul>
            {named.map((id, place) => (
              <li key={id}>
                <a href={`/manage/${clinic.slug}/corrections/${id}`}>What is said, and your reply{named.length > 1 && ` (${place + 1})`}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </DeskPage>
  );
}
