import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { type FormProblem, mend, parseForm, problemWith } from "#app/web/form.server.ts";

const SCHEMA = z.object({
  name: z.string("Enter a name.").max(40, "A name can have at most 40 characters."),
  about: z.string().optional(),
  treatments: z.array(z.string()).max(2, "Choose two at most.").optional(),
  years: z.coerce.number("Enter a number.").optional(),
  newPassword: z.string().optional(),
});

type Fields = [name: string, value: string | File][];
function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const parse = (fields: Fields) => parseForm(SCHEMA, formOf(fields));

function dataOf(fields: Fields) {
  const parsed = parse(fields);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.data;
}

function problemOf(fields: Fields): FormProblem {
  const parsed = parse(fields);
  if (parsed.ok) throw new Error("the form was taken");
  return parsed.problem;
}

async function refusalOf(fields: Fields): Promise<{ status: number; says: string }> {
  try {
    parse(fields);
  } catch (refusal) {
    if (refusal instanceof Response) return { status: refusal.status, says: await refusal.text() };
    throw refusal;
  }
  throw new Error("the form was taken");
}

test("a form in order comes out typed, with absent fields absent", () => {
  const data = dataOf([
    ["name", "Dot & Line"],
    ["treatments", "density"],
    ["treatments", "hairline"],
    ["years", "3"],
  ]);
  expect(data).toEqual({ name: "Dot & Line", treatments: ["density", "hairline"], years: 3 });
});

test.each([
  "role",
  "isVerified",
  "trustScore",
  "id",
  "createdAt",
  "__proto__",
  "__proto__[admin]",
  "constructor",
  "toString",
  "name[]",
  "Name",
  "",
  "_routes",
])("W1: a field the form does not have is refused: %j", async (field) => {
  const { status, says } = await refusalOf([
    ["name", "Dot & Line"],
    [field, "1"],
  ]);
  expect(status).toBe(400);
  expect(says).toContain(`no field called “${field}”`);
});

test("W1: a very long unknown name is not sent back whole", async () => {
  const { says } = await refusalOf([["x".repeat(5_000), "1"]]);
  expect(says.length).toBeLessThan(200);
});

test("W3: a field sent twice is refused, as two readers could each believe another one", async () => {
  const { status, says } = await refusalOf([
    ["name", "Dot & Line"],
    ["name", "Even Shade"],
  ]);
  expect([status, says]).toEqual([400, "The field “name” was sent twice."]);
});

test("W3: a file where text belongs is refused", async () => {
  const file = new File(["Dot & Line"], "name.txt", { type: "text/plain" });
  expect(await refusalOf([["name", file]])).toEqual({ status: 400, says: "The field “name” takes text, not a file." });
  expect((await refusalOf([["treatments", file]])).status).toBe(400);
});

const CLEANED: [what: string, typed: string, kept: string][] = [
  ["letters in one composed form (NFC)", "Cafe\u0301", "Caf\u00e9"],
  ["no space at the ends", "  Dot & Line\t", "Dot & Line"],
  ["one kind of line break", "one\r\ntwo\nthree", "one\ntwo\nthree"],
  ["X8: nothing that turns the reading direction", "Dot\u202egnilreb\u202c \u2066x\u2069", "Dotgnilreb x"],
  ["no control characters", "Dot\u0000 \u0008&\u001b[31m Line\u0085", "Dot &[31m Line"],
  ["no byte order mark", "\ufeffDot", "Dot"],
  ["a whole character where half of one was sent", "Dot\ud83d", "Dot\ufffd"],
  ["emoji of several parts", "\ud83d\udc69\u200d\u2695\ufe0f", "\ud83d\udc69\u200d\u2695\ufe0f"],
  ["text that looks like markup, which pages print as text", "<b>&amp;{{7*7}}", "<b>&amp;{{7*7}}"],
];
test.each(CLEANED)("text is kept with %s", (_what, typed, kept) => {
  expect(dataOf([["name", typed]]).name).toBe(kept);
});

test("a password is taken exactly as typed and never given back to a page", () => {
  const typed = "  two\u0301 \u202espaces ";
  expect(
    dataOf([
      ["name", "x"],
      ["newPassword", typed],
    ]).newPassword,
  ).toBe(typed);
  const problem = problemOf([["newPassword", typed]]);
  expect(problem.values).toEqual({});
});

test("a field of spaces only counts as left out, and says so in the field's own words", () => {
  expect(problemOf([["name", " \u202e\n "]]).errors).toEqual({ name: "Enter a name." });
});

test("a refused form gives back every other field as it was understood, and one message for each field to mend", () => {
  const problem = problemOf([
    ["name", "x".repeat(41)],
    ["about", " line one\r\nline two "],
    ["treatments", "density"],
    ["treatments", "hairline"],
    ["treatments", "correction"],
    ["years", "three"],
  ]);
  expect(problem.errors).toEqual({
    name: "A name can have at most 40 characters.",
    treatments: "Choose two at most.",
    years: "Enter a number.",
  });
  expect(problem.values).toEqual({
    name: "x".repeat(41),
    about: "line one\nline two",
    treatments: ["density", "hairline", "correction"],
    years: "three",
  });
});

test("a rule over several fields is a message for the form as a whole", () => {
  const schema = z.object({ from: z.string(), to: z.string() }).refine(({ from, to }) => from <= to, "The end is before the start.");
  const parsed = parseForm(schema, new URLSearchParams({ from: "2026-02-02", to: "2026-01-01" }));
  expect(parsed).toEqual({
    ok: false,
    problem: { errors: { form: "The end is before the start." }, values: { from: "2026-02-02", to: "2026-01-01" } },
  });
});

test("a form to mend is answered with 422 and nothing but the problem", () => {
  const problem = problemWith("name", "This name is taken.", { name: "Dot & Line" });
  const answer = mend(problem);
  expect([answer.init?.status, answer.data]).toEqual([422, { problem }]);
});

test("whatever is sent, a form is taken, given back to be mended or refused with 400, and no field gets in that was not asked for", () => {
  const name = fc.oneof(fc.constantFrom("name", "about", "treatments", "years", "newPassword"), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string({ unit: "binary" })), { maxLength: 8 }), (fields) => {
      try {
        const parsed = parse(fields);
        const known = Object.keys(SCHEMA.shape);
        expect(Object.keys(parsed.ok ? parsed.data : parsed.problem.values).filter((key) => !known.includes(key))).toEqual([]);
      } catch (refusal) {
        if (!(refusal instanceof Response)) throw refusal;
        expect(refusal.status).toBe(400);
      }
    }),
    { numRuns: 500 },
  );
});
