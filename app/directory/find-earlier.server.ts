import { comparableName } from "#app/clinics/duplicate.ts";
import { listDelisted } from "#app/clinics/sanction-repository.server.ts";
import { listFound } from "#app/directory/find-listings.server.ts";
import { findSet } from "#app/directory/find-set.server.ts";
import { EVERYTHING } from "#app/directory/search-query.ts";
import type { Db } from "#app/platform/store.server.ts";

/** A clinic that the client of a correction may mean. */
export interface EarlierChoice {
  clinicId: number;
  slug: string;
  name: string;
  /** Empty: none is stated. */
  city: string;
  listed: boolean;
}

const MOST_FOUND = 8;
/** Longer words find nothing more. */
const LONGEST = 80;

/**
 * Clinics that somebody may mean who says whose work was corrected: those the search finds, and of those that are not listed at present only one that is
 * named in full. Whoever was treated there knows its name, and where they were is no less true for a step against it.
 */
export async function findEarlier(db: Db, text: string, now: Date): Promise<EarlierChoice[]> {
  const words = text.slice(0, LONGEST);
  if (!/[\p{L}\p{N}]/u.test(words)) return [];
  const search = { ...EVERYTHING, words };
  const found = (await listFound(db, search, await findSet(db, search, null), null, MOST_FOUND)).rows.map((row) => ({
    ...row,
    listed: true,
  }));
  const named = comparableName(words);
  const delisted = (await listDelisted(db, now)).filter(
    (one) => comparableName(one.name) === named && !found.some((row) => row.slug === one.slug),
  );
  return [...delisted.map((one) => ({ ...one, listed: false })), ...found];
}
