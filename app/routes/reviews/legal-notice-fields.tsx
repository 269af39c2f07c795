import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { Trap } from "#app/components/trap.tsx";
import { EXPLANATION_LENGTH, STATEMENT_LENGTH } from "#app/moderation/legal-notice-form.ts";
import { legalNoticeWords } from "#app/routes/reviews/legal-notice-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

/** What the Act and the Regulations ask a notice for, one question each. */
export function LegalNoticeFields({ opened, problem }: { opened: string; problem: FormProblem | undefined }) {
  const say = legalNoticeWords();
  const field = (name: string) => ({ name, required: true, value: typedIn(problem, name), error: problem?.errors[name] });
  return (
    <form method="post" className="form">
      <Field {...field("name")} label={say.yourName} autoComplete="name" />
      <Field {...field("email")} label={say.yourEmail} type="email" autoComplete="email" hint={say.yourEmailHint} />
      <TextArea {...field("statement")} label={say.statement} hint={say.statementHint} rows={3} maxLength={STATEMENT_LENGTH.max} />
      <TextArea
        {...field("meaning")}
        label={say.meaning}
        hint={say.meaningHint}
        rows={5}
        minLength={EXPLANATION_LENGTH.min}
        maxLength={EXPLANATION_LENGTH.max}
      />
      <TextArea
        {...field("untrue")}
        label={say.untrue}
        hint={say.untrueHint}
        rows={5}
        minLength={EXPLANATION_LENGTH.min}
        maxLength={EXPLANATION_LENGTH.max}
      />
      <RadioGroup
        {...field("knowsAuthor")}
        label={say.knowsAuthor}
        hint={say.knowsAuthorHint}
        choices={[
          { value: "no", label: say.knowsAuthorNo },
          { value: "yes", label: say.knowsAuthorYes },
        ]}
      />
      <RadioGroup
        {...field("passOn")}
        label={say.mayWeNameYou}
        choices={[
          { value: "yes", label: say.yesBoth },
          { value: "no", label: say.noNeither, hint: say.notNamedHint },
        ]}
      />
      <Trap />
      <input type="hidden" name="opened" value={opened} />
      <div>
        <Button>{say.sendNotice}</Button>
      </div>
    </form>
  );
}
