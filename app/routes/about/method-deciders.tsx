import { ANSWER_DAYS } from "#app/clinics/document-question.ts";
import { RuleTable } from "#app/components/rule-table.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { APPEAL_ANSWER_DAYS, APPEAL_DAYS } from "#app/moderation/decision.ts";
import { HEARING_HOURS } from "#app/moderation/dispute.ts";
import { JUDGEMENTS_PER_HOUR, STOLEN_PROPOSALS_PER_DAY } from "#app/moderation/judgement.ts";
import { RATE_DAYS, RATE_FROM, RATE_MOST } from "#app/moderation/second-look.ts";
import { TIE_END_DAYS } from "#app/moderation/tie.ts";
import { methodWords } from "#app/routes/about/method-words.ts";

/** Who may not decide about a clinic, and how that is known. */
export function MethodDeciders() {
  const say = methodWords();
  return (
    <Section id="deciders" title={say.whoMayNotDecide} note={say.whoMayNotDecideNote}>
      <RuleTable
        caption={say.tiesCaption}
        rows={[
          [say.declaredTies, say.declaredTiesText(TIE_END_DAYS)],
          [say.knownTies, say.knownTiesText],
          [say.foundTies, say.foundTiesText],
        ]}
      />
      <p>{say.mattersHidden}</p>
      <h3>{say.judgementsWatched}</h3>
      <ul className="prose">
        <li>{say.atMostJudgements(JUDGEMENTS_PER_HOUR, STOLEN_PROPOSALS_PER_DAY)}</li>
        <li>{say.twoPeopleFor(HEARING_HOURS)}</li>
        <li>
          <Say
            it={say.secondLooks}
            rateFrom={RATE_FROM}
            rateDays={RATE_DAYS}
            rateMost={RATE_MOST * 100}
            secondLooks={<a href="/transparency#second-looks" />}
          />
        </li>
        <li>{say.documentAnswerTime(ANSWER_DAYS)}</li>
        <li>{say.logNeverChanged(APPEAL_DAYS, APPEAL_ANSWER_DAYS)}</li>
      </ul>
    </Section>
  );
}
