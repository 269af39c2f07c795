import type { QueueKind } from "#app/moderation/queue.ts";
import { NO_FILTER, printFilter, type QueueFilter, readFilter } from "#app/moderation/queue-filter.ts";
import { mattersAt } from "#app/routes/moderation/matter-address.ts";

/** Desks that lead on by themselves: what was answered there is done. The others show what became of the matter. */
const LEADS_ON: ReadonlySet<QueueKind> = new Set([
  "legal_notice",
  "report",
  "photo_evidence",
  "document",
  "ownership",
  "ownership_dispute",
  "proof",
]);

/** How somebody works through the queue, as their address says it. */
export interface Walk {
  /** After an answer the next matter of `filter` opens. */
  on: boolean;
  filter: QueueFilter;
  /** The address says it ("?then=next"), so it goes on in every address after it. */
  stated: boolean;
}

/** "?then=next" and "?then=queue" are a person's choice; without either a desk does as its kind does, in matters of that kind unless a filter was chosen. */
export function readWalk(url: URL): Walk {
  const then = url.searchParams.get("then");
  const filter = readFilter(url.searchParams) ?? NO_FILTER;
  if (then === "next" || then === "queue") return { on: then === "next", filter, stated: true };
  const [kind] = mattersAt(url.pathname).kinds;
  const ofKind = kind !== undefined && printFilter(filter) === "" ? { ...NO_FILTER, kind } : filter;
  return { on: kind !== undefined && LEADS_ON.has(kind), filter: ofKind, stated: false };
}

/** The part of an address that leads on through a filter. `was`: the matter just answered, where that can be taken back. */
export function walkQuery(filter: string, did?: string, was?: string): string {
  const params = new URLSearchParams(filter);
  params.set("then", "next");
  if (did !== undefined) params.set("did", did);
  if (was !== undefined) params.set("was", was);
  return params.toString();
}

/** The part of an address that leads back to the queue after an answer. */
export function restQuery(filter: string): string {
  const params = new URLSearchParams(filter);
  params.set("then", "queue");
  return params.toString();
}
