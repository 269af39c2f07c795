import { treatmentLabel } from "#app/clinics/treatment.ts";
import type { ConsultationFacts } from "#app/directory/consultation-facts.ts";
import type { Question } from "#app/directory/consultation-questions.ts";
import { printCount, printList } from "#app/platform/printed.ts";

/** What belongs to every consultation, whatever a clinic's page shows. */
export const FIXED_QUESTIONS = [
  {
    id: "practitioner",
    ask: "Who exactly will treat me, at every session?",
    why: "The photos and the years you were shown may be somebody else’s.",
    good: "A full name, written on the booking, and the right to cancel if somebody else stands there.",
  },
  {
    id: "own-healed-work",
    ask: "May I see photos of healed work by that same person?",
    why: "A gallery may hold the work of others, of people who have left, or of the school that sold the course.",
    good: "Healed, dated photos of that person’s own heads, with the originals at hand.",
  },
  {
    id: "needle",
    ask: "Which machine, needle and pigment would you use on me, and how large are the dots once healed?",
    why: "Tattoo needles and inks make dots that spread and turn blue. Needles for this work are 0.15 to 0.25 mm.",
    good: "A needle size in that range, a pigment made for the scalp with its batch written down, and healed dots of about 0.1 mm.",
  },
  {
    id: "sessions",
    ask: "How many sessions, how long, and how far apart?",
    why: "Two to four sessions of three to five hours, 7 to 30 days apart, are usual. Fewer leaves no room to see how it heals.",
    good: "A plan with dates, and a look at the healed result before the next session.",
  },
  {
    id: "patch-test",
    ask: "Will you do a patch test, and when?",
    why: "Skin can react to pigment, and how your skin takes a dot is not known before.",
    good: "A few dots or a test for allergy well before the first session, and questions about your health.",
  },
  {
    id: "aftercare",
    ask: "What aftercare do I get in writing, and whom do I call if it heals badly?",
    why: "Scabs come on days two to five and it looks patchy about day seven. You should know what is normal.",
    good: "A written sheet, a name and a telephone number, and a visit to look at the healed result.",
  },
  {
    id: "correction",
    ask: "If it goes wrong, how is it corrected: by you, by somebody else, or by laser?",
    why: "Dots cannot be wiped off. Removal by laser takes several sessions and costs.",
    good: "A policy in writing that names who decides what counts as wrong, and a time limit that fits healing.",
  },
  {
    id: "who-pays",
    ask: "Who pays for a correction or removal?",
    why: "A promise to “fix it for free” is worth little if you no longer want to be treated there.",
    good: "The clinic or its insurance pays, also elsewhere. It stands in the contract.",
  },
] as const satisfies readonly Omit<Question, "fact">[];
export type FixedId = (typeof FIXED_QUESTIONS)[number]["id"];

/** The same for one clinic, each with what its page shows about it. */
export function fixedQuestions({ slug, asker, people, needle, machine, pigment, offered, healed }: ConsultationFacts): Question[] {
  const page = `/clinics/${slug}`;
  const equipment = `${page}#equipment`;
  const stated = [machine && `machine: ${machine}`, needle && `needle: ${needle}`, pigment && `pigment: ${pigment}`].filter(Boolean);
  const planned = offered.filter(({ treatment }) => asker.treatment === null || treatment === asker.treatment);
  const sessions = planned.flatMap(({ treatment, sessions: included }) =>
    included === null ? [] : `${treatmentLabel(treatment)}: ${printCount(included, "session")}`,
  );
  const facts: Record<FixedId, Question["fact"]> = {
    practitioner: { words: people.length === 0 ? "Nobody is named" : printList(people.map(({ name }) => name)), href: `${page}#team` },
    "own-healed-work": {
      words:
        people.length === 0
          ? printCount(healed.all, "healed photo")
          : people.map(({ name, healedPhotos }) => `${name}: ${printCount(healedPhotos, "healed photo")}`).join("; "),
      href: `${page}#photos`,
    },
    needle: { words: stated.length === 0 ? "Equipment not provided" : printList(stated as string[]), href: equipment },
    sessions: { words: sessions.length === 0 ? "Sessions not provided" : sessions.join("; "), href: equipment },
    "patch-test": { words: "Clinics are not asked for it here", href: equipment },
    aftercare: { words: "Clinics are not asked for it here", href: `${page}#contact` },
    correction: { words: "What clients said of corrections", href: `${page}#cases` },
    "who-pays": { words: "Clinics are not asked for it here", href: `${page}#equipment` },
  };
  return FIXED_QUESTIONS.map((question) => ({ ...question, fact: facts[question.id] }));
}
