import { RuleTable } from "#app/components/rule-table.tsx";
import { Section } from "#app/components/section.tsx";
import { MOST_COMPARED, MOST_SHORTLISTED } from "#app/directory/clinic-list.ts";
import { LEVEL_NEWS } from "#app/directory/clinic-state.ts";
import { TRAINER_NORM_YEARS, TRAINING_NORMS } from "#app/practitioners/training-norm.ts";
import { methodWords } from "#app/routes/about/method-words.ts";

/** How comparing, the shortlist, its mails and the sheet of questions work: none of them changes a score. */
export function MethodResearch() {
  const say = methodWords();
  return (
    <Section id="research" title={say.research} note={say.researchNote}>
      <RuleTable
        caption={say.researchCaption}
        rows={[
          [say.comparison, say.comparisonText(MOST_COMPARED)],
          [say.shortlist, say.shortlistText(MOST_SHORTLISTED)],
          [say.mails, say.mailsText(LEVEL_NEWS)],
          [say.questions, say.questionsText(TRAINING_NORMS[0].hours, TRAINER_NORM_YEARS)],
          [say.answers, say.answersText],
        ]}
      />
    </Section>
  );
}
