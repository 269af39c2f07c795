import { shortlistKeptWords } from "#app/directory/shortlist-kept-words.ts";

/** More columns than this cannot be read side by side. */
export const MOST_COMPARED = 4;

/** As many as an address can carry and a person can weigh. */
export const MOST_SHORTLISTED = 20;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_SLUG = 80;

export type ClinicList = { ok: true; slugs: string[] } | { ok: false; problem: string };

/**
 * Which clinics an address names, in its order and each once: `?clinics=a,b` and `?clinics=a&clinics=b` alike. A name that no clinic can have, or more than
 * `most` of them, is a problem in words for the reader.
 */
export function readClinicList(parameters: URLSearchParams, most: number): ClinicList {
  const names = parameters
    .getAll("clinics")
    .flatMap((value) => value.split(","))
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const slugs = [...new Set(names)];
  const strange = slugs.find((slug) => slug.length > LONGEST_SLUG || !SLUG.test(slug));
  if (strange !== undefined) return { ok: false, problem: shortlistKeptWords().notAName(strange.slice(0, LONGEST_SLUG)) };
  if (slugs.length > most) return { ok: false, problem: shortlistKeptWords().tooMany(slugs.length, most) };
  return { ok: true, slugs };
}

/** `/compare?clinics=a,b`; without a clinic the path alone. The commas stay readable. */
export const clinicListUrl = (path: string, slugs: readonly string[]): string =>
  slugs.length === 0 ? path : `${path}?clinics=${slugs.join(",")}`;

export const without = (slugs: readonly string[], slug: string): string[] => slugs.filter((one) => one !== slug);

/** One place nearer to the front or the end; at either end it stays. */
export function moved(slugs: readonly string[], slug: string, by: -1 | 1): string[] {
  const from = slugs.indexOf(slug);
  const to = from + by;
  if (from === -1 || to < 0 || to >= slugs.length) return [...slugs];
  const order = without(slugs, slug);
  order.splice(to, 0, slug);
  return order;
}
