import type { AskedPerson, ConsultationFacts } from "#app/directory/consultation-facts.ts";
import type { Question } from "#app/directory/consultation-questions.ts";
import { printNumber } from "#app/platform/printed.ts";
import { TRAINER_NORM_YEARS, TRAINING_NORMS } from "#app/practitioners/training-norm.ts";

const [LEAST] = TRAINING_NORMS;

/** What is not known of those who may hold the needle, person by person. */
export function peopleQuestions({ slug, people }: ConsultationFacts): Question[] {
  if (people.length === 0) {
    return [
      {
        id: "nobody-named",
        ask: "Who will hold the needle? May I know their full name, training and years of practice before I book?",
        why: "The clinic does not say who treats. A record belongs to a person, not to a name over a door.",
        good: "A full name, and the same person at the consultation and at every session.",
        fact: { words: "Nobody is named", href: `/clinics/${slug}#team` },
      },
    ];
  }
  return people.flatMap((person) => [...hours(person), ...years(person), ...trainer(person)]);
}

function hours({ slug, name, verifiedHours, courses }: AskedPerson): Question[] {
  if (verifiedHours !== null && verifiedHours >= LEAST.hours) return [];
  const words =
    verifiedHours !== null
      ? `${printNumber(verifiedHours)} h of training accepted on evidence`
      : courses > 0
        ? "Courses named, hours never checked"
        : "No training provided";
  return [
    {
      id: `hours-${slug}`,
      ask: `How many hours was ${name} trained in person, on how many live heads, and may I see the certificate?`,
      why:
        verifiedHours === null
          ? "No hours of training have been checked."
          : `The field’s own body asks for at least ${LEAST.hours} hours, most of them under supervision (${LEAST.name}).`,
      good: "Hours by kind, the number of live heads, a certificate with dates. “Certified” alone is no answer.",
      fact: { words, href: `/practitioners/${slug}` },
    },
  ];
}

function years({ slug, name, evidencedYears }: AskedPerson): Question[] {
  if (evidencedYears >= 1) return [];
  const months = Math.floor(evidencedYears * 12);
  return [
    {
      id: `years-${slug}`,
      ask: `Since when has ${name} treated heads, and what dated work shows that?`,
      why: "Nothing dated shows a year of practice. That is no fault in a newcomer who says so and charges accordingly.",
      good: "A first date, and dated photos from that time on. A beginner who says so and works under supervision.",
      fact: { words: months === 0 ? "No dated evidence of practice" : `${months} months evidenced`, href: `/practitioners/${slug}` },
    },
  ];
}

function trainer({ slug, name, trainer: taught }: AskedPerson): Question[] {
  const known = taught?.years ?? null;
  if (known !== null && known >= TRAINER_NORM_YEARS) return [];
  const words =
    taught === null
      ? "Trainer not provided"
      : known === null
        ? `${taught.name}, whose practice is not known here`
        : `${taught.name}, with ${known === 0 ? "no" : printNumber(known)} evidenced years on the day of the course`;
  return [
    {
      id: `trainer-${slug}`,
      ask: `Who taught ${name}, and how long had they practised then?`,
      why: `Some are taught by people who have only just learned. The norm for a trainer is ${TRAINER_NORM_YEARS} years of practice.`,
      good: "A name that you can look up, with years of dated work of their own.",
      fact: { words, href: `/practitioners/${slug}` },
    },
  ];
}
