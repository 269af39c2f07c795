import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { FOUND, FOUND_SUBJECTS } from "#app/cases/correction.ts";
import { chapterForm, reviewForm } from "#app/reviews/review-form.ts";
import { CONDUCTS, conductKept, conductWords, NO_CONDUCT, outcomeField, outcomesOf, tickChanges } from "#app/reviews/tick.ts";
import { countConduct } from "#app/reviews/tick-repository.server.ts";
import { writeChapter } from "#app/reviews/write-chapter.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { reviews } from "#db/schema/reviews.ts";
import { buildClient, buildClinic, chapterInput, filledChapter, filledForm, NO_FILES, publish } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

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
      for (const word of FOUND[subject]) {
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

test("how often each tick was made is counted by the newest answer of each client, among those who answered", async () => {
  const ctx = await createTestContext();
  const [clinic, other] = [await buildClinic(ctx), await buildClinic(ctx)];
  const write = async (conduct: string[], slug = clinic.slug) => {
    const client = await buildClient(ctx);
    return { client, id: await publish(ctx, client, slug, { form: { conduct } }) };
  };
  const count = async () => {
    const { answered, ticked } = await countConduct(ctx.store.read, clinic.id);
    return [answered, Object.fromEntries(ticked.flatMap(({ code, clients }) => (clients === 0 ? [] : [[code, clients]])))];
  };
  expect(await count()).toEqual([0, {}]);
  await write([]);
  await write(["none"]);
  const first = await write(["sold_one_session", "pressure"]);
  const second = await write(["sold_one_session"]);
  await write(["pressure"], other.slug);
  expect(await count()).toEqual([3, { sold_one_session: 2, pressure: 1 }]);

  ctx.setNow("2026-12-07T12:00:00.000Z");
  const add = (of: typeof first, conduct: string[]) => writeChapter(ctx, of.client, of.id, chapterInput(ctx, { conduct }), NO_FILES);
  await add(first, []);
  expect(await count()).toEqual([3, { sold_one_session: 2, pressure: 1 }]);
  await add(second, ["no_aftercare"]);
  expect(await count()).toEqual([3, { sold_one_session: 1, pressure: 1, no_aftercare: 1 }]);

  await ctx.store.write((tx) => tx.update(reviews).set({ relation: "staff" }).where(eq(reviews.id, first.id)));
  expect(await count()).toEqual([2, { no_aftercare: 1 }]);
  await ctx.store.write((tx) => tx.update(reviews).set({ state: "removed" }).where(eq(reviews.id, second.id)));
  expect(await count()).toEqual([1, {}]);
});
