import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { reportFormWords } from "#app/components/report-form-words.ts";
import { TextArea } from "#app/components/text-area.tsx";

interface ReportFormProps {
  /** The closed list of reasons. */
  reasons: readonly { value: string; label: string; hint: string }[];
  /** What helps the moderator, and who does not read it. */
  hint: string;
  /** Most characters of the detail. */
  most: number;
  typed: { reason?: string; detail?: string };
  errors?: Record<string, string>;
}

/** What is wrong with something that is shown, for the moderators. */
export function ReportForm({ reasons, hint, most, typed, errors = {} }: ReportFormProps) {
  const say = reportFormWords();
  return (
    <form method="post" className="form">
      <RadioGroup name="reason" label={say.reason} required choices={reasons} value={typed.reason} error={errors.reason} />
      <TextArea name="detail" label={say.details} hint={hint} rows={4} maxLength={most} value={typed.detail} error={errors.detail} />
      <div>
        <Button>{say.send}</Button>
      </div>
    </form>
  );
}
