import {
  comparePlaces,
  DUE_SOON_MS,
  lineAfter,
  type Place,
  type Placed,
  placeOf,
  type QueueCursor,
  STANDINGS,
  type Standing,
  WEIGHTS,
} from "#app/moderation/matter.ts";
import { listMattersById, type MatterRow } from "#app/moderation/matter-repository.server.ts";
import type { QueueKind } from "#app/moderation/queue.ts";
import type { QueueCell, QueueFilter } from "#app/moderation/queue-filter.ts";
import { among, asList, holdsText, indexedBy } from "#app/platform/engine-words.server.ts";
import { type Db, hotStatement } from "#app/platform/store.server.ts";

/** Who looks: matters of clinics they have a tie to, kinds they may not decide and second looks at what they judged themselves are not there for them. */
export interface QueueViewer {
  id: string;
  conflicted: readonly number[];
  barred: readonly QueueKind[];
}

export interface QueuePage {
  matters: MatterRow[];
  /** Where the next page goes on; null: this is the last one. */
  next: QueueCursor | null;
}

type Bound = Record<string, string | number | null>;

/**
 * One page, the most pressing first. Matters of one weight age alike, so the ready ones are nine lines sorted by age: the page is the best of the first few
 * of each, read from an index, and takes no longer when more waits.
 */
export async function listQueuePage(
  db: Db,
  viewer: QueueViewer,
  filter: QueueFilter,
  { asOf, after }: { asOf: Date; after: Place | null },
  options: { now: Date; limit: number },
): Promise<QueuePage> {
  const limit = options.limit + 1;
  const bound: Bound = {
    ...{ kind: filter.kind, country: filter.country, me: viewer.id, now: options.now.getTime(), asOf: asOf.getTime(), limit },
    ...{ soon: asOf.getTime() + DUE_SOON_MS, conflicted: asList(viewer.conflicted), barred: asList(viewer.barred) },
  };
  const found: Placed[] = [];
  for (const standing of STANDINGS) {
    if (found.length >= limit) break;
    if (filter.standing !== null && filter.standing !== standing) continue;
    if (after !== null && STANDINGS.indexOf(standing) < STANDINGS.indexOf(after.standing)) continue;
    found.push(...(await readStanding(db, viewer, filter, standing, bound, { asOf, after: after?.standing === standing ? after : null })));
  }
  const places = found
    .map((one) => placeOf(one, asOf))
    .sort(comparePlaces)
    .slice(0, limit);
  const shown = places.slice(0, options.limit);
  const rows = new Map(
    (
      await listMattersById(
        db,
        shown.map((place) => place.id),
      )
    ).map((row) => [row.id, row]),
  );
  const last = shown.at(-1);
  return {
    matters: shown.flatMap((place) => rows.get(place.id) ?? []),
    next: places.length > options.limit && last !== undefined ? { asOf, after: last } : null,
  };
}

async function readStanding(
  db: Db,
  viewer: QueueViewer,
  filter: QueueFilter,
  standing: Standing,
  bound: Bound,
  { asOf, after }: { asOf: Date; after: Place | null },
): Promise<Placed[]> {
  const statement = hotStatement(db, pageSql(standing, viewer, filter));
  const read = async (more: Bound) => ((await statement.all({ ...bound, ...more })) as RawPlaced[]).map(toPlaced);
  if (standing !== "ready") return read({ rank: after?.rank ?? -1, id: after?.id ?? -1 });
  const lines: Placed[] = [];
  for (const weight of WEIGHTS) {
    const start = after === null ? { since: Number.MIN_SAFE_INTEGER, id: -1 } : lineAfter(weight, after, asOf);
    lines.push(...(await read({ weight, rank: start.since, id: start.id })));
  }
  return lines;
}

const SORTED_BY: Record<Standing, string> = { due: "due_at", ready: "since", waiting: "waits_until" };
const NOT_DUE = "(m.due_at is null or m.due_at > :soon)";
const STANDS: Record<Standing, string> = {
  due: "m.due_at is not null and m.due_at <= :soon",
  ready: `m.weight = :weight and ${NOT_DUE} and (m.waits_until is null or m.waits_until <= :asOf)`,
  waiting: `m.waits_until is not null and m.waits_until > :asOf and ${NOT_DUE}`,
};

