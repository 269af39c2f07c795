import { gt } from "drizzle-orm";
import { GRADES, SKIN_TYPES } from "#app/cases/case.ts";
import { CITIES, createRandom, FIRST, PEOPLE, SECOND } from "#app/cli/bench/fill-directory.ts";
import { countryName } from "#app/clinics/country.ts";
import { LANGUAGES } from "#app/clinics/language.ts";
import { TREATMENTS, treatmentBits } from "#app/clinics/treatment.ts";
import { treatmentWords } from "#app/clinics/treatment-words.ts";
import { type ListedWords, replaceListings } from "#app/directory/listing-repository.server.ts";
import { loadPlaces } from "#app/directory/load-places.server.ts";
import { rankOf } from "#app/directory/ranking.ts";
import { hotStatement, type Store } from "#app/platform/store.server.ts";
import { places as placesTable } from "#db/schema/directory.ts";

/** Where invented clinics can be: half stand in and around one of sixteen cities, the others anywhere people live. */
export interface InventedPlace {
  name: string;
  country: string;
  lat: number;
  lng: number;
}

const SYLLABLES = [
  "ba",
  "cor",
  "dan",
  "el",
  "far",
  "gul",
  "hes",
  "ing",
  "jor",
  "kin",
  "lor",
  "mun",
  "nor",
  "os",
  "pel",
  "ric",
  "sten",
  "tor",
  "ul",
  "wen",
];
const CURRENCIES: Record<string, string> = { GB: "GBP", US: "USD", CA: "CAD", AU: "AUD" };

/** A listing as the product would write it, with the words it is found by, from nothing but its number: equal numbers give equal listings. */
export function inventListing(number: number, places: readonly InventedPlace[]): ListedWords {
  const random = createRandom(number * 2_654_435_761);
  random();
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  // A few names are common and most are rare, as with people.
  const surname = () => {
    const rare = Math.floor(random() ** 3 * 80_000);
    return [rare % 20, Math.floor(rare / 20) % 20, Math.floor(rare / 400) % 20, Math.floor(rare / 8_000)]
      .map((at) => SYLLABLES[at])
      .join("");
  };
  const [city, country, lat, lng] = random() < 0.5 ? pick(CITIES) : placeOf(pick(places));
  const clinicId = number + 1;
  const scored = random() < 0.45;
  const score = scored ? Math.round((45 + 50 * random()) * 1_000) / 1_000 : null;
  const evidenceLevel = random() < 0.4 ? 0 : Math.round(random() * 1_000) / 10;
  const offered = TREATMENTS.filter(() => random() < 0.35);
  const healedPhotos = scored ? below(9) : random() < 0.2 ? 1 + below(3) : 0;
  const priced = random() < 0.5;
  const verified = scored ? 2 + below(40) : below(2);
  const name = random() < 0.5 ? `${pick(FIRST)} ${pick(SECOND)} ${surname()}` : `${surname()} ${pick(SECOND)}`;
  const spread = () => (random() + random() - 1) * 0.35;
  return {
    listing: {
      clinicId,
      slug: `bench-${number}`,
      name,
      city,
      country,
      lat: random() < 0.02 ? null : lat + spread(),
      lng: lng + spread(),
      rank: rankOf({ score, evidenceLevel, clinicId }),
      score,
      low: 40,
      high: 90,
      band: scored ? "good" : "not enough evidence yet",
      deduction: 0,
      evidenceLevel,
      verifiedHours: random() < 0.4 ? null : Math.round(random() * 180),
      evidencedYears: random() < 0.4 ? null : random() * 12,
      healedPhotos,
      correctionPhotos: healedPhotos > 0 && random() < 0.2 ? 1 : 0,
      reviewCount: verified + below(5),
      verifiedReviewCount: verified,
      treatments: JSON.stringify(offered),
      treatmentBits: treatmentBits(offered),
      priceFrom: priced ? 30_000 + 5_000 * below(50) : null,
      currency: priced ? (CURRENCIES[country] ?? "EUR") : null,
      contradicted: random() < 0.08 ? 1 : 0,
      stolenPhotos: random() < 0.02 ? 1 : 0,
      bannerUntil: null,
      coverPhotoId: null,
    },
    words: {
      name,
      place: `${city} ${countryName(country)}`,
      practitioners: `${pick(PEOPLE)} ${surname()}`,
      treatments: offered.map((one) => treatmentWords()[one]).join(" "),
      languages: LANGUAGES.filter((_, place) => random() < (place === 10 ? 0.3 : 0.02)),
      grades: healedPhotos === 0 ? [] : [pick(GRADES), pick(GRADES)],
      skinTypes: healedPhotos === 0 ? [] : [pick(SKIN_TYPES)],
    },
  };
}

const placeOf = ({ name, country, lat, lng }: InventedPlace): (typeof CITIES)[number] => [name, country, lat, lng];

/** Clinics in one transaction: the more, the fewer times a set is written again. */
const AT_ONCE = 20_000;
/** Smaller places have nobody who looks for a clinic. */
const LEAST_INHABITANTS = 20_000;

/** Lists invented clinics in an empty database by the product's own commands, so that there are `count`. `from`: so many of them are there already. */
export async function fillListings(store: Store, count: number, report: (done: number) => void, from = 0): Promise<void> {
  const now = new Date();
  await loadPlaces({ store, now: () => now });
  const places = await store.read
    .select({ name: placesTable.name, country: placesTable.country, lat: placesTable.lat, lng: placesTable.lng })
    .from(placesTable)
    .where(gt(placesTable.population, LEAST_INHABITANTS))
    .orderBy(placesTable.id)
    .all();
  for (let first = from; first < count; first += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, place) => inventListing(first + place, places));
    await store.write(async (tx) => {
      for (const { listing } of rows)
        await hotStatement(tx, CLINIC).run(listing.clinicId, listing.slug, listing.name, listing.slug, Number(now), Number(now));
      await replaceListings(tx, rows);
    });
    report(first + rows.length);
  }
}

const CLINIC = "insert into clinics (id, slug, name, source, source_ref, created_at, updated_at) values (?, ?, ?, 'csv', ?, ?, ?)";
