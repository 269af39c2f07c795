import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/role.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Pagination } from "#app/components/pagination.tsx";
import { listContradictedClaims } from "#app/directory/list-contradicted-claims.server.ts";
import { listConflictedClinicIds } from "#app/moderation/conflict-repository.server.ts";
import { arrangeQueue, isQueueKind, QUEUE_KINDS, QUEUE_LABELS, QUEUE_PAGE, type QueueItem } from "#app/moderation/queue.ts";
import { listWaiting } from "#app/moderation/queue-repository.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printCount, printTime } from "#app/platform/printed.ts";
import { requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction = () => [{ title: "Moderation – Scalpmark" }];

const HREF: Record<QueueItem["kind"], string> = {
  legal_notice: "/moderation/legal-notices",
  dispute: "/moderation/disputes",
  proposal: "/moderation/disputes",
  group_proposal: "/moderation/review-groups",
  review_group: "/moderation/review-groups",
  refutation: "/moderation/claims",
  claim: "/moderation/claims",
  appeal: "/moderation/appeals",
  report: "/moderation/reports",
  photo_evidence: "/moderation/evidence",
  document: "/moderation/documents",
  ownership: "/moderation/ownership",
  ownership_dispute: "/moderation/ownership-disputes",
  engagement: "/moderation/engagements",
  proof: "/moderation/proofs",
};

const HOUR_MS = 3_600_000;

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const { searchParams } = new URL(args.request.url);
  const kind = searchParams.get("kind");
  if (kind !== null && !isQueueKind(kind)) throw notFound();
  const now = ctx.now();
  const waiting = [...(await listWaiting(ctx.store.read, viewer.id)), ...(await listContradictedClaims(ctx.store.read, dayOf(now)))];
  const queue = arrangeQueue(waiting, {
    conflicted: await listConflictedClinicIds(ctx.store.read, viewer.id),
    kind,
    page: Number(searchParams.get("page") ?? 1) || 1,
    now,
  });
  return {
    kind,
    counts: queue.counts,
    total: queue.total,
    page: queue.page,
    pages: queue.pages,
    items: queue.items.map((item) => ({
      id: item.id,
      href: `${HREF[item.kind]}/${item.id}`,
      kind: QUEUE_LABELS[item.kind].one,
      title: item.title,
      detail: item.detail,
      since: printTime(item.since),
      waited: waitedWords(now.getTime() - item.since.getTime()),
      tookPart: item.tookPart,
      due: item.dueAt === undefined ? null : { by: printTime(item.dueAt), late: item.dueAt <= now },
    })),
    mayKeepStock: may(viewer, "stock.manage"),
    mayTryMethods: may(viewer, "method.try"),
    done: searchParams.get("done"),
  };
}

function waitedWords(ms: number): string {
  const hours = Math.max(0, Math.floor(ms / HOUR_MS));
  if (hours < 1) return "under an hour";
  return hours < 48 ? printCount(hours, "hour") : printCount(Math.floor(hours / 24), "day");
}

const DONE: Record<string, string> = {
  "notice-decided": "The legal notice is decided. Both sides are told.",
  "notice-withdrawn": "The legal notice is taken back. Both sides are told.",
  "notice-defective": "The legal notice is given back. Its sender is told what is missing.",
  "report-dismissed": "The report is answered. Nothing was changed.",
  "claim-stands": "The claim stands. It waits again when the clinic says something new.",
  "photo-hidden": "The report is answered. The photo is taken down.",
  "review-labelled": "The review says that somebody of the clinic wrote it, and no longer counts. The author and the clinic are told.",
  "review-removed": "The review is taken down, and the public log says by which rule.",
  "evidence-accepted": "The evidence is accepted. It counts from now on.",
  "evidence-refused": "The evidence is not accepted. Its owner sees why.",
  "document-accepted": "The document is accepted. It counts from now on, and its clinic is told.",
  "document-accepted_in_part": "The document is accepted in part. That part counts from now on, and its clinic is told.",
  "document-reopened": "The answer is taken back. The document waits again and counts for nothing until then.",
  "document-refused": "The document is refused. Its clinic is told why.",
  "ownership-accepted": "The proof stands. The claim moves on by itself.",
  "ownership-refused": "The proof is not accepted. The claimant sees why.",
  "ownership-decided": "The dispute about the profile is decided. Both sides are told.",
  "proof-accepted": "The proof is accepted. The review counts by its new class.",
  "proof-refused": "The proof is refused. Its author sees the reason.",
};

export default function ModerationQueue() {
  const { kind, counts, items, total, page, pages, mayKeepStock, mayTryMethods, done } = useLoaderData<typeof loader>();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const address = (toPage: number) =>
    `/moderation?${new URLSearchParams({ ...(kind === null ? {} : { kind }), ...(toPage === 1 ? {} : { page: `${toPage}` }) })}`;
  const notice = DONE[done ?? ""];
  return (
    <>
      <PageTitle
        title="Moderation"
        lede="Everything that waits for a person, most pressing first: what it costs somebody, times how long they have waited."
      />
      {notice && (
        <Notice kind="success">
          <p>{notice}</p>
        </Notice>
      )}
      <nav aria-label="Kinds of work">
        <ul className="queue-kinds">
          <li>
            <a href="/moderation" aria-current={kind === null ? "page" : undefined}>
              Everything <span className="figures">{all}</span>
            </a>
          </li>
          {QUEUE_KINDS.map((one) => (
            <li key={one}>
              <a href={`/moderation?kind=${one}`} aria-current={kind === one ? "page" : undefined}>
                {QUEUE_LABELS[one].many} <span className="figures">{counts[one]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {mayTryMethods && (
        <p>
          <a href="/admin/method">Versions of the method in trial</a>
        </p>
      )}
      <p>
        <a href="/moderation/detection-log">Detection log: what was looked for in reviews, and found</a>
      </p>
      {mayKeepStock && (
        <p>
          <a href="/moderation/stock">Pictures that many may use</a>
        </p>
      )}
      {items.length === 0 ? (
        <EmptyState title="Nothing waits here.">
          <p>Matters of a clinic you have a tie to are not shown to you: somebody else deals with them.</p>
        </EmptyState>
      ) : (
        <>
          <ol className="queue">
            {items.map((item) => (
              <li key={item.href + item.kind}>
                <div className="stack-tight">
                  <h2>
                    <a href={item.href}>{item.title}</a>
                  </h2>
                  <p>
                    {item.kind}. {item.detail}.
                  </p>
                  {item.tookPart && <p className="soft small">You took part in this, so somebody else answers it.</p>}
                </div>
                <p className="soft small figures">
                  Waiting {item.waited}
                  <br />
                  since {item.since}
                  {item.due && (
                    <>
                      <br />
                      <strong>
                        {item.due.late ? "Was due" : "Due"} by {item.due.by}
                      </strong>
                    </>
                  )}
                </p>
              </li>
            ))}
          </ol>
          {pages > 1 && (
            <Pagination
              previousHref={page > 1 ? address(page - 1) : null}
              nextHref={page < pages ? address(page + 1) : null}
              from={(page - 1) * QUEUE_PAGE + 1}
              to={(page - 1) * QUEUE_PAGE + items.length}
              total={total}
              noun="matters"
            />
          )}
        </>
      )}
    </>
  );
}