// Without statistics SQLite cannot know which index is the short one: each query names it.
function indexFor(standing: Standing, filter: QueueFilter): string {
  if (filter.mine) return "matters_claimed";
  if (standing !== "ready") return `matters_${standing}`;
  return filter.kind === null ? "matters_line" : "matters_kind_line";
}

function pageSql(standing: Standing, viewer: QueueViewer, filter: QueueFilter): string {
  const sorted = SORTED_BY[standing];
  return `select m.id, m.weight, m.since, m.due_at as "dueAt", m.waits_until as "waitsUntil" from matters m ${indexedBy(indexFor(standing, filter))}
    where m.closed_at is null and ${STANDS[standing]} and (m.${sorted}, m.id) > (:rank, :id)
    ${filter.kind === null ? "" : "and m.kind = :kind"} ${filter.country === null ? "" : "and m.country = :country"}
    ${filter.mine ? "and m.claimed_by = :me and m.claimed_until > :now" : ""} ${visibleTo(viewer)}
    order by m.${sorted}, m.id limit :limit`;
}

// Even that a judgement was drawn is not for whoever made it.
const TOOK_PART = holdsText("m.participants", ":me");

function visibleTo({ conflicted, barred }: QueueViewer): string {
  return `${conflicted.length === 0 ? "" : `and not exists (select 1 from matter_clinics c where c.matter_id = m.id and ${among("c.clinic_id", ":conflicted")})`}
    ${barred.length === 0 ? "" : `and not ${among("m.kind", ":barred")}`}
    and (m.kind <> 're_review' or not ${TOOK_PART})`;
}

interface RawPlaced {
  id: number;
  weight: number;
  since: number;
  dueAt: number | null;
  waitsUntil: number | null;
}

const toPlaced = ({ id, weight, since, dueAt, waitsUntil }: RawPlaced): Placed => ({
  id,
  weight,
  since: new Date(since),
  dueAt: dueAt === null ? null : new Date(dueAt),
  waitsUntil: waitsUntil === null ? null : new Date(waitsUntil),
});

const COUNTS = `m.kind, m.country, count(*) as total, count(*) filter (where m.due_at <= :soon) as due,
  count(*) filter (where m.waits_until > :now and (m.due_at is null or m.due_at > :soon)) as waiting`;
const ALL = `select ${COUNTS} from matters m ${indexedBy("matters_counts")} where m.closed_at is null group by m.kind, m.country`;
const OWN_LOOKS = `select m.id from matters m ${indexedBy("matters_kind_line")} where m.closed_at is null and m.kind = 're_review' and ${TOOK_PART}`;
const ANY_OWN_LOOK = `${OWN_LOOKS} limit 1`;
const HIDDEN = `select ${COUNTS} from matters m where m.closed_at is null
  and m.id in (select c.matter_id from matter_clinics c where ${among("c.clinic_id", ":conflicted")}
    union ${OWN_LOOKS}) group by m.kind, m.country`;
const mine = (viewer: QueueViewer) =>
  `select ${COUNTS} from matters m ${indexedBy("matters_claimed")} where m.closed_at is null and m.claimed_by = :me and m.claimed_until > :now ${visibleTo(viewer)} group by m.kind, m.country`;

/** What waits, by kind and country: all that the viewer may see, and what they have taken. */
export async function countQueue(db: Db, viewer: QueueViewer, now: Date): Promise<{ all: QueueCell[]; mine: QueueCell[] }> {
  const bound = {
    ...{ now: now.getTime(), soon: now.getTime() + DUE_SOON_MS, me: viewer.id },
    ...{ conflicted: asList(viewer.conflicted), barred: asList(viewer.barred) },
  };
  const read = async (text: string) =>
    ((await hotStatement(db, text).all(bound)) as QueueCell[]).filter((cell) => !viewer.barred.includes(cell.kind));
  const judged = (await hotStatement(db, ANY_OWN_LOOK).all(bound)).length > 0;
  const hidden = viewer.conflicted.length === 0 && !judged ? [] : await read(HIDDEN);
  const all = (await read(ALL)).map((cell) => {
    const tied = hidden.find((other) => other.kind === cell.kind && other.country === cell.country);
    if (tied === undefined) return cell;
    const [total, due, waiting] = [cell.total - tied.total, cell.due - tied.due, cell.waiting - tied.waiting];
    // Read one after the other: what was closed in between is among the hidden alone.
    return { ...cell, total: Math.max(0, total), due: Math.max(0, due), waiting: Math.max(0, waiting) };
  });
  return { all, mine: await read(mine(viewer)) };
}
