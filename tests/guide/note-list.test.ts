import { createElement } from "react";
import { expect, test } from "vitest";
import { Noted, NoteList } from "#app/components/noted.tsx";
import { SOURCES } from "#app/guide/sources.ts";
import { numberNotes, OUR_RULE, ours, said } from "#app/guide/statement.ts";
import { staticMarkup } from "#app/web/static-markup.ts";

const FIRST = said("Scabs fall by themselves.", "recoveryMonth");
const SECOND = said("It is patchy about day seven.", "sixWeeks", "recoveryMonth");
const NOTES = numberNotes([FIRST, SECOND]);
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, "").replaceAll("&#x27;", "’");

test("a statement prints the numbers of its notes in rising order, each a link to its note", () => {
  const html = staticMarkup(createElement(Noted, { statement: SECOND, notes: NOTES }));
  expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(["#note-1", "#note-2"]);
  expect(html.startsWith(SECOND.text)).toBe(true);
});

test("a rule of ours says so and leads to what that means", () => {
  const html = staticMarkup(createElement(Noted, { statement: ours("Wait."), notes: NOTES }));
  expect(textOf(html)).toBe("Wait. Our rule");
  expect(html).toContain(`href="${OUR_RULE}"`);
});

test("a note names title, publisher, site and the day it was read, leads there, and says when the source lives by the treatment", () => {
  const html = staticMarkup(createElement(NoteList, { notes: NOTES }));
  const { title, publisher, address } = SOURCES.recoveryMonth;
  expect(html).toContain(`href="${address}"`);
  expect(textOf(html)).toContain(
    `${title}. ${publisher}, scalpclinic.com. Stored page, read on 27 November 2026. It sells or teaches this treatment.`,
  );
  const official = staticMarkup(createElement(NoteList, { notes: numberNotes([said("Ask 111.", "nhsCellulitis")]) }));
  expect(textOf(official)).not.toContain("sells");
});

test("a title that is a question keeps its mark alone", () => {
  const html = staticMarkup(createElement(NoteList, { notes: numberNotes([said("It fades.", "coastFading")]) }));
  expect(textOf(html)).toContain("results last? Coast SMP");
});
