import { expect, test } from "vitest";
import { FOUND, FOUND_SUBJECTS } from "#app/cases/correction.ts";
import { chapterForm, reviewForm } from "#app/reviews/review-form.ts";
import { CONDUCTS, conductKept, conductWords, NO_CONDUCT, outcomeField, outcomesOf, tickChanges } from "#app/reviews/tick.ts";
import { parseForm } from "#app/web/form.server.ts";
import { filledChapter, filledForm } from "#tests/reviews/review-fixtures.ts";

const TODAY = "2026-11-23";

function parse(ticks: [name: string, value: string][]) {
  return parseForm(reviewForm(TODAY), new URLSearchParams([...Object.entries(filledForm()), ...ticks]));
}

test("every outcome of the vocabulary and every conduct tick is taken by both forms, and none is asked for", () => {
  for (const [form, filled] of [
    [reviewForm(TODAY), filledForm()],
    [chapterForm(TODAY), filledChapter()],
  ] as const) {
    for (const subject of FOUND_SUBJECTS) {
      for (const word of Object.keys(FOUND[subject].words)) {
        const parsed = parseForm(form, new URLSearchParams({ ...filled, [outcomeField(subject)]: word }));
        expect([subject, word, parsed.ok && outcomesOf(parsed.data)]).toEqual([subject, word, { [subject]: word }]);
      }
    }
    const all = parseForm(
      form,
      new URLSearchParams([...Object.entries(filled), ...CONDUCTS.map((code): [string, string] => ["conduct", code])]),
    );
    expect(all.ok && conductKept(all.data.conduct)).toEqual(CONDUCTS);
    const open = parseForm(form, new URLSearchParams(filled));
    expect(open.ok && [outcomesOf(open.data), open.data.conduct]).toEqual([{}, []]);
  }
});

test("words the vocabulary does not have are refused, and so is “none of these” beside a tick", () => {
  const cases: [ticks: [string, string][], field: string, says: RegExp][] = [
    [[["outcome-dots", "square"]], "outcome-dots", /words listed/],
    [[["outcome-colour", "fine"]], "outcome-colour", /words listed/],
    [[["conduct", "rude"]], "conduct", /answers listed/],
    [
      [
        ["conduct", NO_CONDUCT],
        ["conduct", "pressure"],
      ],
      "conduct",
      /not both/,
    ],
  ];
  for (const [ticks, field, says] of cases) {
    const parsed = parse(ticks);
    expect([ticks, parsed.ok ? [] : Object.keys(parsed.problem.errors)]).toEqual([ticks, [field]]);
    expect(parsed.ok ? "" : parsed.problem.errors[field]).toMatch(says);
  }
});

test("a tick sent twice is kept once, in the order of the list", () => {
  expect(conductKept(["pressure", "sold_one_session", "pressure"])).toEqual(["sold_one_session", "pressure"]);
  expect(conductKept([NO_CONDUCT])).toEqual([NO_CONDUCT]);
  expect(conductKept([])).toEqual([]);
});

test("“none of these” is an answer and no tick", () => {
  expect(conductWords([NO_CONDUCT])).toEqual([]);
  expect(conductWords(["no_aftercare"])).toEqual(["they were given no aftercare"]);
});

test("what appeared, what went and what turned into something else is said in words; what is left open takes nothing back", () => {
  const before = { outcomes: { dots: "fine", colour: "match" }, conduct: ["pressure"] };
  expect(tickChanges(before, { outcomes: { dots: "merged", healing: "scar" }, conduct: ["no_aftercare"] })).toEqual([
    "Dots: fine before, now merged.",
    "Healing, not ticked before: a scar.",
    "Says now that they were given no aftercare.",
    "No longer says that they were put under pressure.",
  ]);
  expect(tickChanges(before, { outcomes: {}, conduct: [] })).toEqual([]);
  expect(tickChanges(before, { outcomes: { dots: "fine" }, conduct: [NO_CONDUCT] })).toEqual([
    "No longer says that they were put under pressure.",
  ]);
});
