import fc from "fast-check";
import { expect, test } from "vitest";
import { isInForce, latestEnd, SANCTION_STEPS, type SanctionStep, shownLevel } from "#app/clinics/sanction-step.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { ruleWords } from "#app/moderation/rule-words.ts";
import {
  type EarlierStep,
  ladderObstacle,
  mayLeadTo,
  STEP_RULE_CODES,
  STEP_RULES,
  STEPS,
  stepEnd,
  takesEffectAtOnce,
} from "#app/moderation/sanction.ts";
import { stepInput } from "#app/moderation/sanction-form.ts";

const NOW = new Date("2026-11-23T12:00:00.000Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const NOTHING = { earlier: [], standingCharges: 0, now: NOW };
const place = (step: SanctionStep) => SANCTION_STEPS.indexOf(step);

test.each([
  ["private_notice", "to_put_right", NOTHING, true],
  ["dated_notice", "repeated_theft", NOTHING, false],
  ["dated_notice", "repeated_theft", { ...NOTHING, standingCharges: 1 }, true],
  ["delisting", "hygiene_endangered", NOTHING, true],
  ["paused_reviews", "burst_under_way", NOTHING, true],
  ["banner", "burst_under_way", { ...NOTHING, standingCharges: 3 }, false],
  ["banner", "step_ignored", { ...NOTHING, earlier: [{ step: "dated_notice", startsAt: daysAgo(729), endReason: "expired" }] }, true],
  ["banner", "step_ignored", { ...NOTHING, earlier: [{ step: "dated_notice", startsAt: daysAgo(731), endReason: "expired" }] }, false],
  ["banner", "step_ignored", { ...NOTHING, earlier: [{ step: "dated_notice", startsAt: daysAgo(9), endReason: "overturned" }] }, false],
  ["banner", "step_ignored", { ...NOTHING, earlier: [{ step: "dated_notice", startsAt: null, endReason: null }] }, false],
  ["dated_notice", "step_ignored", { ...NOTHING, earlier: [{ step: "banner", startsAt: daysAgo(9), endReason: null }] }, false],
  ["dated_notice", "step_ignored", { ...NOTHING, earlier: [{ step: "private_notice", startsAt: daysAgo(9), endReason: null }] }, true],
  ["hidden_photo", "unlawful_picture", NOTHING, true],
  ["hidden_photo", "photo_misleads", NOTHING, false],
] as const)("%s under %s with what came before: %j", (step, rule, before, allowed) => {
  expect(ladderObstacle(step, rule, before) === null).toBe(allowed);
});

const earlierStep: fc.Arbitrary<EarlierStep> = fc.record({
  step: fc.constantFrom(...SANCTION_STEPS),
  startsAt: fc.option(fc.integer({ min: 0, max: 1_500 }).map(daysAgo)),
  endReason: fc.constantFrom("expired" as const, "lifted" as const, "overturned" as const, null),
});

test("the ladder: nothing above a private notice without a lower step in two years, a standing charge or a grave rule; more history never forbids", () => {
  const asked = fc.record({ step: fc.constantFrom(...SANCTION_STEPS), rule: fc.constantFrom(...STEP_RULE_CODES) });
  fc.assert(
    fc.property(
      asked,
      fc.array(earlierStep, { maxLength: 6 }),
      fc.nat(2),
      earlierStep,
      ({ step, rule }, earlier, standingCharges, more) => {
        const obstacle = ladderObstacle(step, rule, { earlier, standingCharges, now: NOW });
        const climbed = earlier.some(
          (one) => one.startsAt !== null && one.startsAt >= daysAgo(730) && one.endReason !== "overturned" && place(one.step) < place(step),
        );
        const grave = "grave" in STEP_RULES[rule];
        const allowed = mayLeadTo(rule, step) && (step === "private_notice" || grave || standingCharges > 0 || climbed);
        expect(obstacle === null).toBe(allowed);
        const after = ladderObstacle(step, rule, { earlier: [...earlier, more], standingCharges: standingCharges + 1, now: NOW });
        if (obstacle === null) expect(after).toBeNull();
        // A step never opens the way to itself or to a lower one.
        const same = [{ step, startsAt: NOW, endReason: null }];
        if (ladderObstacle(step, rule, NOTHING) !== null) expect(ladderObstacle(step, rule, { ...NOTHING, earlier: same })).not.toBeNull();
      },
    ),
  );
});

test("in force from its first moment to the one before its end, and never after an earlier one", () => {
  const times = { startsAt: daysAgo(10), endsAt: daysAgo(0), endedAt: null };
  expect(isInForce(times, daysAgo(10))).toBe(true);
  expect(isInForce(times, new Date(NOW.getTime() - 1))).toBe(true);
  expect(isInForce(times, NOW)).toBe(false);
  expect(isInForce({ ...times, endedAt: daysAgo(5) }, daysAgo(5))).toBe(false);
  expect(isInForce({ ...times, endedAt: daysAgo(5) }, daysAgo(6))).toBe(true);
  expect(isInForce({ startsAt: null, endsAt: null, endedAt: null }, NOW)).toBe(false);
  // However late its end was put on record, the step was over at its date.
  expect(isInForce({ ...times, endedAt: new Date(NOW.getTime() + 5) }, NOW)).toBe(false);
});

test("a held level never rises and still falls, and is free from the very moment of its end", () => {
  const hold = (frozenAt: number, endsAt: Date) => ({
    step: "frozen_level" as const,
    frozenAt,
    startsAt: daysAgo(5),
    endsAt,
    endedAt: null,
  });
  const until = stepEnd(NOW, 30);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (level, at) => {
      const shown = shownLevel(level, [hold(at, until)], NOW);
      expect(shown.level).toBe(Math.min(level, at));
      expect(shownLevel(level, [hold(at, until)], until)).toEqual({ level, held: null });
    }),
  );
  expect(shownLevel(80, [hold(62, until), hold(40, until)], NOW)).toEqual({ level: 40, held: { at: 40, until } });
  expect(latestEnd([hold(1, daysAgo(1)), hold(1, until)], "frozen_level")).toEqual(until);
  expect(latestEnd([], "banner")).toBeNull();
});

