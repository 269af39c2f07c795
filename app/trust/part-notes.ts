import { printCount, printNumber } from "#app/platform/printed.ts";
import { PART_LABELS } from "#app/trust/contribution.ts";
import type { TrustFacts } from "#app/trust/trust-facts.ts";
import { PARTS, type Part, type TrustScore } from "#app/trust/trust-score.ts";

export interface NotedPart {
  id: Part;
  label: string;
  /** Signed integer tenths of a point; the eight add up to the score's tenths. */
  tenths: number;
  /** The facts this part was made of, in one line. */
  note: string;
}

/** The eight parts of a score as a page prints them, each with the facts behind it. */
export function notedParts(score: TrustScore, facts: TrustFacts): NotedPart[] {
  const notes = partNotes(score, facts);
  return PARTS.map((id) => ({ id, label: PART_LABELS[id].label, tenths: score.partsInTenths[id], note: notes[id] }));
}

function partNotes(score: TrustScore, { practitioners, photos, reviews, decisions }: TrustFacts): Record<Part, string> {
  const over = practitioners.length === 0 ? "nobody is named as treating here" : `over ${printCount(practitioners.length, "practitioner")}`;
  const most = (pick: (person: TrustFacts["practitioners"][number]) => number) =>
    practitioners.reduce((top, person) => Math.max(top, pick(person)), 0);
  const verified = reviews.filter((review) => review.proof !== "V0").length;
  const unverified = reviews.length - verified;
  return {
    base: "The same for every clinic",
    training: `${printNumber(most((person) => person.verifiedHours))} verified hours at most, ${over}`,
    experience: `${printNumber(most((person) => person.evidencedYears))} evidenced years at most, ${over}`,
    lineage: `Trainer with ${printNumber(most((person) => person.trainerYears))} evidenced years on the course's date`,
    photos:
      photos.confirmedStolen > 0
        ? `Nothing while ${printCount(photos.confirmedStolen, "photo")} stands as stolen`
        : `${printCount(photos.original, "photo")} proved original, ${printNumber(photos.noMatch)} without a match`,
    verifiedReviews:
      score.clientResult === null ? "None yet" : `${printCount(verified, "review")}, mean result ${printNumber(score.clientResult)} of 100`,
    unverifiedReviews:
      score.unverifiedResult === null
        ? "None yet"
        : `${printCount(unverified, "review")}, mean result ${printNumber(score.unverifiedResult)} of 100`,
    integrity: decisions.length === 0 ? "No upheld decision" : printCount(decisions.length, "upheld decision"),
  };
}
