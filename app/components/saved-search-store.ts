/** A search as a browser keeps it. */
export interface SavedSearch {
  name: string;
  /** Path and parameters. */
  address: string;
}

const KEY = "saved-searches";
export const MOST_SAVED = 20;
export const LONGEST_NAME = 80;

const isSaved = (one: unknown): one is SavedSearch =>
  typeof one === "object" &&
  one !== null &&
  "name" in one &&
  typeof one.name === "string" &&
  "address" in one &&
  typeof one.address === "string" &&
  /^\/clinics(\?|$)/.test(one.address);

/** What this browser keeps; what cannot be read, or would lead elsewhere, is passed over. */
export function readSaved(storage: Pick<Storage, "getItem">): SavedSearch[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isSaved).slice(0, MOST_SAVED) : [];
  } catch {
    return [];
  }
}

/** False where the browser keeps nothing. */
export function writeSaved(storage: Pick<Storage, "setItem">, list: readonly SavedSearch[]): boolean {
  try {
    storage.setItem(KEY, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}

/** The list with a search first in it; one of the same address is renamed, one of the same name replaced. */
export function withSaved(list: readonly SavedSearch[], search: SavedSearch): SavedSearch[] {
  return [search, ...list.filter(({ name, address }) => name !== search.name && address !== search.address)].slice(0, MOST_SAVED);
}
