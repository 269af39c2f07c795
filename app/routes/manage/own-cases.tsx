import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCorrectionsNaming } from "#app/cases/correction-repository.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { CaseStages } from "#app/components/case-stages.tsx";
import { CoverageLines } from "#app/components/coverage-lines.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Section } from "#app/components/section.tsx";
import { TableScroll } from "#app/components/table-scroll.tsx";
import { caseStandingWordWords } from "#app/routes/manage/case-standing.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { readOwnCases } from "#app/routes/manage/own-cases-view.server.ts";
import { ownCasesWords } from "#app/routes/manage/own-cases-words.ts";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = ownCasesWords();
  return [{ title: say.documentTitle(data?.clinic.name ?? say.yourClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const named = (await listCorrectionsNaming(ctx.store.read, clinic.id)).map(({ treated }) => treated.id);
  return { clinic: { slug: clinic.slug, name: clinic.name }, named, ...(await readOwnCases(ctx, clinic.id)) };
}

export default function OwnCases() {
  const say = ownCasesWords();
  const { clinic, named, rows, coverage } = useLoaderData<typeof loader>();
  const href = `/manage/${clinic.slug}/cases`;
  return (
    <DeskPage clinic={clinic} at="cases" title={say.title} lede={say.lede}>
      <Section id="coverage" title={say.whatClientsRead}>
        <CoverageLines coverage={coverage} />
        <p>
          <ButtonLink href={`${href}/new`}>{say.enterCase}</ButtonLink>
        </p>
      </Section>
      <Section id="cases" title={say.allCases} layout="wide" note={say.newestSessionFirst}>
        {rows.length === 0 ? (
          <EmptyState title={say.noCaseYet}>
            <p>{say.enterFirstCase}</p>
          </EmptyState>
        ) : (
          <TableScroll label={say.allCases}>
            <table className="table case-table">
              <thead>
                <tr>
                  <th scope="col">{say.case}</th>
                  <th scope="col">{say.client}</th>
                  <th scope="col">{say.photosOf}</th>
                  <th scope="col">{say.sessions}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      <a href={`${href}/${row.id}`}>{row.treatment}</a>
                      <span className="soft small">{row.practitioner ?? say.practitionerNotProvided}</span>
                    </th>
                    <td>{caseStandingWordWords()[row.standing]}</td>
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
        <Section id="named" title={say.correctionsElsewhere} note={say.correctionsNote}>
          <ul>
            {named.map((id, place) => (
              <li key={id}>
                <a href={`/manage/${clinic.slug}/corrections/${id}`}>
                  {say.readAndReply}
                  {named.length > 1 && ` (${place + 1})`}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </DeskPage>
  );
}
