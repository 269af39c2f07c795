import { Button } from "#app/components/button.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { Field } from "#app/components/field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { EXPLANATION_LENGTH } from "#app/moderation/legal-notice-form.ts";
import { answerNoticeWords } from "#app/routes/reviews/answer-notice-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface ReceivedNoticeProps {
  notice: { from: string | null; statement: string; meaning: string; untrue: string };
  reviewHref: string;
}

/** The notice as the Regulations have its author get it: whole, and without the complainant's name where that is withheld. */
export function ReceivedNotice({ notice, reviewHref }: ReceivedNoticeProps) {
  const say = answerNoticeWords();
  return (
    <Section id="notice" title={say.theNotice}>
      <DefinitionList
        rows={[
          { term: say.from, value: notice.from ?? say.somebodyWhoDoesNotWant },
          {
            term: say.theWords,
            value: <span className="whitespace-pre-line">“{notice.statement}”</span>,
            note: <a href={reviewHref}>{say.yourReview}</a>,
          },
          { term: say.whatTheyAreSaid, value: <span className="whitespace-pre-line">{notice.meaning}</span> },
          { term: say.whatIsSaid, value: <span className="whitespace-pre-line">{notice.untrue}</span> },
        ]}
      />
    </Section>
  );
}

/** Withdraw it, or stand by it with what the Regulations ask for. */
export function NoticeAnswerFields({ noticeId, problem }: { noticeId: string; problem: FormProblem | undefined }) {
  const say = answerNoticeWords();
  return (
    <form method="post" className="form">
      <RadioGroup
        name="answer"
        label={say.whatDoYouWant}
        required
        choices={[
          { value: "stands", label: say.iStand, hint: say.thenYourFullName },
          {
            value: "withdraws",
            label: say.iWithdrawTheReview,
            hint: say.itIsTaken,
          },
        ]}
        value={typedIn(problem, "answer")}
        error={problem?.errors.answer}
      />
      <Field
        name="name"
        label={say.yourFullName}
        hint={say.ifYouStand}
        autoComplete="name"
        maxLength={120}
        value={typedIn(problem, "name")}
        error={problem?.errors.name}
      />
      <TextArea
        name="address"
        label={say.yourPostalAddress}
        hint={say.ifYouStandByItWhere}
        rows={3}
        maxLength={500}
        value={typedIn(problem, "address")}
        error={problem?.errors.address}
      />
      <RadioGroup
        name="consents"
        label={say.mayWeGiveYourName}
        choices={[
          { value: "no", label: say.no, hint: say.theyAreTold },
          { value: "yes", label: say.yes, hint: say.theyGetBoth },
        ]}
        value={typedIn(problem, "consents")}
        error={problem?.errors.consents}
      />
      <TextArea
        name="reasons"
        label={say.whatShouldTheModeratorKnow}
        hint={say.suchAsWhatShows}
        rows={5}
        maxLength={EXPLANATION_LENGTH.max}
        value={typedIn(problem, "reasons")}
        error={problem?.errors.reasons}
      />
      <input type="hidden" name="notice" value={noticeId} />
      <div>
        <Button>{say.sendTheAnswer}</Button>
      </div>
    </form>
  );
}
