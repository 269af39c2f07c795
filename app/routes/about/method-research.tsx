import { RuleTable } from "#app/components/rule-table.tsx";
import { Section } from "#app/components/section.tsx";
import { MOST_COMPARED, MOST_SHORTLISTED } from "#app/directory/clinic-list.ts";
import { LEVEL_NEWS } from "#app/directory/clinic-state.ts";
import { TRAINER_NORM_YEARS, TRAINING_NORMS } from "#app/practitioners/training-norm.ts";

/** How comparing, the shortlist, its mails and the sheet of questions work: none of them changes a score. */
export function MethodResearch() {
  return (
    <Section
      id="research"
      title="Comparing, shortlists and questions"
      note="What you do here changes no score, and no clinic is told of it."
    >
      <RuleTable
        caption="How each works"
        rows={[
          [
            "Comparison",
            `Up to ${MOST_COMPARED} clinics. Photos share a row only where treatment, hair loss grade and stage are the same; healed ones stand apart from the others, and a photo confirmed stolen stands in no row.`,
          ],
          [
            "Shortlist",
            `Up to ${MOST_SHORTLISTED} clinics, kept in your browser, in an address or in your account. Notes are yours alone.`,
          ],
          [
            "Mails",
            `Only when asked for, at most one a day: a decision, a step, another band, photos in a dispute, or an evidence level that moved by ${LEVEL_NEWS} points or more since you were last told.`,
          ],
          [
            "Questions",
            `Each gap of a clinic’s page is one question: no healed photo, none over a year or of a head like yours; nobody named; under ${TRAINING_NORMS[0].hours} h of training accepted; under a year evidenced; a trainer unknown or below ${TRAINER_NORM_YEARS} years; no price; one session; no licence or insurance in date; nobody has reported a healed result; a contradicted claim, a decision, a step.`,
          ],
          [
            "Answers",
            "What you write down after a visit is yours alone, in your data export, and deleted with one press. Nothing of it is reported unless you press.",
          ],
        ]}
      />
    </Section>
  );
}
