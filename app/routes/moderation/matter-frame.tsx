import type { LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, Outlet, useLoaderData, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { settleMatters } from "#app/directory/settle-matters.server.ts";
import { findTie } from "#app/moderation/conflict-repository.server.ts";
import { findMatter, listDisplayNames, listMatterClinicIds } from "#app/moderation/matter-repository.server.ts";
import { tiedWords } from "#app/moderation/moderation-refusal.ts";
import { QUEUE_LABELS, type QueueKind } from "#app/moderation/queue.ts";
import { countOf, printFilter } from "#app/moderation/queue-filter.ts";
import { countQueue } from "#app/moderation/queue-page-repository.server.ts";
import { isTaken, readQueueViewer } from "#app/moderation/read-queue.server.ts";
import { suggestBreak } from "#app/moderation/suggest-break.server.ts";
import type { TieKind } from "#app/moderation/tie.ts";
import { printNumber, printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { BreakLine } from "#app/routes/moderation/break-line.tsx";
import { matterHref, mattersAt } from "#app/routes/moderation/matter-address.ts";
import { readWalk, restQuery, walkQuery } from "#app/routes/moderation/matter-walk.ts";
import { doneWords, waitedWords } from "#app/routes/moderation/matter-words.ts";
import { toClaim } from "#app/routes/moderation/queue-view.server.ts";
import { ErrorPage } from "#app/web/error-page.tsx";
import { requireModerator } from "#app/web/moderator-guard.server.ts";

/** What stands above every matter's page: how it stands in the queue, whose it is, and what was done before. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const url = new URL(args.request.url);
  const { kinds, subjectId } = mattersAt(url.pathname);
  if (kinds.length === 0) return { bar: null, tied: null, breakAfter: null, did: null, lost: false };
  await settleMatters(ctx);
  const did = url.searchParams.get("did");
  const tie = await findTieToMatter(ctx.store.read, viewer.id, kinds, subjectId);
  return {
    bar: tie === null ? await readBar(args, viewer.id, kinds, subjectId) : null,
    tied: tie && tiedWords(tie),
    // On the queue it is said there; whoever goes from matter to matter does not come by it.
    breakAfter: await suggestBreak(ctx.store.read, viewer.id, ctx.now()),
    did: doneWords(did),
    lost: did === "matter-lost",
  };
}

async function findTieToMatter(db: Db, viewerId: string, kinds: readonly QueueKind[], subjectId: string): Promise<TieKind | null> {
  const matters = await Promise.all(kinds.map((kind) => findMatter(db, kind, subjectId)));
  const clinicIds = await Promise.all(matters.map((matter) => (matter === null ? [] : listMatterClinicIds(db, matter.id))));
  return findTie(db, viewerId, clinicIds.flat());
}

async function readBar(args: LoaderFunctionArgs, viewerId: string, kinds: readonly QueueKind[], subjectId: string) {
  const { ctx } = args.context;
  const db = ctx.store.read;
  const found = await Promise.all(kinds.map((kind) => findMatter(db, kind, subjectId)));
  const matter = found.find((one) => one !== null && one.closedAt === null);
  if (!matter) return null;
  const eyes = await readQueueViewer(db, { id: viewerId });
  const now = ctx.now();
  const url = new URL(args.request.url);
  const { searchParams, pathname } = url;
  const walk = readWalk(url);
  const filter = printFilter(walk.filter);
  const [did, was] = [searchParams.get("did"), searchParams.get("was")];
  searchParams.delete("did");
  searchParams.delete("was");
  const names = await listDisplayNames(db, matter.claimedBy === null ? [] : [matter.claimedBy]);
  return {
    id: matter.id,
    kind: QUEUE_LABELS[matter.kind].one,
    waited: waitedWords(now.getTime() - matter.since.getTime()),
    due: matter.dueAt === null ? null : { by: printTime(matter.dueAt), late: matter.dueAt <= now },
    taken: isTaken(matter, now) && matter.claimedUntil !== null ? toClaim(matter, names, viewerId, matter.claimedUntil) : null,
    barred: eyes.barred.includes(matter.kind),
    query: searchParams.toString(),
    queueHref: filter === "" ? "/moderation" : `/moderation?${filter}`,
    walk: { on: walk.on, href: `${pathname}?${walk.on ? restQuery(filter) : walkQuery(filter)}` },
    next:
      walk.on && walk.stated && did !== null && !did.startsWith("matter-")
        ? {
            title: matter.title,
            more: printNumber(Math.max(0, countOf((await countQueue(db, eyes, now)).all, walk.filter) - 1)),
            undoHref: was !== null && did.startsWith("document-") ? `${matterHref("document", was)}?${restQuery(filter)}` : null,
          }
        : null,
  };
}

export default function MatterFrame() {
  const { bar, breakAfter, did, lost } = useLoaderData<typeof loader>();
  return (
    <>
      {bar && (
        <aside className="matter-bar" aria-label="This matter in the queue">
          <p className="small">
            <a href={bar.queueHref}>Queue</a>
            <span className="soft">
              {bar.kind}, waiting {bar.waited}
            </span>
            {bar.due && <strong>{bar.due.late ? `Was due ${bar.due.by}` : `Due ${bar.due.by}`}</strong>}
          </p>
          <form method="post" action="/moderation/matters" className="matter-claim">
            <input type="hidden" name="matter" value={bar.id} />
            {bar.query !== "" && <input type="hidden" name="query" value={bar.query} />}
            {bar.barred ? (
              <p className="small">An administrator has arranged that others answer matters of this kind.</p>
            ) : bar.taken === null ? (
              <>
                <p className="soft small">Nobody has taken it.</p>
                <Button kind="secondary" name="intent" value="take">
                  Take it
                </Button>
              </>
            ) : bar.taken.mine ? (
              <>
                <p className="small">It is yours until {bar.taken.until} UTC.</p>
                <Button kind="quiet" name="intent" value="release">
                  Let go
                </Button>
              </>
            ) : (
              <p className="small">
                <strong>{bar.taken.by}</strong> has it until {bar.taken.until} UTC. You can read it, and answer once it is free.
              </p>
            )}
          </form>
          <p className="soft small">
            {bar.walk.on ? "After your answer the next one opens." : "After your answer no other opens."}{" "}
            <a href={bar.walk.href}>{bar.walk.on ? "Go back to the queue instead" : "Open the next one instead"}</a>
          </p>
        </aside>
      )}
      {breakAfter !== null && <BreakLine minutes={breakAfter} />}
      {lost ? (
        <Notice kind="warning">
          <p>A colleague was a moment quicker and has taken this. You can read it, and answer once it is free.</p>
        </Notice>
      ) : (
        did && (
          <Notice kind="success">
            <p>
              {did}
              {bar?.next && ` Next: ${bar.next.title}, ${bar.next.more} more.`}
            </p>
            {bar?.next?.undoHref && (
              <p className="small">
                <a href={bar.next.undoHref}>Look at your answer again, or take it back</a>
              </p>
            )}
          </Notice>
        )
      )}
      <Outlet />
    </>
  );
}

const WAYS_ON = [
  { href: "/moderation", label: "The queue" },
  { href: "/moderation/ties", label: "Your ties to clinics" },
];

/** A matter that is not open to somebody says so by their tie to it, where that is why. */
export function ErrorBoundary() {
  const error = useRouteError();
  const frame = useRouteLoaderData<typeof loader>("routes/moderation/matter-frame");
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status !== 403 || !frame?.tied) return <ErrorPage status={status} />;
  return <ErrorPage status={status} why={frame.tied} ways={WAYS_ON} />;
}
