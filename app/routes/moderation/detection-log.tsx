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
import { SIGNAL_KINDS, SIGNALS } from "#app/reviews/signal.ts";
import { requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction = () => [{ title: "Detection log – Scalpmark" }];

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
      found: SIGNAL_KINDS.flatMap((kind) => (run.found[kind] ? `${SIGNALS[kind].label}: ${run.found[kind]}` : [])),
      clusters: run.clusters,
    })),
    olderHref: runs.length > PAGE ? `/moderation/detection-log?after=${shown.at(-1)?.id}` : null,
    isFirst: after === null,
  };
}

export default function DetectionLog() {
  const { runs, olderHref, isFirst } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: "/moderation", label: "Moderation" }]} />
      <PageTitle
        title="Detection log"
        lede="Every look at a clinic’s reviews for signs that some are no client’s own, with what was found. Lines are only added."
      >
        <p>
          <a href="/moderation/detection-log.csv" download>
            The log as a table (CSV)
          </a>
        </p>
      </PageTitle>
      <Section
        id="runs"
        title={isFirst ? "Newest looks" : "Older looks"}
        note="What people decided of it stands on each clinic’s page of linked reviews and in the public log of decisions."
        layout="wide"
      >
        {runs.length === 0 ? (
          <EmptyState title="No look yet">
            <p>A clinic’s reviews are looked at after each new review, chapter or proof, and once a day where something was found.</p>
          </EmptyState>
        ) : (
          <TableScroll label="Looks at clinics’ reviews">
            <table className="table">
              <caption className="visually-hidden">Looks at clinics’ reviews</caption>
              <thead>
                <tr>
                  <th scope="col">Clinic, and when</th>
                  <th scope="col">Reviews</th>
                  <th scope="col">Signs found, in reviews</th>
                  <th scope="col">Groups</th>
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
                        <span className="soft">None</span>
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
              Older looks
            </a>
          </p>
        )}
      </Section>
    </>
  );
}
