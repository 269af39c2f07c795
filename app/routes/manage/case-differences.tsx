import { SESSION_FIELDS } from "#app/cases/case.ts";
import { treatmentLabel } from "#app/clinics/treatment.ts";
import { Notice } from "#app/components/notice.tsx";
import type { Choice } from "#app/components/select.tsx";
import { printDay } from "#app/platform/printed.ts";
import { ownCaseWords } from "#app/routes/manage/own-case-words.ts";

interface CaseDifferencesProps {
  typed: Readonly<Record<string, string>>;
  stored: Readonly<Record<string, string>>;
  people: readonly Choice[];
}

const labels = (): Record<string, string> => {
  const say = ownCaseWords();
  return {
    practitioner: say.whoHeldTheNeedle,
    treatment: say.treatment,
    ...Object.fromEntries(SESSION_FIELDS.map((name, place) => [name, ownCaseWords().session(place + 1)])),
    grade: say.gradeOfHairLoss,
    skinType: say.skinType,
    pigment: say.pigment,
    pigmentBatch: say.batch,
  };
};

/** What somebody else saved meanwhile beside what was typed; nothing where the form was refused for another reason. */
export function CaseDifferences({ typed, stored, people }: CaseDifferencesProps) {
  const say = ownCaseWords();
  const differing = Object.keys(labels()).filter((name) => (typed[name] ?? "") !== (stored[name] ?? ""));
  if (typed.version === stored.version || differing.length === 0) return null;
  const words = (name: string, value = "") => {
    if (value === "") return say.nothing;
    if (name === "practitioner") return people.find((one) => one.value === value)?.label ?? value;
    return name === "treatment" ? treatmentLabel(value) : name.startsWith("session") ? printDay(value) : value;
  };
  return (
    <Notice kind="warning" title={say.bothTexts}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say.field}</th>
            <th scope="col">{say.asItIsNow}</th>
            <th scope="col">{say.asYouTypedIt}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((name) => (
            <tr key={name}>
              <th scope="row">{labels()[name]}</th>
              <td>{words(name, stored[name])}</td>
              <td>{words(name, typed[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{say.bothTextsNote}</p>
    </Notice>
  );
}
