import { type Day, daysBetween } from "#app/platform/date.ts";
import { printDay, printNumber } from "#app/platform/printed.ts";
import type { DatedEvidence } from "#app/practitioners/experience.ts";
import { evidencedYears } from "#app/practitioners/experience.ts";
import { withMoreCredential, withMoreOriginalPhotos, withTopReviews } from "#app/trust/changed-facts.ts";
import { helpWords } from "#app/trust/help-words.ts";
import type { TrustFacts } from "#app/trust/trust-facts.ts";
import { hasHeadline, scoreClinic } from "#app/trust/trust-score.ts";

/** A practitioner of the team as the desk knows them, in the order of the facts. */
export interface TeamMatter {
  name: string;
  /** Hours claimed in training records that nobody has checked. */
  uncheckedHours: number;
  dated: readonly DatedEvidence[];
  /** Their dated documents that end. */
  ending: readonly { title: string; dated: DatedEvidence; dueOn: Day }[];
}

/** One thing a clinic could do, with what it would add, in points, to score and evidence level: both worked out again with it done. */
export interface Help {
  code: "training_waiting" | "training" | "experience" | "lineage" | "photos" | "reviews";
  sentence: string;
  score: number;
  level: number;
}

/** What a document's end would take away. */
export interface Loss {
  sentence: string;
  dueOn: Day;
  score: number;
  level: number;
}

/** Hours of a short course, the commonest gap. */
const COURSE_HOURS = 40;
const PHOTOS = 6;
/** Points. Less does not show in tenths. */
const SMALLEST = 0.05;

/** Everything that would raise score or level, what raises them most first. Pure; one more scoring for each line. */
export function whatWouldHelp(facts: TrustFacts, asOf: Day, team: readonly TeamMatter[]): Help[] {
  const now = scoreClinic(facts, asOf);
  const say = helpWords();
  const several = facts.practitioners.length > 1;
  const candidates: { code: Help["code"]; sentence: string; changed: TrustFacts }[] = team.flatMap((person, place) =>
    person.uncheckedHours === 0
      ? []
      : {
          code: "training_waiting" as const,
          sentence: say.trainingWaiting(person.name, printNumber(person.uncheckedHours)),
          changed: changedAt(facts, place, (one) => ({ ...one, verifiedHours: one.verifiedHours + person.uncheckedHours })),
        },
  );
  candidates.push(
    {
      code: "training",
      sentence: say.training(COURSE_HOURS, several),
      changed: withMoreCredential(facts, "verifiedHours", COURSE_HOURS),
    },
    {
      code: "experience",
      sentence: say.experience(several),
      changed: withMoreCredential(facts, "evidencedYears", 1),
    },
    {
      code: "lineage",
      sentence: say.lineage(several),
      changed: withMoreCredential(facts, "trainerYears", 5),
    },
    {
      code: "reviews",
      sentence: say.oneMoreClient,
      changed: withTopReviews(facts, 1, asOf),
    },
  );
  // While a theft stands, no photo of the clinic counts, however many are added.
  if (facts.photos.confirmedStolen === 0)
    candidates.push({
      code: "photos",
      sentence: say.photos(PHOTOS),
      changed: withMoreOriginalPhotos(facts, PHOTOS),
    });
  return candidates
    .map(({ code, sentence, changed }) => {
      const then = scoreClinic(changed, asOf);
      return { code, sentence, score: then.score - now.score, level: then.evidenceLevel - now.evidenceLevel };
    })
    .filter((help) => help.score >= SMALLEST || help.level >= SMALLEST)
    .sort((a, b) => b.score - a.score || b.level - a.level);
}

/** What the documents that end within `days` take away unless they are renewed, the nearest end first. One of no points is told too: clients see that it lapsed. */
export function whatWouldLapse(facts: TrustFacts, asOf: Day, team: readonly TeamMatter[], days: number): Loss[] {
  const now = scoreClinic(facts, asOf);
  return team
    .flatMap((person, place) =>
      person.ending
        .filter(({ dueOn }) => dueOn >= asOf && daysBetween(asOf, dueOn) <= days)
        .map(({ title, dated, dueOn }) => {
          const left = person.dated.toSpliced(
            person.dated.findIndex((one) => one.kind === dated.kind && one.on === dated.on),
            1,
          );
          const then = scoreClinic(
            changedAt(facts, place, (one) => ({ ...one, evidencedYears: evidencedYears(left, asOf) })),
            asOf,
          );
          return {
            sentence: helpWords().ends(title, person.name, printDay(dueOn)),
            dueOn,
            score: then.score - now.score,
            level: then.evidenceLevel - now.evidenceLevel,
          };
        }),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

const MOST_REVIEWS = 10;

/** How many strongly proven healed reviews are missing for a headline number; 0: it has one. Null: more than ten. */
export function reviewsToHeadline(facts: TrustFacts, asOf: Day): number | null {
  for (let more = 0; more <= MOST_REVIEWS; more += 1) {
    if (hasHeadline(scoreClinic(withTopReviews(facts, more, asOf), asOf))) return more;
  }
  return null;
}

function changedAt(
  facts: TrustFacts,
  place: number,
  change: (one: TrustFacts["practitioners"][number]) => TrustFacts["practitioners"][number],
): TrustFacts {
  return { ...facts, practitioners: facts.practitioners.map((one, index) => (index === place ? change(one) : one)) };
}
