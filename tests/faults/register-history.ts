/** One thing a client did with a value that nobody else writes. Times in ms. */
export interface Operation {
  kind: "write" | "read";
  /** Each written value is another one; null: nothing was written yet. */
  value: string | null;
  /** Null: no answer came, so the write may have happened or not. */
  returnedAt: number | null;
}

/**
 * Whether a client's writes and reads, sent one after the other, can have met one register: each read gives the last acknowledged write before it, or one since
 * that got no answer. What was read stays until the next write: a write whose connection was cut has happened by then, or never does. Null: they can. Otherwise
 * the first read that cannot be explained, in words.
 */
export function findImpossibleRead(history: readonly Operation[]): string | null {
  let possible = new Set<string | null>([null]);
  for (const [place, { kind, value, returnedAt }] of history.entries()) {
    if (kind === "read" && !possible.has(value))
      return `operation ${place} read ${value}, which can only have been ${[...possible].join(" or ")}`;
    if (kind === "read" || returnedAt !== null) possible = new Set([value]);
    else possible.add(value);
  }
  return null;
}
