/** Where a list goes on: before (or after) the item of this number. Null: from its beginning, also for what is no number. */
export function readPlace(search: URLSearchParams, name: "before" | "after"): number | null {
  const text = search.get(name) ?? "";
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
