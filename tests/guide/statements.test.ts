import fc from "fast-check";
import { expect, test } from "vitest";
import { consultationQuestionWords } from "#app/directory/consultation-question-words.ts";
import { FIXED_QUESTIONS } from "#app/directory/fixed-questions.ts";
import { STATEMENTS } from "#app/guide/guide-statements.ts";
import { healingStages, SETTLED_TO, stageOnDay, whereInHealing } from "#app/guide/healing-stages.ts";
import { lookStatements } from "#app/guide/look-presets.ts";
import { notedQuestions } from "#app/guide/question-notes.ts";
import { readSessionDay } from "#app/guide/session-day.ts";
import { SOURCES } from "#app/guide/sources.ts";
import { listNotes, numberNotes, type Statement, sourcesOf } from "#app/guide/statement.ts";
import { addDays } from "#app/platform/date.ts";
import { isHealed, stageOf } from "#app/provenance/stage.ts";

const ALL: readonly Statement[] = [...Object.values(STATEMENTS).flatMap((statements) => statements()), ...lookStatements()];
const TODAY = "2026-11-27";

test("no statement stands without a source or the mark of our own rule, and each names a source once", () => {
  expect(ALL.length).toBeGreaterThan(120);
  for (const statement of ALL) {
    const sources = sourcesOf(statement);
    expect("rule" in statement || sources.length > 0, statement.text).toBe(true);
    expect(new Set(sources).size, statement.text).toBe(sources.length);
    for (const id of sources) expect(SOURCES[id], id).toBeDefined();
  }
});

test("no source is kept that nothing rests on", () => {
  const used = new Set(ALL.flatMap(sourcesOf));
  expect(Object.keys(SOURCES).filter((id) => !used.has(id as keyof typeof SOURCES))).toEqual([]);
});

test("every source has a title, a publisher, an address of its own and the day it was read", () => {
  const addresses = Object.values(SOURCES).map(({ address }) => address);
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const { title, publisher, address, lookedAt } of Object.values(SOURCES)) {
    expect(title.length).toBeGreaterThan(5);
    expect(publisher.length).toBeGreaterThan(2);
    expect(new URL(address).protocol).toMatch(/^https?:$/);
    expect(lookedAt).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});

test("what the guide says is plain: whole sentences, nothing shouted", () => {
  for (const { text } of ALL) {
    expect(text, text).toMatch(/[.?]$/);
    expect(text, text).not.toContain("!");
    expect(text.length, text).toBeLessThan(330);
  }
});

test("notes are numbered from 1 without a gap, in the order of what is said", () => {
  for (const list of Object.values(STATEMENTS)) {
    const statements = list();
    const notes = numberNotes(statements);
    expect(listNotes(notes).map(({ number }) => number)).toEqual(Array.from({ length: notes.size }, (_, place) => place + 1));
    expect(notes.get(statements.flatMap((one) => sourcesOf(one))[0] ?? "spcp")).toBe(1);
  }
});

test("the questions of every consultation stand in the guide in the words of the sheet", () => {
  const { fixed } = consultationQuestionWords();
  expect(notedQuestions().map(({ id, ask, why }) => [id, ask, why.text])).toEqual(
    FIXED_QUESTIONS.map((id) => [id, fixed[id].ask, fixed[id].why]),
  );
});

test("every day since a session has exactly one stage, and none before the session", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (days) => {
      const fitting = healingStages().filter(({ from, to }) => days >= from && (to === null || days <= to));
      expect(fitting).toHaveLength(1);
      expect(stageOnDay(days)).toEqual(fitting[0]);
      // A result that the product calls healed is settled here, and the other way round.
      expect(["settled", "years"].includes(fitting[0]?.id ?? "")).toBe(isHealed(stageOf(days)));
    }),
  );
  expect(stageOnDay(-1)).toBeUndefined();
});

test.each([
  [0, "fresh"],
  [3, "scabs"],
  [7, "patchy"],
  [20, "settling"],
  [28, "settled"],
  [43, "years"],
])("day %i is of the stage %s", (days, id) => {
  expect(whereInHealing(addDays(TODAY, -days), TODAY)?.stage.id).toBe(id);
});

test("a result is judged six weeks after the session, and once that is past no day is named", () => {
  expect(whereInHealing("2026-11-20", TODAY)?.judgeFrom).toBe(addDays("2026-11-20", SETTLED_TO));
  expect(whereInHealing("2026-09-01", TODAY)?.judgeFrom).toBeNull();
});

test.each([
  ["2026-02-30", "2026-11-03"],
  ["yesterday", "2026-11-03"],
  ["2026-11-28", "has not come yet"],
  ["1900-01-01", "longer ago"],
])("the day %s is refused in words that say what to do", (typed, words) => {
  expect(readSessionDay(typed, TODAY)).toMatchObject({ state: "wrong", typed, message: expect.stringContaining(words) });
});

test("no day asked is no answer, and today is day 0", () => {
  expect(readSessionDay(null, TODAY)).toEqual({ state: "unasked" });
  expect(readSessionDay("  ", TODAY)).toEqual({ state: "unasked" });
  expect(readSessionDay(TODAY, TODAY)).toMatchObject({ state: "known", days: 0 });
});
