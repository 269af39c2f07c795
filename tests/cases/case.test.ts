import fc from "fast-check";
import { expect, test } from "vitest";
import { caseForm, isSameToClient, placeInCase, sessionsOf, sessionsOutside } from "#app/cases/case.ts";
import { isConfirmed, newestByLink, refusalsIn } from "#app/cases/case-answer.ts";
import { coverCases, stagesWith } from "#app/cases/case-coverage.ts";
import { correctionForm, foundWords } from "#app/cases/correction.ts";
import { addDays } from "#app/platform/date.ts";
import { stageOf } from "#app/provenance/stage.ts";
import { parseForm } from "#app/web/form.server.ts";

const TODAY = "2026-11-23";
const SESSIONS = ["2026-03-01", "2026-03-15"];

const errorsOf = (change: Record<string, string>) => {
  const filled = { practitioner: "noor", treatment: "density", session1: "2026-03-01", ...change };
  const parsed = parseForm(caseForm(TODAY), new URLSearchParams(filled));
  return parsed.ok ? {} : parsed.problem.errors;
};

test("a photo's stage is what the days say: before the first session, between two unknown, after the last so many days", () => {
  expect(placeInCase(SESSIONS, "2026-02-28")).toEqual({ beforeTreatment: true, daysSinceSession: null });
  expect(placeInCase(SESSIONS, "2026-03-01")).toEqual({ beforeTreatment: false, daysSinceSession: null });
  expect(placeInCase(SESSIONS, "2026-03-14")).toEqual({ beforeTreatment: false, daysSinceSession: null });
  expect(placeInCase(SESSIONS, "2026-03-15")).toEqual({ beforeTreatment: false, daysSinceSession: 0 });
  expect(placeInCase(SESSIONS, "2026-04-12")).toEqual({ beforeTreatment: false, daysSinceSession: 28 });
  expect(placeInCase(SESSIONS, null)).toEqual({ beforeTreatment: false, daysSinceSession: null });
});

test("a photo is never called healed less than 28 days after the last session, whichever sessions there are", () => {
  const day = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays("2020-01-01", days));
  fc.assert(
    fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 8 }), day, (days, takenOn) => {
      const sessions = days.toSorted();
      const { daysSinceSession } = placeInCase(sessions, takenOn);
      const healed = daysSinceSession !== null && !["fresh", "settling", "unknown"].includes(stageOf(daysSinceSession));
      expect(healed).toBe(takenOn >= addDays(sessions.at(-1) ?? "", 28));
    }),
  );
});

test("sessions are read in order, each day once", () => {
  expect(sessionsOf({ session1: "2026-03-15", session3: "2026-03-01", session4: "2026-03-15" })).toEqual(SESSIONS);
});

test("each field refuses what it cannot take", () => {
  expect(errorsOf({})).toEqual({});
  expect(Object.keys(errorsOf({ session1: "" }))).toEqual(["session1"]);
  expect(errorsOf({ session2: "2026-11-24" }).session2).toMatch(/not come yet/);
  expect(errorsOf({ session2: "2026-02-30" }).session2).toMatch(/exists/);
  expect(errorsOf({ session2: "1996-02-03" }).session2).toMatch(/too long ago/);
  expect(Object.keys(errorsOf({ grade: "Norwood VIII" }))).toEqual(["grade"]);
  expect(Object.keys(errorsOf({ skinType: "VII" }))).toEqual(["skinType"]);
  expect(Object.keys(errorsOf({ treatment: "haircut" }))).toEqual(["treatment"]);
  expect(Object.keys(errorsOf({ pigmentBatch: "x".repeat(81) }))).toEqual(["pigmentBatch"]);
});

test("nobody treats before they came or after they went, and an unknown day is no reason to refuse", () => {
  expect(sessionsOutside(SESSIONS, [{ startedOn: "2026-03-02", endedOn: null }])).toEqual(["2026-03-01"]);
  expect(sessionsOutside(SESSIONS, [{ startedOn: null, endedOn: "2026-03-14" }])).toEqual(["2026-03-15"]);
  expect(sessionsOutside(SESSIONS, [{ startedOn: "2026-03-01", endedOn: "2026-03-15" }])).toEqual([]);
  expect(sessionsOutside(SESSIONS, [{ startedOn: null, endedOn: null }])).toEqual([]);
  expect(sessionsOutside(SESSIONS, [])).toEqual(SESSIONS);
});

