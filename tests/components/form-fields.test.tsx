import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CheckboxGroup } from "#app/components/checkbox.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { RatingField } from "#app/components/rating-field.tsx";
import { Select } from "#app/components/select.tsx";
import { TextArea } from "#app/components/text-area.tsx";

const REFUSED = { name: "answer", label: "Your answer", hint: "In a few words", error: "Enter an answer", required: true };
const CHOICES = [
  { value: "a", label: "First", hint: "About the first" },
  { value: "b", label: "Second" },
];

const FIELDS = {
  Field: <Field {...REFUSED} value="kept" />,
  TextArea: <TextArea {...REFUSED} value="kept" />,
  Select: <Select {...REFUSED} choices={CHOICES} emptyLabel="Choose" />,
  RadioGroup: <RadioGroup {...REFUSED} choices={CHOICES} />,
  CheckboxGroup: <CheckboxGroup {...REFUSED} choices={CHOICES} />,
  RatingField: <RatingField {...REFUSED} lowest="too big" highest="as hair" />,
  FileField: <FileField {...REFUSED} accept="image/jpeg" />,
};

test.each(Object.entries(FIELDS))("%s is reached from the error summary and read with its hint and error", (_, field) => {
  const html = renderToStaticMarkup(
    <>
      <ErrorSummary errors={[{ field: "answer", message: "Enter an answer" }]} />
      {field}
    </>,
  );
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(html).toContain('href="#answer"');
  expect(html).toMatch(/<(input|textarea|select) [^>]*id="answer"/);
  expect(html).toContain('aria-describedby="answer-hint answer-error"');
  for (const [, described = ""] of html.matchAll(/aria-describedby="([^"]+)"/g))
    for (const id of described.split(" ")) expect(ids).toContain(id);
});

test("A refused form keeps what was typed, but never a password", () => {
  expect(renderToStaticMarkup(FIELDS.Field)).toContain('value="kept"');
  expect(renderToStaticMarkup(FIELDS.TextArea)).toContain(">kept</textarea>");
  expect(renderToStaticMarkup(<Field {...REFUSED} type="password" value="kept" />)).not.toContain("kept");
});

test("A form without errors prints no summary", () => {
  expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe("");
});
