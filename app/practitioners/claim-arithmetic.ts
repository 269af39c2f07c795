import type { Day } from "#app/platform/date.ts";
import { addDays, daysBetween, yearsBetween } from "#app/platform/date.ts";
import { printCount, printDay, printExact, printMonth, printNumber } from "#app/platform/printed.ts";
import type { DatedEvidence } from "#app/practitioners/experience.ts";
import { DATED_EVIDENCE_LABELS, earliestEvidence } from "#app/practitioners/experience.ts";

export type ClaimKind = "years_of_practice" | "treatments_done" | "training_hours";

export interface Claim {
  kind: ClaimKind;
  /** Years, treatments or hours. */
  value: number;
  statedOn: Day;
}

/** All dated facts a claim is held against. */
export interface ClaimEvidence {
  dated: readonly DatedEvidence[];
  /** The day the first dated training ended; null: no dated training is known. */
  firstTrainingEndedOn: Day | null;
  /** Hours claimed in training records and hours accepted by a checker; null: nothing was checked. */
  acceptedHours: number | null;
  /** Cases (treated heads) documented here with session dates. */
  documentedCases: number;
}

/**
 * "contradicted" and "not_possible" are what the sum says; that a claim is refuted only a moderator says.
 * "plausible": it could be so, and nothing shows that it is.
 */
export type ClaimState = "evidenced" | "plausible" | "no_evidence" | "contradicted" | "not_possible";

export interface ClaimVerdict {
  state: ClaimState;
  /** One sentence: what the evidence shows. */
  finding: string;
  /** The sum written out, a line per step. */
  sum: string[];
  /** Claim and evidence as amounts of one unit, for drawing. */
  measure: ClaimMeasure;
}

export interface ClaimMeasure {
  claimed: number;
  evidenced: number;
  unit: { one: string; many: string };
  /** Dots of one row, where a row has a meaning of its own: twelve months are a year. */
  perRow?: number;
}

type Judgement = Omit<ClaimVerdict, "measure">;

const MONTHS_PER_YEAR = 12;

/** Ranges of the field (PRODUCT.md): sessions per treatment, hours per session. Least, usual, most. */
export const SESSIONS_PER_TREATMENT = { least: 2, usual: 2.5, most: 4 } as const;
export const HOURS_PER_SESSION = { least: 3, usual: 3.5, most: 5 } as const;
export const HOURS_PER_WEEK = 40;

/** A claim of years is rounded by people: half a year is let pass. */
const YEARS_TOLERANCE = 0.5;

export function checkClaim(claim: Claim, evidence: ClaimEvidence, asOf: Day): ClaimVerdict {
  return { ...judge(claim, evidence, asOf), measure: measureOf(claim, evidence, asOf) };
}

function measureOf(claim: Claim, evidence: ClaimEvidence, asOf: Day): ClaimMeasure {
  switch (claim.kind) {
    case "years_of_practice": {
      const first = earliestEvidence(evidence.dated);
      return {
        claimed: Math.round(claim.value * MONTHS_PER_YEAR),
        evidenced: first ? Math.floor(yearsBetween(first.on, asOf) * MONTHS_PER_YEAR) : 0,
        unit: { one: "month", many: "months" },
        perRow: MONTHS_PER_YEAR,
      };
    }
    case "treatments_done":
      return { claimed: claim.value, evidenced: evidence.documentedCases, unit: { one: "treatment", many: "treatments" } };
    case "training_hours":
      return { claimed: claim.value, evidenced: evidence.acceptedHours ?? 0, unit: { one: "hour", many: "hours" } };
  }
}

function judge(claim: Claim, evidence: ClaimEvidence, asOf: Day): Judgement {
  switch (claim.kind) {
    case "years_of_practice":
      return checkYears(claim, evidence, asOf);
    case "treatments_done":
      return checkTreatments(claim, evidence, asOf);
    case "training_hours":
      return checkHours(claim, evidence);
  }
}

/** Contradicted when the practice claimed would have begun before the first training ended: nobody practises SMP before learning it. */
function checkYears(claim: Claim, evidence: ClaimEvidence, asOf: Day): Judgement {
  const begun = addDays(claim.statedOn, -Math.round(claim.value * 365.25));
  const first = earliestEvidence(evidence.dated);
  const years = first ? yearsBetween(first.on, asOf) : 0;
  const sum = [
    `Claimed on ${printDay(claim.statedOn)}: ${printCount(claim.value, "year")} of practice, so since about ${printMonth(begun)}.`,
  ];
  if (evidence.firstTrainingEndedOn)
    sum.push(`First dated training ended on ${printDay(evidence.firstTrainingEndedOn)}, ${ago(evidence.firstTrainingEndedOn, asOf)}.`);
  sum.push(
    first
      ? `Earliest dated evidence of practice: ${DATED_EVIDENCE_LABELS[first.kind]} of ${printDay(first.on)}, ${ago(first.on, asOf)}.`
      : "Earliest dated evidence of practice: none.",
  );
  const claimedNow = yearsBetween(begun, asOf);
  sum.push(`Evidenced: ${printNumber(years)} of ${printNumber(claimedNow)} years.`);
  if (years + YEARS_TOLERANCE >= claimedNow)
    return { state: "evidenced", finding: `Dated evidence goes back ${span(first?.on ?? asOf, asOf)}.`, sum };
  const trained = evidence.firstTrainingEndedOn;
  if (trained !== null && yearsBetween(begun, trained) > YEARS_TOLERANCE) {
    const earliest = first && first.on < trained ? first.on : trained;
    return { state: "contradicted", finding: `The earliest evidence is ${span(earliest, asOf)} old.`, sum };
  }
  if (first === null) return { state: "no_evidence", finding: "Nothing dated shows any practice yet.", sum };
  return { state: "plausible", finding: `Dated evidence goes back ${span(first.on, asOf)}; nothing shows more.`, sum };
}

