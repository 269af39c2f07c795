import { countryName } from "#app/clinics/country.ts";
import { isTreatment, TREATMENTS } from "#app/clinics/treatment.ts";
import { treatmentWords } from "#app/clinics/treatment-words.ts";
import type { ClinicCardView } from "#app/components/clinic-card.tsx";
import type { Cover } from "#app/directory/list-covers.server.ts";
import type { FoundRow } from "#app/directory/search-clinics.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay, printMoney, printNumber } from "#app/platform/printed.ts";
import { resultCardWords } from "#app/routes/directory/result-card-words.ts";
import type { Band } from "#app/trust/trust-score.ts";

/** A found clinic as its card prints it. Only a photo that is in sight at once needs a hint, which costs a hundred bytes of the page. */
export function toCard(row: FoundRow, why: string, inSight = false): ClinicCardView {
  const { score, low, high, deduction } = row;
  return {
    href: `/clinics/${row.slug}`,
    name: row.name,
    place: `${row.city}, ${countryName(row.country)}`,
    cover: row.cover && toCover(row.cover, inSight),
    distance: row.metres === null ? null : printDistance(row.metres),
    score: { score, low, high, band: row.band as Band, deduction },
    evidenceLevel: row.evidenceLevel,
    verifiedHours: row.verifiedHours === null ? null : Math.floor(row.verifiedHours),
    evidencedYears: row.evidencedYears,
    healedPhotos: row.healedPhotos === 0 ? null : row.healedPhotos,
    reviews: { verified: row.verifiedReviewCount, unverified: row.reviewCount - row.verifiedReviewCount },
    treatments: TREATMENTS.filter((_, place) => row.treatmentBits & (1 << place)).map((treatment) =>
      treatmentWords()[treatment].toLowerCase(),
    ),
    priceFrom: row.priceFrom === null || row.currency === null ? null : printMoney(row.priceFrom, row.currency),
    warning: warningOf(row),
    why,
  };
}

/** At most 8rem wide, on a phone of three pixels to one. */
const MOST_COVER_WIDTH = 640;

function toCover({ photoId, caption, treatment, drawn, hint, sizes }: Cover, inSight: boolean): ClinicCardView["cover"] {
  const say = resultCardWords();
  const [smallest] = sizes;
  if (!smallest) return null;
  const url = (width: number) => `/photos/${photoId}/${width}.jpg`;
  const words =
    caption ?? say.healedResult(treatment && isTreatment(treatment) ? treatmentWords()[treatment].toLowerCase() : say.treatmentNotStated);
  return {
    src: url(smallest.width),
    srcSet: sizes
      .filter(({ width }) => width === smallest.width || width <= MOST_COVER_WIDTH)
      .map(({ width }) => `${url(width)} ${width}w`)
      .join(", "),
    sizes: "8rem",
    width: smallest.width,
    height: smallest.height,
    hint: inSight ? hint : null,
    smaller: hint !== null,
    alt: drawn ? say.drawnPicture(words) : words,
  };
}

/** A banner ends at its date, whenever the listing is written anew. */
export const withoutPastBanners = (rows: readonly FoundRow[], now: Date): FoundRow[] =>
  rows.map((row) => (row.bannerUntil === null || row.bannerUntil > now.getTime() ? row : { ...row, bannerUntil: null }));

function warningOf({ stolenPhotos, contradicted, bannerUntil }: FoundRow): string | null {
  const say = resultCardWords();
  const found = [
    bannerUntil === null ? null : say.decidedAgainst(printDay(dayOf(new Date(bannerUntil)))),
    stolenPhotos > 0 ? say.photosConfirmedStolen(stolenPhotos) : null,
    contradicted > 0 ? say.claimsContradicted(contradicted) : null,
  ].filter((part) => part !== null);
  return found.length === 0 ? null : found.join(", ");
}

/** Under 10 km to the tenth, else whole kilometres; beyond the precision of a town's middle nothing is printed. */
export function printDistance(metres: number): string {
  const say = resultCardWords();
  if (metres < 1_000) return say.underOneKilometre;
  return metres < 10_000 ? say.kilometres(printNumber(metres / 1_000)) : say.kilometres(Math.round(metres / 1_000));
}
