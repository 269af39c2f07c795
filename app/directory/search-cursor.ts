export const SORTS = ["score", "distance", "evidence", "reviews", "name"] as const;
export type Sort = (typeof SORTS)[number];

/** Where a page of results begins or ends: behind (or before) one clinic's place in the order, so that no clinic is skipped or shown twice. */
export interface Cursor {
  direction: "after" | "before";
  /** How many results come before this place: what "21 to 40 of 243" is counted from. */
  shown: number;
  /** What the order sorts by, at this place; null where that is the rank alone. */
  key: string | number | null;
  rank: number;
}

const whole = (text: string | undefined) => (text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null);

/** "20~7012300…" in the default order, else "20~71.25~7012300…": how many were shown, what it is sorted by, the rank. */
export function readCursor(direction: Cursor["direction"], sort: Sort, text: string): Cursor | null {
  const parts = text.split("~");
  const shown = whole(parts[0]);
  const rank = whole(parts.at(-1));
  if (shown === null || rank === null || shown > 1e9) return null;
  if (sort === "score") return parts.length === 2 ? { direction, shown, key: null, rank } : null;
  const key = parts.slice(1, -1).join("~");
  if (parts.length < 3 || key.length > 200) return null;
  if (sort === "name") return { direction, shown, key, rank };
  if (sort === "reviews" && !/^\d{1,9}$/.test(key)) return null;
  return /^\d{1,9}(\.\d{1,20})?$/.test(key) ? { direction, shown, key: Number(key), rank } : null;
}

export const writeCursor = ({ shown, key, rank }: Cursor) => (key === null ? `${shown}~${rank}` : `${shown}~${key}~${rank}`);
