import { SANCTION_STEPS, type SanctionStep } from "#app/clinics/sanction-step.ts";
import type { DecisionKind } from "#app/moderation/decision.ts";
import { SECOND_LOOK_KINDS, type SecondLookKind } from "#app/moderation/second-look.ts";
import type { Day } from "#app/platform/date.ts";

/** What people brought before moderators, in the order of the page. */
export const MATTERS = ["report", "dispute", "appeal", "notice", "document", "proof"] as const;
export type Matter = (typeof MATTERS)[number];

/** Who reported, as far as their account says. A clinic's member who reports something about that clinic is "the clinic concerned". */
export const REPORTERS = ["clinic_concerned", "other_clinic", "client", "no_account"] as const;
export type Reporter = (typeof REPORTERS)[number];

/** One matter: when it came in, and when it was answered; null: it still waits. */
export interface MatterTimes {
  receivedAt: Date;
  answeredAt: Date | null;
}

export interface MatterFigures {
  received: number;
  answered: number;
  waiting: number;
  /** Of those answered, from receipt to answer; null: none was answered. */
  medianHours: number | null;
  /** Nine of ten were answered within this. */
  ninetyHours: number | null;
}

const HOUR_MS = 3_600_000;

/** The nearest-rank quantile of the hours, `share` from 0 to 1; null for none. */
export function hoursAt(hours: readonly number[], share: number): number | null {
  const sorted = hours.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

export function matterFigures(times: readonly MatterTimes[]): MatterFigures {
  const hours = times.flatMap(({ receivedAt, answeredAt }) =>
    answeredAt === null ? [] : [(answeredAt.getTime() - receivedAt.getTime()) / HOUR_MS],
  );
  return {
    received: times.length,
    answered: hours.length,
    waiting: times.length - hours.length,
    medianHours: hoursAt(hours, 0.5),
    ninetyHours: hoursAt(hours, 0.9),
  };
}

export interface ReporterFigures {
  reports: number;
  upheld: number;
  dismissed: number;
  waiting: number;
}

export interface AppealFigures {
  made: number;
  upheld: number;
  overturned: number;
  waiting: number;
}

/** Steps against clinics that came into force in the period, by what became of them; `inForce` counts those of before too. */
export interface StepFigures {
  taken: number;
  inForce: number;
  lifted: number;
  overturned: number;
}

/** Second looks drawn in the period at judgements of one kind. */
export interface LookFigures {
  drawn: number;
  answered: number;
  differed: number;
  /** Nothing was left to look at. Counted neither as agreed nor as differed. */
  givenUp: number;
}

/** Everything the page and the CSV print, of the months from `from` on. */
export interface Transparency {
  from: Day;
  until: Day;
  matters: Record<Matter, MatterFigures>;
  /** Oldest first, every month of the period, "2026-11". */
  months: { month: string; decisions: Partial<Record<DecisionKind, number>> }[];
  reporters: Record<Reporter, ReporterFigures>;
  appeals: AppealFigures;
  /** Decisions that stood against a clinic, and how many of them an appeal overturned. */
  charges: { made: number; overturned: number };
  steps: Record<SanctionStep, StepFigures>;
  looks: Record<SecondLookKind, LookFigures>;
}

/** The last twelve calendar months, this one included: "2026-11-26" gives "2025-12" to "2026-11". */
export function lastMonths(until: Day): string[] {
  const [year = 0, month = 1] = until.split("-").map(Number);
  return Array.from({ length: 12 }, (_, place) => {
    const at = year * 12 + (month - 1) - (11 - place);
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}

const hoursText = (hours: number | null) => (hours === null ? "" : hours.toFixed(1));

/** One figure a line: table, row, column, value. Holds codes and numbers only, so no cell can begin a formula. */
export function transparencyCsv({ matters, months, reporters, appeals, charges, steps, looks }: Transparency): string {
  const lines: (string | number)[][] = [["table", "row", "column", "value"]];
  for (const matter of MATTERS) {
    const { received, answered, waiting, medianHours, ninetyHours } = matters[matter];
    lines.push(
      ["matters", matter, "received", received],
      ["matters", matter, "answered", answered],
      ["matters", matter, "waiting", waiting],
    );
    lines.push(
      ["matters", matter, "median_hours", hoursText(medianHours)],
      ["matters", matter, "ninety_percent_hours", hoursText(ninetyHours)],
    );
  }
  for (const { month, decisions } of months)
    for (const [kind, count] of Object.entries(decisions)) lines.push(["decisions", month, kind, count]);
  for (const reporter of REPORTERS)
    for (const [column, count] of Object.entries(reporters[reporter])) lines.push(["reporters", reporter, column, count]);
  for (const [column, count] of Object.entries(appeals)) lines.push(["appeals", "all", column, count]);
  for (const [column, count] of Object.entries(charges)) lines.push(["charges", "all", column, count]);
  for (const step of SANCTION_STEPS)
    for (const [column, count] of Object.entries(steps[step]))
      lines.push(["steps", step, column === "inForce" ? "in_force" : column, count]);
  for (const kind of SECOND_LOOK_KINDS)
    for (const [column, figure] of Object.entries(looks[kind]))
      lines.push(["second_looks", kind, column === "givenUp" ? "given_up" : column, figure]);
  return `${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}
