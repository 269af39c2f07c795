import type { AskedPerson, ConsultationFacts } from "#app/directory/consultation-facts.ts";
import { consultationQuestionWords } from "#app/directory/consultation-question-words.ts";
import type { Question } from "#app/directory/consultation-questions.ts";
import { TRAINER_NORM_YEARS, TRAINING_NORMS } from "#app/practitioners/training-norm.ts";

const [LEAST] = TRAINING_NORMS;

/** What is not known of those who may hold the needle, person by person. */
export function peopleQuestions({ slug, people }: ConsultationFacts): Question[] {
  if (people.length === 0) {
    return [
      {
        id: "nobody-named",
        ...consultationQuestionWords().nobodyNamed,
        fact: { words: consultationQuestionWords().nobodyIsNamed, href: `/clinics/${slug}#team` },
      },
    ];
  }
  return people.flatMap((person) => [...hours(person), ...years(person), ...trainer(person)]);
}

function hours({ slug, name, verifiedHours, courses }: AskedPerson): Question[] {
  const say = consultationQuestionWords();
  if (verifiedHours !== null && verifiedHours >= LEAST.hours) return [];
  const words = verifiedHours !== null ? say.hoursAccepted(verifiedHours) : courses > 0 ? say.hoursNeverChecked : say.noTraining;
  return [
    {
      id: `hours-${slug}`,
      ask: say.hours.ask(name),
      why: verifiedHours === null ? say.noHoursChecked : say.leastHours(LEAST.hours, LEAST.name),
      good: say.hours.good,
      fact: { words, href: `/practitioners/${slug}` },
    },
  ];
}

function years({ slug, name, evidencedYears }: AskedPerson): Question[] {
  const say = consultationQuestionWords();
  if (evidencedYears >= 1) return [];
  const months = Math.floor(evidencedYears * 12);
  return [
    {
      id: `years-${slug}`,
      ask: say.years.ask(name),
      why: say.years.why,
      good: say.years.good,
      fact: { words: months === 0 ? say.noDatedEvidence : say.monthsEvidenced(months), href: `/practitioners/${slug}` },
    },
  ];
}

function trainer({ slug, name, trainer: taught }: AskedPerson): Question[] {
  const say = consultationQuestionWords();
  const known = taught?.years ?? null;
  if (known !== null && known >= TRAINER_NORM_YEARS) return [];
  const words =
    taught === null ? say.trainerNotProvided : known === null ? say.trainerUnknown(taught.name) : say.trainerKnown(taught.name, known);
  return [
    {
      id: `trainer-${slug}`,
      ask: say.trainer.ask(name),
      why: say.trainer.why(TRAINER_NORM_YEARS),
      good: say.trainer.good,
      fact: { words, href: `/practitioners/${slug}` },
    },
  ];
}