test("the form: whole days within the bounds of the step, a rule that leads to it, and a photo for the step that hides one and no other", () => {
  const form = {
    intent: "propose",
    step: "paused_reviews",
    rule: "burst_under_way",
    days: "30",
    facts: "Forty reviews came in two hours, all of new accounts.",
  };
  const problem = (change: Record<string, string>) => stepInput.safeParse({ ...form, ...change }).error?.issues.map(({ path }) => path[0]);
  expect(problem({})).toBeUndefined();
  expect(problem({ days: "60" })).toBeUndefined();
  for (const days of ["61", "6", "0", "-7", "7.5", "a week", "1e9"]) expect(problem({ days })).toEqual(["days"]);
  expect(problem({ step: "banner" })).toEqual(["rule"]);
  expect(problem({ step: "hidden_photo", rule: "unlawful_picture" })).toEqual(["photo"]);
  expect(problem({ step: "hidden_photo", rule: "unlawful_picture", photo: "0".repeat(32) })).toBeUndefined();
  expect(problem({ photo: "0".repeat(32) })).toEqual(["photo"]);
});

test("every step has a rule that leads to it, and every rule its words in the log", () => {
  for (const step of SANCTION_STEPS) {
    expect(STEP_RULE_CODES.some((code) => mayLeadTo(code, step))).toBe(true);
    expect(STEPS[step].days.usual).toBeLessThanOrEqual(STEPS[step].days.most);
  }
  for (const code of STEP_RULE_CODES) expect(ruleText(code)).toBe(ruleWords()[code]);
  expect(SANCTION_STEPS.filter((step) => STEP_RULE_CODES.some((code) => takesEffectAtOnce(step, code)))).toEqual([
    "private_notice",
    "hidden_photo",
  ]);
});
