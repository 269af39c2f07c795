import { isQueueKind, type QueueKind } from "#app/moderation/queue.ts";

/** What a moderator wants to see of the queue, as it stands in the address. */
export interface QueueFilter {
  kind: QueueKind | null;
  /** Two letters. */
  country: string | null;
  /** Only what is due, or only what waits until a party was heard. */
  standing: "due" | "waiting" | null;
  /** Only what the viewer has taken. */
  mine: boolean;
}

export const NO_FILTER: QueueFilter = { kind: null, country: null, standing: null, mine: false };

/** Null: the address asks for something that does not exist. */
export function readFilter(params: URLSearchParams): QueueFilter | null {
  const text = (name: string) => params.get(name) || null;
  const [kind, country, standing, taken] = [text("kind"), text("country"), text("standing"), text("taken")];
  if (kind !== null && !isQueueKind(kind)) return null;
  if (country !== null && !/^[A-Z]{2}$/.test(country)) return null;
  if (standing !== null && standing !== "due" && standing !== "waiting") return null;
  if (taken !== null && taken !== "by-me") return null;
  return { kind, country, standing, mine: taken !== null };
}

/** The one way to write a filter: equal filters are equal texts. Empty: everything. */
export function printFilter({ kind, country, standing, mine }: QueueFilter): string {
  const parts = { ...(kind && { kind }), ...(country && { country }), ...(standing && { standing }), ...(mine && { taken: "by-me" }) };
  return new URLSearchParams(parts).toString();
}

/** Matters of one kind and country, counted by how they stand. */
export interface QueueCell {
  kind: QueueKind;
  country: string | null;
  total: number;
  due: number;
  waiting: number;
}

export function countOf(cells: readonly QueueCell[], { kind, country, standing }: Omit<QueueFilter, "mine">): number {
  return cells
    .filter((cell) => (kind === null || cell.kind === kind) && (country === null || cell.country === country))
    .reduce((sum, cell) => sum + cell[standing ?? "total"], 0);
}
