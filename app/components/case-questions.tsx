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
  return (
    <DefinitionList
      rows={[
        { term: "Clinic", value: <a href={`/clinics/${asked.clinic.slug}`}>{asked.clinic.name}</a> },
        { term: "Who held the needle", value: asked.practitioner },
        { term: "Treatment", value: asked.treatment },
        {
          term: asked.sessions.length === 1 ? "Session" : "Sessions",
          value: asked.sessions.length === 0 ? null : <span className="whitespace-pre-line">{asked.sessions.join("\n")}</span>,
        },
        { term: "Grade of hair loss", value: asked.grade },
        { term: "Skin type (Fitzpatrick)", value: asked.skinType },
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
      {question(
        "my_head",
        "Is this your head?",
        "Yes, this is my treatment",
        "No, this is somebody else’s",
        "If you say no, everything shown of it is taken down at once and a moderator looks into it.",
      )}
      {question("practitioner", `Did ${asked.practitioner} do the work?`, "Yes", "No, or not all of it")}
      {question("dates", "Are the days of the sessions right?", "Yes", "No")}
      {question(
        "publication",
        "May it be shown?",
        "Yes, it may be shown",
        "No, do not show it",
        "On the clinic’s pages here: the treatment, the days, grade and skin type, and the photos. Your name is nowhere. You can say yes to the others and no to this.",
      )}
      <input type="hidden" name="version" value={asked.version} />
    </>
  );
}
