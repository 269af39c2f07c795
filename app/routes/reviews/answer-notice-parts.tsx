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
    <Section id="notice" title={say.notice}>
      <DefinitionList
        rows={[
          { term: say.sender, value: notice.from ?? say.unnamedSender },
          {
            term: say.wordsComplainedOf,
            value: <span className="whitespace-pre-line">“{notice.statement}”</span>,
            note: <a href={reviewHref}>{say.yourReview}</a>,
          },
          { term: say.saidMeaning, value: <span className="whitespace-pre-line">{notice.meaning}</span> },
          { term: say.saidUntrue, value: <span className="whitespace-pre-line">{notice.untrue}</span> },
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
          { value: "stands", label: say.standByIt, hint: say.standByItHint },
          {
            value: "withdraws",
            label: say.withdrawReview,
            hint: say.withdrawReviewHint,
          },
        ]}
        value={typedIn(problem, "answer")}
        error={problem?.errors.answer}
      />
      <Field
        name="name"
        label={say.yourFullName}
        hint={say.fullNameHint}
        autoComplete="name"
        maxLength={120}
        value={typedIn(problem, "name")}
        error={problem?.errors.name}
      />
      <TextArea
        name="address"
        label={say.yourPostalAddress}
        hint={say.postalAddressHint}
        rows={3}
        maxLength={500}
        value={typedIn(problem, "address")}
        error={problem?.errors.address}
      />
      <RadioGroup
        name="consents"
        label={say.mayWeNameYou}
        choices={[
          { value: "no", label: say.no, hint: say.notNamedHint },
          { value: "yes", label: say.yes, hint: say.namedHint },
        ]}
        value={typedIn(problem, "consents")}
        error={problem?.errors.consents}
      />
      <TextArea
        name="reasons"
        label={say.forTheModerator}
        hint={say.forTheModeratorHint}
        rows={5}
        maxLength={EXPLANATION_LENGTH.max}
        value={typedIn(problem, "reasons")}
        error={problem?.errors.reasons}
      />
      <input type="hidden" name="notice" value={noticeId} />
      <div>
        <Button>{say.sendAnswer}</Button>
      </div>
    </form>
  );
}
