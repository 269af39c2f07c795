import type { HEALING_DAYS } from "#app/guide/healing.ts";
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
export const HEALING_STAGES: readonly HealingStage[] = [
  {
    id: "fresh",
    drawn: 0,
    from: 0,
    to: 1,
    label: "Fresh",
    days: "The day itself and the next",
    looks: [
      said("The skin is red and tender, and the dots look darker and larger than they will stay.", "recoveryMonth", "gerowDots"),
      ours("A photo of this day shows how it was put in, not how it heals. Here it counts as fresh and is never shown as a result."),
    ],
    now: [
      said("Touch it as little as possible, and only with washed hands. No scrubbing, no shampoo, no hard exercise.", "steadyCare"),
      ours("If it looks wrong already, take photos in daylight and write down what you were told. Then leave it alone."),
    ],
  },
  {
    id: "scabs",
    drawn: 3,
    from: 2,
    to: 5,
    label: "Scabs",
    days: "Days 2 to 5",
    looks: [
      said(
        "The redness goes down, and a tiny scab forms on each dot: between the second and the fourth day, or within the first five.",
        "austin",
        "dayByDay",
      ),
      said("Redness that spreads, pus or fever is not part of it: see a doctor.", "aadComplications"),
    ],
    now: [said("Let the scabs fall by themselves. Picked off too early they may take pigment with them.", "recoveryMonth")],
  },
  {
    id: "patchy",
    drawn: 7,
    from: 6,
    to: 10,
    label: "Patchy",
    days: "Days 6 to 10",
    looks: [
      said(
        "The scabs come off, and about the seventh day it looks patchy and faded, nothing like the first evening. That is normal.",
        "sixWeeks",
        "dayByDay",
      ),
      said("How much of it seems to have gone differs from one skin to another, from hardly any to nearly all.", "recoveryMonth"),
    ],
    now: [
      said("Do not scratch and do not scrub. Keep it out of the sun and out of pools.", "steadyCare"),
      ours(
        "Too light or patchy now says nothing yet. Blurred edges, a grey or blue shade, or dots as large as pinheads are worth a dated photo each week.",
      ),
    ],
  },
  {
    id: "settling",
    drawn: 21,
    from: 11,
    to: SETTLED_FROM - 1,
    label: "Settling",
    days: "Days 11 to 27",
    looks: [
      said(
        "Colour comes back as the skin above the dots clears. It changes from week to week until about the thirtieth day.",
        "dayByDay",
        "recoveryMonth",
      ),
      said(
        "A next session belongs here at the earliest: practitioners ask for 7 days, others for 10 to 30, and longer where scabs persist.",
        "recoveryWeek",
        "smpProcess",
      ),
    ],
    now: [
      ours("Take one photo a week, in the same place and light. That is your evidence if it goes wrong, and your comfort if it does not."),
    ],
  },
  {
    id: "settled",
    drawn: 42,
    from: SETTLED_FROM,
    to: SETTLED_TO,
    label: "Settled",
    days: "Weeks 4 to 6",
    looks: [
      said(
        "By the end of a month the pigment has settled and shows its true colour; others count six weeks for the skin to be done.",
        "recoveryMonth",
        "sixWeeks",
      ),
      said(
        "Dots have shrunk from up to 0.25 mm to between 0.1 and 0.15 mm, or to 0.07 to 0.12 mm as another practitioner measures.",
        "gerowDots",
        "proHair",
      ),
    ],
    now: [ours("Now it can be judged. What is too large, too dark, blurred or blue after six weeks will not heal away.")],
  },
  {
    id: "years",
    drawn: 1825,
    from: SETTLED_TO + 1,
    to: null,
    label: "The years after",
    days: "From week 7",
    looks: [
      said(
        "It grows lighter slowly. Practitioners refresh it after 2 to 4, 3 to 5 or 3 to 6 years; one counts on 5 to 15.",
        "inkFading",
        "coastFading",
        "ukPrices",
        "laterYears",
      ),
      said(
        "A shade that turns blue comes within weeks or months: from pigment put in too deep, says one clinic; from that or from the ink, says another.",
        "discoloration",
        "blueOverTime",
      ),
    ],
    now: [ours("Nothing changes overnight any more. You have time to choose well who touches it next.")],
  },
];

export const stageOnDay = (days: number): HealingStage | undefined =>
  HEALING_STAGES.find(({ from, to }) => days >= from && (to === null || days <= to));

/** Where somebody stands whose last session was on `session`. Null: that day has not come, or is too long ago to be meant. */
export function whereInHealing(session: Day, today: Day): { days: number; stage: HealingStage; judgeFrom: Day | null } | null {
  const days = daysBetween(session, today);
  const stage = days > LONGEST_DAYS ? undefined : stageOnDay(days);
  if (stage === undefined) return null;
  return { days, stage, judgeFrom: days <= SETTLED_TO ? addDays(session, SETTLED_TO) : null };
}
