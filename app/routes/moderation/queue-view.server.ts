import type { Viewer } from "#app/accounts/role.ts";
import { countryName } from "#app/clinics/country.ts";
import { placeOf, printCursor, readCursor } from "#app/moderation/matter.ts";
import { listDisplayNames, type MatterRow } from "#app/moderation/matter-repository.server.ts";
import { QUEUE_KINDS, queueLabel } from "#app/moderation/queue.ts";
import { countOf, NO_FILTER, printFilter, type QueueFilter, readFilter } from "#app/moderation/queue-filter.ts";
import { listSavedFilters } from "#app/moderation/queue-filter-repository.server.ts";
import { countQueue, listQueuePage } from "#app/moderation/queue-page-repository.server.ts";
import { isFree, isTaken, readQueueViewer } from "#app/moderation/read-queue.server.ts";
import { printTime, printTimeOfDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { matterHref } from "#app/routes/moderation/matter-address.ts";
import { walkQuery } from "#app/routes/moderation/matter-walk.ts";
import { waitedWords } from "#app/routes/moderation/matter-words.ts";
import { queueViewWords } from "#app/routes/moderation/queue-view-words.ts";

export const QUEUE_PAGE = 20;

export type QueueView = Awaited<ReturnType<typeof readQueuePage>>;

/** The queue as its page shows it. `after`: the cursor in the address, null for the first page or one that is none. */
export async function readQueuePage(db: Db, viewer: Viewer, filter: QueueFilter, after: string | null, now: Date) {
  const cursor = after === null ? null : readCursor(after);
  const asOf = cursor?.asOf ?? now;
  const eyes = await readQueueViewer(db, viewer);
  const page = await listQueuePage(db, eyes, filter, { asOf, after: cursor?.after ?? null }, { now, limit: QUEUE_PAGE });
  const counts = await countQueue(db, eyes, now);
  const count = (one: QueueFilter) => countOf(one.mine ? counts.mine : counts.all, one);
  const names = await listDisplayNames(
    db,
    page.matters.map((matter) => matter.claimedBy).filter((id) => id !== null),
  );
  const query = printFilter(filter);
  // A matter of a kind is left for the whole queue; what was chosen beyond a kind is kept.
  const more = query === printFilter({ ...NO_FILTER, kind: filter.kind }) ? "" : `?${query}`;
  const address = (change: Partial<QueueFilter>) => queueHref(printFilter({ ...filter, ...change }));
  const free = cursor === null ? page.matters.find((matter) => isFree(matter, viewer.id, now)) : undefined;
  return {
    filter,
    query,
    everything: { href: address({ kind: null }), count: count({ ...filter, kind: null }) },
    kinds: QUEUE_KINDS.filter((kind) => !eyes.barred.includes(kind)).map((kind) => ({
      kind,
      label: queueLabel(kind).many,
      href: address({ kind }),
      count: count({ ...filter, kind }),
    })),
    countries: [...new Set(counts.all.flatMap((cell) => cell.country ?? []))]
      .map((code) => ({ value: code, label: countryName(code) }))
      .sort((a, b) => (a.label < b.label ? -1 : 1)),
    standings: (["due", "waiting"] as const).map((standing) => ({ standing, count: count({ ...filter, standing }) })),
    mine: count({ ...filter, mine: true }),
    saved: (await listSavedFilters(db, viewer.id)).flatMap(({ name, query: saved }) => {
      const one = readFilter(new URLSearchParams(saved));
      return one === null ? [] : { name, href: queueHref(saved), current: saved === query, count: count(one) };
    }),
    items: page.matters.map((matter) => toItem(matter, viewer.id, more, { names, now, asOf })),
    firstHref: cursor === null ? null : queueHref(query),
    nextHref: page.next === null ? null : queueHref(query, { after: printCursor(page.next) }),
    walkHref: free === undefined ? null : `${matterHref(free.kind, free.subjectId)}?${walkQuery(query)}`,
  };
}

function toItem(
  matter: MatterRow,
  viewerId: string,
  query: string,
  { names, now, asOf }: { names: Map<string, string>; now: Date; asOf: Date },
) {
  const taken = isTaken(matter, now);
  return {
    id: matter.id,
    href: `${matterHref(matter.kind, matter.subjectId)}${query}`,
    kind: queueLabel(matter.kind).one,
    title: matter.title,
    detail: matter.detail,
    since: printTime(matter.since),
    waited: waitedWords(now.getTime() - matter.since.getTime()),
    tookPart: matter.participants.includes(viewerId),
    due: matter.dueAt === null ? null : { by: printTime(matter.dueAt), late: matter.dueAt <= now },
    heardUntil: placeOf(matter, asOf).standing === "waiting" && matter.waitsUntil !== null ? printTime(matter.waitsUntil) : null,
    taken: taken && matter.claimedUntil !== null ? toClaim(matter, names, viewerId, matter.claimedUntil) : null,
  };
}

export function toClaim(matter: Pick<MatterRow, "claimedBy">, names: Map<string, string>, viewerId: string, until: Date) {
  return {
    mine: matter.claimedBy === viewerId,
    by: names.get(matter.claimedBy ?? "") ?? queueViewWords().aColleague,
    until: printTimeOfDay(until),
  };
}

function queueHref(query: string, more: Record<string, string> = {}): string {
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(more)) params.set(name, value);
  const text = params.toString();
  return text === "" ? "/moderation" : `/moderation?${text}`;
}
