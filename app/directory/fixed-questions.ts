import { treatmentLabel } from "#app/clinics/treatment.ts";
import type { ConsultationFacts } from "#app/directory/consultation-facts.ts";
import { consultationQuestionWords } from "#app/directory/consultation-question-words.ts";
import type { Question } from "#app/directory/consultation-questions.ts";
import { printList } from "#app/platform/printed.ts";

/** What belongs to every consultation, whatever a clinic's page shows. */
export const FIXED_QUESTIONS = [
  "practitioner",
  "own-healed-work",
  "needle",
  "sessions",
  "patch-test",
  "aftercare",
  "correction",
  "who-pays",
] as const;
export type FixedId = (typeof FIXED_QUESTIONS)[number];

/** The same for one clinic, each with what its page shows about it. */
export function fixedQuestions({ slug, asker, people, needle, machine, pigment, offered, healed }: ConsultationFacts): Question[] {
  const say = consultationQuestionWords();
  const page = `/clinics/${slug}`;
  const equipment = `${page}#equipment`;
  const stated = [machine && say.machine(machine), needle && say.needle(needle), pigment && say.pigment(pigment)].filter(Boolean);
  const planned = offered.filter(({ treatment }) => asker.treatment === null || treatment === asker.treatment);
  const sessions = planned.flatMap(({ treatment, sessions: included }) =>
    included === null ? [] : say.sessionsOf(treatmentLabel(treatment), included),
  );
  const facts: Record<FixedId, Question["fact"]> = {
    practitioner: { words: people.length === 0 ? say.nobodyIsNamed : printList(people.map(({ name }) => name)), href: `${page}#team` },
    "own-healed-work": {
      words:
        people.length === 0
          ? say.healedPhotos(healed.all)
          : people.map(({ name, healedPhotos }) => say.healedPhotosOf(name, healedPhotos)).join("; "),
      href: `${page}#photos`,
    },
    needle: { words: stated.length === 0 ? say.equipmentNotProvided : printList(stated as string[]), href: equipment },
    sessions: { words: sessions.length === 0 ? say.sessionsNotProvided : sessions.join("; "), href: equipment },
    "patch-test": { words: say.notAsked, href: equipment },
    aftercare: { words: say.notAsked, href: `${page}#contact` },
    correction: { words: say.clientsOnCorrections, href: `${page}#cases` },
    "who-pays": { words: say.notAsked, href: `${page}#equipment` },
  };
  return FIXED_QUESTIONS.map((id) => ({ id, ...say.fixed[id], fact: facts[id] }));
}
