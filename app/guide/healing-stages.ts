import type { HEALING_DAYS } from "#app/guide/healing.ts";
import { healingStageWords } from "#app/guide/healing-stage-words.ts";
import { ours, type Statement, said } from "#app/guide/statement.ts";
import { addDays, type Day, daysBetween } from "#app/platform/date.ts";

/** One stretch of healing, counted in days since the last session. */
export interface HealingStage {
  id: string;
  /** First and last day; null: no end. */
  from: number;
  to: number | null;
  label: string;
  days: string;
  /** The day that is drawn beside it. */
  drawn: (typeof HEALING_DAYS)[number];
  looks: readonly Statement[];
  /** What to do, and what to leave alone. */
  now: readonly Statement[];
}

/** From here on a result can be judged; the product's own stage "healed" begins at 28. */
export const SETTLED_FROM = 28;
export const SETTLED_TO = 42;
/** Longer ago than anybody can mean. */
const LONGEST_DAYS = 50 * 366;

/** Without a gap: every day has its stage. */
export function healingStages(): readonly HealingStage[] {
  const say = healingStageWords();
  return [
    {
      id: "fresh",
      drawn: 0,
      from: 0,
      to: 1,
      label: say.fresh.label,
      days: say.fresh.days,
      looks: [said(say.fresh.redAndTender, "recoveryMonth", "gerowDots"), ours(say.fresh.noResult)],
      now: [said(say.fresh.touchLittle, "steadyCare"), ours(say.fresh.takePhotos)],
    },
    {
      id: "scabs",
      drawn: 3,
      from: 2,
      to: 5,
      label: say.scabs.label,
      days: say.scabs.days,
      looks: [said(say.scabs.tinyScabs, "austin", "dayByDay"), said(say.scabs.seeADoctor, "aadComplications")],
      now: [said(say.scabs.letThemFall, "recoveryMonth")],
    },
    {
      id: "patchy",
      drawn: 7,
      from: 6,
      to: 10,
      label: say.patchy.label,
      days: say.patchy.days,
      looks: [said(say.patchy.scabsComeOff, "sixWeeks", "dayByDay"), said(say.patchy.differs, "recoveryMonth")],
      now: [said(say.patchy.doNotScratch, "steadyCare"), ours(say.patchy.saysNothingYet)],
    },
    {
      id: "settling",
      drawn: 21,
      from: 11,
      to: SETTLED_FROM - 1,
      label: say.settling.label,
      days: say.settling.days,
      looks: [
        said(say.settling.colourComesBack, "dayByDay", "recoveryMonth"),
        said(say.settling.nextSession, "recoveryWeek", "smpProcess"),
      ],
      now: [ours(say.settling.onePhotoAWeek)],
    },
    {
      id: "settled",
      drawn: 42,
      from: SETTLED_FROM,
      to: SETTLED_TO,
      label: say.settled.label,
      days: say.settled.days,
      looks: [said(say.settled.trueColour, "recoveryMonth", "sixWeeks"), said(say.settled.dotsShrunk, "gerowDots", "proHair")],
      now: [ours(say.settled.canBeJudged)],
    },
    {
      id: "years",
      drawn: 1825,
      from: SETTLED_TO + 1,
      to: null,
      label: say.years.label,
      days: say.years.days,
      looks: [
        said(say.years.lighterSlowly, "inkFading", "coastFading", "ukPrices", "laterYears"),
        said(say.years.turnsBlue, "discoloration", "blueOverTime"),
      ],
      now: [ours(say.years.timeToChoose)],
    },
  ];
}

export const stageOnDay = (days: number): HealingStage | undefined =>
  healingStages().find(({ from, to }) => days >= from && (to === null || days <= to));

/** Where somebody stands whose last session was on `session`. Null: that day has not come, or is too long ago to be meant. */
export function whereInHealing(session: Day, today: Day): { days: number; stage: HealingStage; judgeFrom: Day | null } | null {
  const days = daysBetween(session, today);
  const stage = days > LONGEST_DAYS ? undefined : stageOnDay(days);
  if (stage === undefined) return null;
  return { days, stage, judgeFrom: days <= SETTLED_TO ? addDays(session, SETTLED_TO) : null };
}
