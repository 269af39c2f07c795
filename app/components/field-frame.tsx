import type { ReactNode } from "react";
import { fieldFrameWords } from "#app/components/field-frame-words.ts";

export interface FieldText {
  /** Name sent with the form and id of the control, so that the error summary can lead to it. Unique on the page. */
  name: string;
  label: string;
  hint?: ReactNode;
  /** What is wrong and how to put it right; undefined when nothing is. */
  error?: string;
  required?: boolean;
}

/** What every control needs to be tied to its hint and error. */
export function controlAttributes({ name, hint, error, required }: FieldText) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return { id: name, name, required, "aria-describedby": described || undefined, "aria-invalid": error ? (true as const) : undefined };
}

/** Hint and error of a field, with the ids that controlAttributes names. */
export function FieldNotes({ name, hint, error }: Pick<FieldText, "name" | "hint" | "error">) {
  const say = fieldFrameWords();
  return (
    <>
      {hint && (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${name}-error`}>
          <span className="visually-hidden">{say.error} </span>
          {error}
        </p>
      )}
    </>
  );
}

/** Label, hint and error around one control. Optional fields say so; required ones are the rule. */
export function FieldFrame({ field, children }: { field: FieldText; children: ReactNode }) {
  const say = fieldFrameWords();
  return (
    <div className={field.error ? "field field-invalid" : "field"}>
      <label className="field-label" htmlFor={field.name}>
        {field.label}
        {!field.required && <span className="field-optional"> {say.optional}</span>}
      </label>
      <FieldNotes {...field} />
      {children}
    </div>
  );
}

/** A group of choices under one question. */
export function FieldGroup({ field, children }: { field: FieldText; children: ReactNode }) {
  const say = fieldFrameWords();
  const { "aria-describedby": describedBy } = controlAttributes(field);
  return (
    <fieldset className={field.error ? "field field-invalid" : "field"} aria-describedby={describedBy}>
      <legend className="field-label">
        {field.label}
        {!field.required && <span className="field-optional"> {say.optional}</span>}
      </legend>
      <FieldNotes {...field} />
      {children}
    </fieldset>
  );
}
