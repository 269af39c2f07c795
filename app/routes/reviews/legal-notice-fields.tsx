import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { Trap } from "#app/components/trap.tsx";
import { EXPLANATION_LENGTH, STATEMENT_LENGTH } from "#app/moderation/legal-notice-form.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

/** What the Act and the Regulations ask a notice for, one question each. */
export function LegalNoticeFields({ opened, problem }: { opened: string; problem: FormProblem | undefined }) {
  const field = (name: string) => ({ name, required: true, value: typedIn(problem, name), error: problem?.errors[name] });
  return (
    <form method="post" className="form">
      <Field {...field("name")} label="Your name" autoComplete="name" />
      <Field
        {...field("email")}
        label="Your e-mail address"
        type="email"
        autoComplete="email"
        hint="Where we write to you about the notice."
      />
      <TextArea
        {...field("statement")}
        label="The words you complain of"
        hint="Copied from the review below, in one piece."
        rows={3}
        maxLength={STATEMENT_LENGTH.max}
      />
      <TextArea
        {...field("meaning")}
        label="What do they mean, and why is that defamatory of you?"
        hint="Say how readers understand them, how they are about you or your business, and what serious harm they do."
        rows={5}
        minLength={EXPLANATION_LENGTH.min}
        maxLength={EXPLANATION_LENGTH.max}
      />
      <TextArea
        {...field("untrue")}
        label="What about them is untrue?"
        hint="Which facts are wrong, or which opinions no fact supports. Say how it was instead."
        rows={5}
        minLength={EXPLANATION_LENGTH.min}
        maxLength={EXPLANATION_LENGTH.max}
      />
      <RadioGroup
        {...field("knowsAuthor")}
        label="Do you know enough about the author to bring proceedings against them?"
        hint="Such as a full name and an address. To believe you know who it is may not be enough."
        choices={[
          { value: "no", label: "No, I confirm that I do not" },
          { value: "yes", label: "Yes, I do" },
        ]}
      />
      <RadioGroup
        {...field("passOn")}
        label="May we give the author your name and e-mail address?"
        choices={[
          { value: "yes", label: "Yes, both" },
          { value: "no", label: "No, neither", hint: "The author then gets your notice without them." },
        ]}
      />
      <Trap />
      <input type="hidden" name="opened" value={opened} />
      <div>
        <Button>Send the notice</Button>
      </div>
    </form>
  );
}
