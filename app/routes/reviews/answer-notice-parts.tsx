import { Button } from "#app/components/button.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { Field } from "#app/components/field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { EXPLANATION_LENGTH } from "#app/moderation/legal-notice-form.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface ReceivedNoticeProps {
  notice: { from: string | null; statement: string; meaning: string; untrue: string };
  reviewHref: string;
}

/** The notice as the Regulations have its author get it: whole, and without the complainant's name where that is withheld. */
export function ReceivedNotice({ notice, reviewHref }: ReceivedNoticeProps) {
  return (
    <Section id="notice" title="The notice">
      <DefinitionList
        rows={[
          { term: "From", value: notice.from ?? "Somebody who does not want you to be told who they are" },
          {
            term: "The words",
            value: <span className="whitespace-pre-line">“{notice.statement}”</span>,
            note: <a href={reviewHref}>Your review</a>,
          },
          { term: "What they are said to mean", value: <span className="whitespace-pre-line">{notice.meaning}</span> },
          { term: "What is said to be untrue", value: <span className="whitespace-pre-line">{notice.untrue}</span> },
        ]}
      />
    </Section>
  );
}

/** Withdraw it, or stand by it with what the Regulations ask for. */
export function NoticeAnswerFields({ noticeId, problem }: { noticeId: string; problem: FormProblem | undefined }) {
  return (
    <form method="post" className="form">
      <RadioGroup
        name="answer"
        label="What do you want?"
        required
        choices={[
          { value: "stands", label: "I stand by it", hint: "Then your full name, your address and a yes or no are needed below." },
          {
            value: "withdraws",
            label: "I withdraw the review",
            hint: "It is taken down at once and for good, with all its chapters. The rest of this form is not needed.",
          },
        ]}
        value={typedIn(problem, "answer")}
        error={problem?.errors.answer}
      />
      <Field
        name="name"
        label="Your full name"
        hint="If you stand by it. Moderators see it."
        autoComplete="name"
        maxLength={120}
        value={typedIn(problem, "name")}
        error={problem?.errors.name}
      />
      <TextArea
        name="address"
        label="Your postal address"
        hint="If you stand by it. Where you live or work. Moderators see it, and it is forgotten a year after the end."
        rows={3}
        maxLength={500}
        value={typedIn(problem, "address")}
        error={problem?.errors.address}
      />
      <RadioGroup
        name="consents"
        label="May we give your name and address to the complainant?"
        choices={[
          { value: "no", label: "No", hint: "They are told that you do not agree. A court can order us to give them." },
          { value: "yes", label: "Yes", hint: "They get both with the mail that tells them of your answer." },
        ]}
        value={typedIn(problem, "consents")}
        error={problem?.errors.consents}
      />
      <TextArea
        name="reasons"
        label="What should the moderator know?"
        hint="Such as what shows that it was so. Only moderators read this."
        rows={5}
        maxLength={EXPLANATION_LENGTH.max}
        value={typedIn(problem, "reasons")}
        error={problem?.errors.reasons}
      />
      <input type="hidden" name="notice" value={noticeId} />
      <div>
        <Button>Send the answer</Button>
      </div>
    </form>
  );
}
