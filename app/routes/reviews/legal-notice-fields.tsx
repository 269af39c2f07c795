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
      <Field {...field("email")} label={say.yourEMailAddress} type="email" autoComplete="email" hint={say.whereWeWrite} />
      <TextArea
        {...field("statement")}
        label={say.theWordsYouComplain}
        hint={say.copiedFromTheReview}
        rows={3}
        maxLength={STATEMENT_LENGTH.max}
      />
      <TextArea
        {...field("meaning")}
        label={say.whatDoTheyMean}
        hint={say.sayHowReadersUnderstand}
        rows={5}
        minLength={EXPLANATION_LENGTH.min}
        maxLength={EXPLANATION_LENGTH.max}
      />
      <TextArea
        {...field("untrue")}
        label={say.whatAboutThemIsUntrue}
        hint={say.whichFactsAreWrong}
        rows={5}
        minLength={EXPLANATION_LENGTH.min}
        maxLength={EXPLANATION_LENGTH.max}
      />
      <RadioGroup
        {...field("knowsAuthor")}
        label={say.doYouKnowEnough}
        hint={say.suchAsAFull}
        choices={[
          { value: "no", label: say.noIConfirmThatI },
          { value: "yes", label: say.yesIDo },
        ]}
      />
      <RadioGroup
        {...field("passOn")}
        label={say.mayWeGiveTheAuthor}
        choices={[
          { value: "yes", label: say.yesBoth },
          { value: "no", label: say.noNeither, hint: say.theAuthorThenGets },
        ]}
      />
      <Trap />
      <input type="hidden" name="opened" value={opened} />
      <div>
        <Button>{say.sendTheNotice}</Button>
      </div>
    </form>
  );
}
