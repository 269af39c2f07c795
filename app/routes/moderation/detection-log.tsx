import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";
import { TableScroll } from "#app/components/table-scroll.tsx";
import { listConflictedClinicIds } from "#app/moderation/conflict-repository.server.ts";
import { printTime } from "#app/platform/printed.ts";
import { findDetectionRun, listDetectionRuns } from "#app/reviews/detection-log-repository.server.ts";
import { SIGNAL_KINDS } from "#app/reviews/signal.ts";
import { signalWords } from "#app/reviews/signal-words.ts";
import { detectionLogWords } from "#app/routes/moderation/detection-log-words.ts";
import { requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction = () => [{ title: detectionLogWords().documentTitle }];

const PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  const db = args.context.ctx.store.read;
  const after = new URL(args.request.url).searchParams.get("after");
  const from = after === null ? null : await findDetectionRun(db, after);
  if (after !== null && from === null) throw notFound();
  const runs = await listDetectionRuns(db, await listConflictedClinicIds(db, viewer.id), from, PAGE + 1);
  const shown = runs.slice(0, PAGE);
  return {
    runs: shown.map((run) => ({
      id: run.id,
      at: printTime(run.ranAt),
      name: run.clinicName,
      href: `/moderation/review-groups/${run.clinicSlug}`,
      reviews: run.reviews,
      found: SIGNAL_KINDS.flatMap((kind) => (run.found[kind] ? `${signalWords().labels[kind]}: ${run.found[kind]}` : [])),
      clusters: run.clusters,
    })),
    olderHref: runs.length > PAGE ? `/moderation/detection-log?after=${shown.at(-1)?.id}` : null,
    isFirst: after === null,
  };
}

export default function DetectionLog() {
  const say = detectionLogWords();
  const { runs, olderHref, isFirst } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: "/moderation", label: say.moderation }]} />
      <PageTitle title={say.title} lede={say.lede}>
        <p>
          <a href="/moderation/detection-log.csv" download>
            {say.logAsTable}
          </a>
        </p>
      </PageTitle>
      <Section id="runs" title={isFirst ? say.newestLooks : say.olderLooks} note={say.looksNote} layout="wide">
        {runs.length === 0 ? (
          <EmptyState title={say.noLookYet}>
            <p>{say.whenLooksAreMade}</p>
          </EmptyState>
        ) : (
          <TableScroll label={say.looksCaption}>
            <table className="table">
              <caption className="visually-hidden">{say.looksCaption}</caption>
              <thead>
                <tr>
                  <th scope="col">{say.clinicAndWhen}</th>
                  <th scope="col">{say.reviews}</th>
                  <th scope="col">{say.signsFoundInReviews}</th>
                  <th scope="col">{say.groups}</th>
                </tr>
              </thead>
              <tbody>
                {runs.map((run) => (
                  <tr key={run.id}>
                    <th scope="row">
                      <a href={run.href}>{run.name}</a>
                      <p className="soft small figures">{run.at}</p>
                    </th>
                    <td className="figures">{run.reviews}</td>
                    <td>
                      {run.found.length === 0 ? (
                        <span className="soft">{say.none}</span>
                      ) : (
                        <ul className="small">
                          {run.found.map((line) => (
                            <li key={line}>{line}</li>
                          ))}
                        </ul>
                      )}
                    </td>
                    <td className="figures">{run.clusters}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        )}
        {olderHref && (
          <p>
            <a href={olderHref} rel="next">
              {say.olderLooks}
            </a>
          </p>
        )}
      </Section>
    </>
  );
}