/** Not possible only when even the fewest sessions of the shortest length do not fit into every working week since training ended. */
function checkTreatments(claim: Claim, evidence: ClaimEvidence, asOf: Day): Judgement {
  const hours = (sessions: number, perSession: number) => claim.value * sessions * perSession;
  const least = hours(SESSIONS_PER_TREATMENT.least, HOURS_PER_SESSION.least);
  const usual = hours(SESSIONS_PER_TREATMENT.usual, HOURS_PER_SESSION.usual);
  const sum = [
    `At the very least: ${printNumber(claim.value)} treatments × ${printExact(SESSIONS_PER_TREATMENT.least)} sessions × ${printExact(HOURS_PER_SESSION.least)} h = ${printNumber(least)} h at the needle.`,
    `Usually: ${printNumber(claim.value)} × ${printExact(SESSIONS_PER_TREATMENT.usual)} × ${printExact(HOURS_PER_SESSION.usual)} h = ${printNumber(usual)} h.`,
  ];
  if (evidence.documentedCases >= claim.value)
    return { state: "evidenced", finding: `${printNumber(evidence.documentedCases)} cases are documented here.`, sum };
  const trained = evidence.firstTrainingEndedOn;
  if (trained === null) {
    sum.push("No dated training is known, so the time there has been for it cannot be worked out.");
    return {
      state: "no_evidence",
      finding: `${printNumber(evidence.documentedCases)} of ${printNumber(claim.value)} treatments are documented here.`,
      sum,
    };
  }
  const weeks = Math.max(0, Math.floor(daysBetween(trained, asOf) / 7));
  const available = weeks * HOURS_PER_WEEK;
  sum.push(
    `Since training ended on ${printDay(trained)}: ${printNumber(weeks)} weeks × ${printExact(HOURS_PER_WEEK)} h = ${printNumber(available)} h, every hour of every week at the needle.`,
  );
  if (least > available) {
    sum.push(`${printNumber(least)} h do not fit into ${printNumber(available)} h.`);
    return {
      state: "not_possible",
      finding: `There has been time for ${printNumber(Math.floor(available / (SESSIONS_PER_TREATMENT.least * HOURS_PER_SESSION.least)))} at the very most.`,
      sum,
    };
  }
  sum.push(
    `${printNumber(least)} h fit into ${printNumber(available)} h. Documented here: ${printNumber(evidence.documentedCases)} of ${printNumber(claim.value)} treatments.`,
  );
  return { state: "plausible", finding: `It could be so; ${printNumber(evidence.documentedCases)} are documented here.`, sum };
}

function checkHours(claim: Claim, evidence: ClaimEvidence): Judgement {
  if (evidence.acceptedHours === null) {
    return {
      state: "no_evidence",
      finding: "No training record has been checked.",
      sum: [`Claimed: ${printNumber(claim.value)} h. Checked: nothing yet.`],
    };
  }
  const sum = [`Claimed: ${printNumber(claim.value)} h. Accepted after checking the documents: ${printNumber(evidence.acceptedHours)} h.`];
  if (evidence.acceptedHours >= claim.value)
    return { state: "evidenced", finding: `${printNumber(evidence.acceptedHours)} h are documented.`, sum };
  sum.push(
    `${printNumber(claim.value)} − ${printNumber(evidence.acceptedHours)} = ${printNumber(claim.value - evidence.acceptedHours)} h without evidence.`,
  );
  return { state: "plausible", finding: `${printNumber(evidence.acceptedHours)} of ${printNumber(claim.value)} h are documented.`, sum };
}

/** "5 months", "3.2 years", "12 days": the unit a person would use. */
export function span(from: Day, to: Day): string {
  const days = Math.max(0, daysBetween(from, to));
  if (days < 60) return printCount(days, "day");
  if (days < 700) return printCount(Math.floor(days / 30.44), "month");
  return printCount(Math.round(days / 36.525) / 10, "year");
}

const ago = (from: Day, to: Day) => (from > to ? "in the future" : `${span(from, to)} ago`);
