import { printNumber } from "#app/platform/printed.ts";
import { contributionWords } from "#app/trust/contribution-words.ts";
import { partNoteWords } from "#app/trust/part-note-words.ts";
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
  return PARTS.map((id) => ({ id, label: contributionWords().parts[id].label, tenths: score.partsInTenths[id], note: notes[id] }));
}

function partNotes(score: TrustScore, { practitioners, photos, reviews, decisions }: TrustFacts): Record<Part, string> {
  const say = partNoteWords();
  const over = practitioners.length === 0 ? say.nobodyTreats : say.overPractitioners(practitioners.length);
  const most = (pick: (person: TrustFacts["practitioners"][number]) => number) =>
    printNumber(practitioners.reduce((top, person) => Math.max(top, pick(person)), 0));
  const verified = reviews.filter((review) => review.proof !== "V0").length;
  const unverified = reviews.length - verified;
  return {
    base: say.same,
    training: say.training(
      most((person) => person.verifiedHours),
      over,
    ),
    experience: say.experience(
      most((person) => person.evidencedYears),
      over,
    ),
    lineage: say.lineage(most((person) => person.trainerYears)),
    photos: photos.confirmedStolen > 0 ? say.stolen(photos.confirmedStolen) : say.photos(photos.original, printNumber(photos.noMatch)),
    verifiedReviews: score.clientResult === null ? say.noneYet : say.reviews(verified, printNumber(score.clientResult)),
    unverifiedReviews: score.unverifiedResult === null ? say.noneYet : say.reviews(unverified, printNumber(score.unverifiedResult)),
    integrity: decisions.length === 0 ? say.noDecision : say.decisions(decisions.length),
  };
}
