import type { Day } from "#app/platform/date.ts";

/** Where a page of reviews ended: newest chapter's day and review id of the last one shown. In an address: `2026-03-14.0f…`. */
export interface ReviewCursor {
  writtenOn: Day;
  id: string;
}

export const writeCursor = ({ writtenOn, id }: ReviewCursor): string => `${writtenOn}.${id}`;

/** Null for the first page, and for anything that is not a cursor: a broken link then begins at the beginning. */
export function readCursor(text: string | null): ReviewCursor | null {
  const parts = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f]{32})$/.exec(text ?? "");
  return parts?.[1] && parts[2] ? { writtenOn: parts[1], id: parts[2] } : null;
}
