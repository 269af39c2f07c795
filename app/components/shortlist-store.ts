/** A clinic as a browser keeps it. */
export interface KeptClinic {
  slug: string;
  note: string;
}

export interface KeptList {
  /** True while it is a copy of an account's list: it goes with the session, since others may use this browser. */
  account: boolean;
  clinics: KeptClinic[];
}

const KEY = "shortlist";
/** Name of the browser's store with the copy for the time without a connection; public/service-worker.js has it too. */
export const KEPT_LIST = "scalpmark-shortlist-1";
export const MOST_KEPT = 20;
const EMPTY: KeptList = { account: false, clinics: [] };

/** What this browser keeps. What cannot be read, and a browser that keeps nothing, count as an empty list. */
export function readKept(storage: Pick<Storage, "getItem">): KeptList {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? "null");
    if (typeof kept !== "object" || kept === null || !("clinics" in kept) || !Array.isArray(kept.clinics)) return EMPTY;
    const clinics = kept.clinics.flatMap((one: unknown) => {
      if (typeof one !== "object" || one === null || !("slug" in one) || typeof one.slug !== "string") return [];
      return { slug: one.slug, note: "note" in one && typeof one.note === "string" ? one.note : "" };
    });
    return { account: "account" in kept && kept.account === true, clinics: clinics.slice(0, MOST_KEPT) };
  } catch {
    return EMPTY;
  }
}

/** False: this browser keeps nothing (private window, full, forbidden). */
export function writeKept(storage: Pick<Storage, "setItem" | "removeItem">, list: KeptList): boolean {
  try {
    if (list.clinics.length === 0) storage.removeItem(KEY);
    else storage.setItem(KEY, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}

/** On it: taken off. Not on it: added, unless it is full. */
export function toggled({ account, clinics }: KeptList, slug: string): KeptList {
  if (clinics.some((one) => one.slug === slug)) return { account, clinics: clinics.filter((one) => one.slug !== slug) };
  return clinics.length >= MOST_KEPT ? { account, clinics } : { account, clinics: [...clinics, { slug, note: "" }] };
}

/** The same clinics in the order of `slugs`, new ones without a note. */
export const inOrder = ({ account, clinics }: KeptList, slugs: readonly string[]): KeptList => ({
  account,
  clinics: slugs.map((slug) => clinics.find((one) => one.slug === slug) ?? { slug, note: "" }),
});

export const listAddress = (slugs: readonly string[]): string =>
  slugs.length === 0 ? "/shortlist" : `/shortlist?clinics=${slugs.join(",")}`;
