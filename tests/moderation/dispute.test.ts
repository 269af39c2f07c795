import { expect, test } from "vitest";
import {
  type DisputedPhoto,
  type DisputeMove,
  type DisputeState,
  heardAt,
  isFlood,
  planDecisions,
  proposalInput,
  RULE_CODES,
  restoredState,
  stateAfter,
  statesAfter,
} from "#app/moderation/dispute.ts";
import { ruleWords } from "#app/moderation/rule-words.ts";
import { PHOTO_STATES } from "#app/provenance/verdict.ts";

test("a dispute moves only as the table says", () => {
  const table: [DisputeState, DisputeMove, DisputeState | null][] = [
    ["open", "propose", "proposed"],
    ["open", "confirm", null],
    ["open", "decline", null],
    ["open", "join", "open"],
    ["proposed", "propose", null],
    ["proposed", "confirm", "decided"],
    ["proposed", "decline", "open"],
    ["proposed", "join", "open"],
    ["decided", "propose", null],
    ["decided", "confirm", null],
    ["decided", "decline", null],
    ["decided", "join", null],
    ["open", "share", "decided"],
    ["proposed", "share", null],
    ["decided", "share", null],
  ];
  for (const [state, move, after] of table) expect(stateAfter(state, move), `${state} ${move}`).toBe(after);
});

test("a clinic is heard when it speaks, at the latest 24 hours after it was told", () => {
  const told = new Date("2026-11-01T10:00:00Z");
  expect(heardAt(told, null)).toEqual(new Date("2026-11-02T10:00:00Z"));
  expect(heardAt(told, new Date("2026-11-01T10:05:00Z"))).toEqual(new Date("2026-11-01T10:05:00Z"));
  expect(heardAt(told, new Date("2026-11-05T10:00:00Z"))).toEqual(new Date("2026-11-02T10:00:00Z"));
});

const photo = (id: string, clinicId: number, day: number, change: Partial<DisputedPhoto> = {}): DisputedPhoto => ({
  id,
  clinicId,
  uploadedBy: `member of ${clinicId}`,
  purpose: "clinic",
  stateBefore: "no_match",
  createdAt: new Date(Date.UTC(2026, 0, day)),
  ...change,
});

test("a theft is one decision for each clinic, counting its photos, whoever uploaded first", () => {
  const photos = [photo("thief-a", 2, 1), photo("thief-b", 2, 2), photo("own", 1, 3, { stateBefore: "matched" }), photo("third", 3, 4)];
  expect(planDecisions("stolen", "own", photos)).toEqual([
    { clinicId: 2, count: 2, originalId: "own", copyIds: ["thief-a", "thief-b"] },
    { clinicId: 3, count: 1, originalId: "own", copyIds: ["third"] },
  ]);
  expect(Object.fromEntries(statesAfter("stolen", "own", photos))).toEqual({
    "thief-a": "confirmed_stolen",
    "thief-b": "confirmed_stolen",
    own: "no_match",
    third: "confirmed_stolen",
  });
});

test("a second photo of the original's clinic, a client's photo and one decided before are charged to nobody", () => {
  const photos = [
    photo("own", 1, 1),
    photo("own-2", 1, 2),
    photo("sent-by-client", 2, 3, { purpose: "review", stateBefore: "matched" }),
    photo("decided", 3, 4, { stateBefore: "confirmed_stolen" }),
    photo("new", 4, 5, { stateBefore: "matched" }),
  ];
  expect(planDecisions("stolen", "own", photos)).toEqual([{ clinicId: 4, count: 1, originalId: "own", copyIds: ["new"] }]);
  expect(Object.fromEntries(statesAfter("stolen", "own", photos))).toEqual({
    own: "no_match",
    "own-2": "no_match",
    "sent-by-client": "cleared",
    decided: "confirmed_stolen",
    new: "confirmed_stolen",
  });
});

test("clearing is told to each later clinic and takes nothing from anybody", () => {
  const photos = [photo("later", 2, 2, { stateBefore: "matched" }), photo("first", 1, 1, { stateBefore: "original" })];
  expect(planDecisions("cleared", null, photos)).toEqual([{ clinicId: 2, count: 0, originalId: "first", copyIds: ["later"] }]);
  expect(Object.fromEntries(statesAfter("cleared", null, photos))).toEqual({ later: "cleared", first: "original" });
});

test("a photo gets back the state it had, and one that never had another reads cleared", () => {
  const expected = {
    checking: "cleared",
    original: "original",
    no_match: "no_match",
    cannot_tell: "cannot_tell",
    matched: "cleared",
    disputed: "cleared",
    confirmed_stolen: "confirmed_stolen",
    cleared: "cleared",
    failed: "failed",
  };
  expect(Object.fromEntries(PHOTO_STATES.map((state) => [state, restoredState(state)]))).toEqual(expected);
});

test("every rule belongs to one outcome and prints a whole sentence, and software is never said to have found a theft", () => {
  for (const code of RULE_CODES) {
    expect(ruleWords()[code].sentence).toMatch(/^[A-Z].*\.$/);
    expect(ruleWords()[code].sentence).not.toMatch(/software.*(stolen|theft)/i);
  }
});

test("a proposal of theft names the original, and its facts are 20 to 2,000 characters", () => {
  const good = { intent: "propose", version: "1", rule: "copied_and_altered", original: "a", facts: "x".repeat(20) };
  const table: [Record<string, string | undefined>, boolean][] = [
    [{}, true],
    [{ original: undefined }, false],
    [{ rule: "used_with_permission", original: undefined }, true],
    [{ rule: "looks_bad" }, false],
    [{ facts: "x".repeat(19) }, false],
    [{ facts: "x".repeat(2_000) }, true],
    [{ facts: "x".repeat(2_001) }, false],
    [{ version: "0" }, false],
  ];
  for (const [change, accepted] of table)
    expect(proposalInput.safeParse({ ...good, ...change }).success, JSON.stringify(change)).toBe(accepted);
});

test("accepted strong evidence makes a photo original when it leaves a dispute unharmed, and never one that is held to be stolen", () => {
  const photos = [photo("thief", 2, 1), photo("own", 1, 2, { stateBefore: "matched" })];
  const both = new Map([
    ["thief", 3],
    ["own", 4],
  ]);
  expect(Object.fromEntries(statesAfter("stolen", "own", photos, both))).toEqual({ thief: "confirmed_stolen", own: "original" });
  expect(Object.fromEntries(statesAfter("stolen", "own", photos, new Map([["own", 2]])))).toEqual({
    thief: "confirmed_stolen",
    own: "no_match",
  });
  expect(Object.fromEntries(statesAfter("cleared", null, photos, new Map([["own", 3]])))).toEqual({ thief: "no_match", own: "original" });
});

test("cleared: a clinic that only protects its photo is named in no public decision", () => {
  const photos = [photo("shown", 2, 1), photo("kept-back", 1, 2, { purpose: "protected", stateBefore: "matched" }), photo("third", 3, 3)];
  expect(planDecisions("cleared", null, photos).map((plan) => plan.clinicId)).toEqual([3]);
});

test("a flood begins with the seventh other party", () => {
  expect([2, 7, 8, 200].map(isFlood)).toEqual([false, false, true, true]);
});
