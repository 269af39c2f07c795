import { phoneDigits } from "#app/clinics/phone.ts";
import { fold } from "#app/platform/fold.ts";
import { distanceKm } from "#app/platform/geography.ts";

/** What tells one clinic from another before anybody has checked it. */
export interface ClinicIdentity {
  name: string;
  city: string;
  country: string;
  lat: number | null;
  lng: number | null;
  website: string | null;
  phone: string | null;
}

export type DuplicateRule = "same name and place" | "same website" | "same phone";

/** Two entries this close, kilometres, may be one door: about what two surveys of one shop front differ by. */
const SAME_DOOR_KM = 0.15;
/** A chain has one website and one phone for many towns: further apart than this, kilometres, it is another clinic. */
const SAME_TOWN_KM = 25;

/** Hosts that carry many businesses, so that a shared host says nothing. */
export const SHARED_HOSTS: ReadonlySet<string> = new Set([
  "booksy.com",
  "facebook.com",
  "fresha.com",
  "g.page",
  "goo.gl",
  "google.com",
  "instagram.com",
  "linkedin.com",
  "linktr.ee",
  "maps.app.goo.gl",
  "m.facebook.com",
  "setmore.com",
  "sites.google.com",
  "squareup.com",
  "tiktok.com",
  "treatwell.co.uk",
  "treatwell.com",
  "twitter.com",
  "wa.me",
  "wix.com",
  "x.com",
  "yell.com",
  "yelp.com",
  "youtube.com",
]);

const LEGAL_FORMS = new Set([
  "ab",
  "ag",
  "and",
  "as",
  "bv",
  "co",
  "company",
  "corp",
  "gmbh",
  "inc",
  "kg",
  "limited",
  "llc",
  "llp",
  "ltd",
  "oy",
  "plc",
  "pty",
  "sa",
  "sl",
  "srl",
  "the",
  "ug",
]);

/** The name without accents, signs, legal form and "the": "The Ink & Dot Ltd." is "ink dot". */
export function comparableName(name: string): string {
  const words = fold(name).split(" ");
  const kept = words.filter((word) => !LEGAL_FORMS.has(word));
  return (kept.length > 0 ? kept : words).join(" ");
}

/** Null: none, or one that many businesses share. */
export function websiteHost(website: string | null): string | null {
  if (website === null || !URL.canParse(website)) return null;
  const host = new URL(website).hostname.toLowerCase().replace(/^www\./, "");
  return SHARED_HOSTS.has(host) ? null : host;
}

/** The keys under which a possible duplicate is looked up; every rule needs one of them to be equal. */
export function identityKeys(clinic: ClinicIdentity): string[] {
  const host = websiteHost(clinic.website);
  const phone = clinic.phone === null ? null : phoneDigits(clinic.phone, clinic.country);
  return [`name ${comparableName(clinic.name)}`, ...(host === null ? [] : [`host ${host}`]), ...(phone === null ? [] : [`phone ${phone}`])];
}

/** Which rule says that two entries are one clinic, the surest first; null: none does. Symmetric. */
export function duplicateRule(a: ClinicIdentity, b: ClinicIdentity): DuplicateRule | null {
  const apart = kilometresApart(a, b);
  const sameCity = a.country === b.country && fold(a.city) === fold(b.city);
  if (comparableName(a.name) === comparableName(b.name) && (sameCity || (apart !== null && apart <= SAME_DOOR_KM)))
    return "same name and place";
  if (!sameCity && (apart === null || apart > SAME_TOWN_KM)) return null;
  const host = websiteHost(a.website);
  if (host !== null && host === websiteHost(b.website)) return "same website";
  const phone = a.phone === null ? null : phoneDigits(a.phone, a.country);
  if (phone !== null && b.phone !== null && phone === phoneDigits(b.phone, b.country)) return "same phone";
  return null;
}

function kilometresApart(a: ClinicIdentity, b: ClinicIdentity): number | null {
  if (a.lat === null || a.lng === null || b.lat === null || b.lng === null) return null;
  return distanceKm({ lat: a.lat, lng: a.lng }, { lat: b.lat, lng: b.lng });
}
