import type { LoaderFunctionArgs } from "@remix-run/node";
import { findMatter, listDisplayNames } from "#app/moderation/matter-repository.server.ts";
import { type QueueKind, queueLabel } from "#app/moderation/queue.ts";
import { countOf, printFilter } from "#app/moderation/queue-filter.ts";
import { countQueue } from "#app/moderation/queue-page-repository.server.ts";
import { isTaken, readQueueViewer } from "#app/moderation/read-queue.server.ts";
import { printNumber, printTime } from "#app/platform/printed.ts";
import { matterHref } from "#app/routes/moderation/matter-address.ts";
import { readWalk, restQuery, walkQuery } from "#app/routes/moderation/matter-walk.ts";
import { waitedWords } from "#app/routes/moderation/matter-words.ts";
import { toClaim } from "#app/routes/moderation/queue-view.server.ts";

export type MatterBarView = NonNullable<Awaited<ReturnType<typeof readBar>>>;

/** How the matter of a page stands in the queue, whose it is, and what comes next. Null: nothing waits there. */
export async function readBar(args: LoaderFunctionArgs, viewerId: string, kinds: readonly QueueKind[], subjectId: string) {
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
    kind: queueLabel(matter.kind).one,
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
