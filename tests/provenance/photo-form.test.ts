import { expect, test } from "vitest";
import { photoForm } from "#app/provenance/photo-form.ts";

const FILLED = { treatment: "full_shave", when: "after", daysSinceSession: "42", consent: "yes" };
const problems = (change: Record<string, string>) =>
  photoForm("2026-11-23")
    .safeParse({ ...FILLED, ...change })
    .error?.issues.map((issue) => issue.path[0]) ?? [];

test.each([
  ["today is a day photos can be taken on", { takenOn: "2026-11-23" }, []],
  ["a day still to come is asked for again, not dropped", { takenOn: "2026-11-24" }, ["takenOn"]],
  ["a day that does not exist is asked for again", { takenOn: "2026-02-30" }, ["takenOn"]],
  ["photos without the shown person's consent are not taken", { consent: "no" }, ["consent"]],
  ["days are whole numbers", { daysSinceSession: "4.5" }, ["daysSinceSession"]],
])("%s", (_fact, change, fields) => {
  expect([...new Set(problems(change as Record<string, string>))]).toEqual(fields);
});
