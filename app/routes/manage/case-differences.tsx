import { SESSION_FIELDS } from "#app/cases/case.ts";
import { treatmentLabel } from "#app/clinics/treatment.ts";
import { Notice } from "#app/components/notice.tsx";
import type { Choice } from "#app/components/select.tsx";
import { printDay } from "#app/platform/printed.ts";

interface CaseDifferencesProps {
  typed: Readonly<Record<string, string>>;
  stored: Readonly<Record<string, string>>;
  people: readonly Choice[];
}

const LABELS: Record<string, string> = {
  practitioner: "Who held the needle",
  treatment: "Treatment",
  ...Object.fromEntries(SESSION_FIELDS.map((name, place) => [name, `Session ${place + 1}`])),
  grade: "Grade of hair loss",
  skinType: "Skin type",
  pigment: "Pigment",
  pigmentBatch: "Batch",
};

/** What somebody else saved meanwhile beside what was typed; nothing where the form was refused for another reason. */
export function CaseDifferences({ typed, stored, people }: CaseDifferencesProps) {
  const differing = Object.keys(LABELS).filter((name) => (typed[name] ?? "") !== (stored[name] ?? ""));
  if (typed.version === stored.version || differing.length === 0) return null;
  const words = (name: string, value = "") => {
    if (value === "") return "Nothing";
    if (name === "practitioner") return people.find((one) => one.value === value)?.label ?? value;
    return name === "treatment" ? treatmentLabel(value) : name.startsWith("session") ? printDay(value) : value;
  };
  return (
    <Notice kind="warning" title="Both texts">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">As it is now</th>
            <th scope="col">As you typed it</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((name) => (
            <tr key={name}>
              <th scope="row">{LABELS[name]}</th>
              <td>{words(name, stored[name])}</td>
              <td>{words(name, typed[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>The form below holds what you typed. Saving it replaces what is there now.</p>
    </Notice>
  );
}
