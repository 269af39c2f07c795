import { expect, test } from "vitest";
import { type EngagementTerms, isPresent } from "#app/practitioners/engagement.ts";

const AS_OF = "2026-11-23";

test.each<[string, Partial<EngagementTerms>, boolean]>([
  ["undated and confirmed", {}, true],
  ["begun that day", { startedOn: AS_OF }, true],
  ["beginning the day after", { startedOn: "2026-11-24" }, false],
  ["ending that day", { endedOn: AS_OF }, true],
  ["ended the day before", { endedOn: "2026-11-22" }, false],
  ["asked", { state: "asked" }, false],
  ["declined", { state: "declined" }, false],
])("whether somebody works there who is %s", (_what, terms, present) => {
  expect(isPresent({ state: "confirmed", startedOn: null, endedOn: null, ...terms }, AS_OF)).toBe(present);
});
