/** Where a list goes on: before the item of this id. Null: from the newest, also for what is no id. */
export function readBefore(search: URLSearchParams): number | null {
  const text = search.get("before") ?? "";
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
