import { caseQuestionsWords } from "#app/components/case-questions-words.ts";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";

/** What a client is asked about, in words for them. */
export interface AskedCase {
  clinic: { slug: string; name: string };
  practitioner: string;
  treatment: string;
  sessions: readonly string[];
  grade: string | null;
  skinType: string | null;
  /** Of what the clinic states; sent back with the answers. */
  version: number;
}

/** The case as its clinic states it. */
export function AskedFacts({ asked }: { asked: AskedCase }) {
  const say = caseQuestionsWords();
  return (
    <DefinitionList
      rows={[
        { term: say.clinic, value: <a href={`/clinics/${asked.clinic.slug}`}>{asked.clinic.name}</a> },
        { term: say.whoHeldTheNeedle, value: asked.practitioner },
        { term: say.treatment, value: asked.treatment },
        {
          term: asked.sessions.length === 1 ? say.session : say.sessions,
          value: asked.sessions.length === 0 ? null : <span className="whitespace-pre-line">{asked.sessions.join("\n")}</span>,
        },
        { term: say.hairLossGrade, value: asked.grade },
        { term: say.skinType, value: asked.skinType },
      ]}
    />
  );
}

interface CaseQuestionsProps {
  asked: AskedCase;
  values: Readonly<Record<string, string | undefined>>;
  errors: Readonly<Record<string, string>>;
}

/** The four questions, each by itself. Nothing is chosen in advance for somebody who has not answered. */
export function CaseQuestions({ asked, values, errors }: CaseQuestionsProps) {
  const say = caseQuestionsWords();
  const question = (name: string, label: string, yes: string, no: string, hint?: string) => (
    <RadioGroup
      name={name}
      label={label}
      hint={hint}
      required
      choices={[
        { value: "yes", label: yes },
        { value: "no", label: no },
      ]}
      value={values[name] === "withdrawn" ? "no" : values[name]}
      error={errors[name]}
    />
  );
  return (
    <>
      {question("my_head", say.isThisYourHead, say.yesMyTreatment, say.noSomebodyElses, say.ifYouSayNo)}
      {question("practitioner", say.didTheyDoTheWork(asked.practitioner), say.yes, say.noOrNotAllOfIt)}
      {question("dates", say.areTheDaysRight, say.yes, say.no)}
      {question("publication", say.mayItBeShown, say.yesShowIt, say.noDoNotShowIt, say.whatIsShown)}
      <input type="hidden" name="version" value={asked.version} />
    </>
  );
}