test("only practitioner and days are what a client confirmed", () => {
  expect(isSameToClient({ practitionerId: 1, sessions: SESSIONS }, { practitionerId: 1, sessions: [...SESSIONS] })).toBe(true);
  expect(isSameToClient({ practitionerId: 1, sessions: SESSIONS }, { practitionerId: 2, sessions: SESSIONS })).toBe(false);
  expect(isSameToClient({ practitionerId: 1, sessions: SESSIONS }, { practitionerId: 1, sessions: ["2026-03-01"] })).toBe(false);
});

const say = (linkId: string, words: Partial<Record<"my_head" | "practitioner" | "dates" | "publication", "yes" | "no" | "withdrawn">>) =>
  Object.entries(words).map(([subject, answer]) => ({ linkId, subject: subject as "dates", answer, answeredAt: new Date(0) }));
const YES = { my_head: "yes", practitioner: "yes", dates: "yes", publication: "yes" } as const;

test("a case is confirmed by head, practitioner and days, and not by publication", () => {
  expect(isConfirmed(say("a", YES), "a")).toBe(true);
  expect(isConfirmed(say("a", { ...YES, publication: "no" }), "a")).toBe(true);
  for (const subject of ["my_head", "practitioner", "dates"]) expect(isConfirmed(say("a", { ...YES, [subject]: "no" }), "a")).toBe(false);
  expect(isConfirmed([], "a")).toBe(false);
});

test("a second link cannot answer away what the holder of the first said", () => {
  const withdrawn = [...say("a", YES), ...say("a", { publication: "withdrawn" }), ...say("b", YES)];
  expect(refusalsIn(withdrawn)).toEqual({ notMyHead: false, unpublished: true });
  const notTheirs = [...say("a", { ...YES, my_head: "no" }), ...say("b", YES)];
  expect(isConfirmed(notTheirs, "b")).toBe(false);
  expect(refusalsIn([...withdrawn, ...say("a", { publication: "yes" })])).toEqual({ notMyHead: false, unpublished: false });
});

test("the newest answer of a link counts, whatever came before", () => {
  const words = fc.array(fc.constantFrom("yes" as const, "no" as const, "withdrawn" as const), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(words, (list) => {
      const given = list.flatMap((answer) => say("a", { publication: answer }));
      expect(newestByLink(given).get("a")?.publication).toBe(list.at(-1));
      expect(refusalsIn(given).unpublished).toBe(list.at(-1) !== "yes");
    }),
  );
});

test("coverage counts cases and not photos, and no fresh one", () => {
  const cases = ["a", "b", "c"].map((id) => ({ id, confirmedAt: id === "a" ? new Date(0) : null }));
  const photo = (caseId: string | null, daysSinceSession: number | null, beforeTreatment = false) => ({
    caseId,
    daysSinceSession,
    beforeTreatment,
  });
  const photos = [
    photo("a", 28),
    photo("a", 790),
    photo("b", 27),
    photo("c", null),
    photo(null, 900),
    photo("other", 900),
    photo("b", 40, true),
  ];
  expect(coverCases(cases, photos, new Set(["b", "other"]))).toEqual({ cases: 3, healed: 1, longestDays: 790, confirmed: 1, reviewed: 1 });
  expect(coverCases([], photos, new Set())).toEqual({ cases: 0, healed: 0, longestDays: null, confirmed: 0, reviewed: 0 });
  expect(stagesWith([photo("a", 400), photo("a", 2), photo("a", null, true)])).toEqual(["before", "fresh", "one_year"]);
});

test("what a correction found is one word of each subject, and the form has no field for whose work it was", () => {
  const parse = (fields: Record<string, string>) => parseForm(correctionForm, new URLSearchParams({ intent: "correction", ...fields }));
  expect(parse({ colour: "blue", dots: "merged", laserSessions: "3", cost: "1,250.50", currency: "GBP" })).toMatchObject({
    ok: true,
    data: { colour: "blue", laserSessions: 3, cost: 125_050 },
  });
  expect(parse({ colour: "mauve" }).ok).toBe(false);
  expect(parse({ laserSessions: "31" }).ok).toBe(false);
  expect(parse({ cost: "900" })).toMatchObject({ ok: false, problem: { errors: { currency: expect.any(String) } } });
  for (const key of ["earlierName", "earlierClinic", "earlierClinicId"]) {
    expect(() => parse({ [key]: "Somebody" })).toThrow(expect.objectContaining({ status: 400 }));
  }
  expect(foundWords({ colour: "blue", dots: "nonsense", other: "x" })).toEqual([{ term: "Colour", value: "Turned blue" }]);
});
