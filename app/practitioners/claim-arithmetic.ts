import type { Day } from "#app/platform/date.ts";
import { addDays, daysBetween, yearsBetween } from "#app/platform/date.ts";
import { printDay, printExact, printMonth, printNumber } from "#app/platform/printed.ts";
import { claimSumWords } from "#app/practitioners/claim-sum-words.ts";
import type { DatedEvidence } from "#app/practitioners/experience.ts";
import { earliestEvidence } from "#app/practitioners/experience.ts";

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
  const say = claimSumWords();
  switch (claim.kind) {
    case "years_of_practice": {
      const first = earliestEvidence(evidence.dated);
      return {
        claimed: Math.round(claim.value * MONTHS_PER_YEAR),
        evidenced: first ? Math.floor(yearsBetween(first.on, asOf) * MONTHS_PER_YEAR) : 0,
        unit: say.months,
        perRow: MONTHS_PER_YEAR,
      };
    }
    case "treatments_done":
      return { claimed: claim.value, evidenced: evidence.documentedCases, unit: say.treatments };
    case "training_hours":
      return { claimed: claim.value, evidenced: evidence.acceptedHours ?? 0, unit: say.hours };
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
  const say = claimSumWords();
  const sum = [say.claimedYears(printDay(claim.statedOn), claim.value, printMonth(begun))];
  if (evidence.firstTrainingEndedOn)
    sum.push(say.firstTraining(printDay(evidence.firstTrainingEndedOn), ago(evidence.firstTrainingEndedOn, asOf)));
  sum.push(first ? say.earliest(say.dated[first.kind], printDay(first.on), ago(first.on, asOf)) : say.earliestNone);
  const claimedNow = yearsBetween(begun, asOf);
  sum.push(say.evidencedYears(printNumber(years), printNumber(claimedNow)));
  if (years + YEARS_TOLERANCE >= claimedNow) return { state: "evidenced", finding: say.goesBack(span(first?.on ?? asOf, asOf)), sum };
  const trained = evidence.firstTrainingEndedOn;
  if (trained !== null && yearsBetween(begun, trained) > YEARS_TOLERANCE) {
    const earliest = first && first.on < trained ? first.on : trained;
    return { state: "contradicted", finding: say.earliestIsOld(span(earliest, asOf)), sum };
  }
  if (first === null) return { state: "no_evidence", finding: say.nothingDated, sum };
  return { state: "plausible", finding: say.goesBackOnly(span(first.on, asOf)), sum };
}

/** Not possible only when even the fewest sessions of the shortest length do not fit into every working week since training ended. */
function checkTreatments(claim: Claim, evidence: ClaimEvidence, asOf: Day): Judgement {
  const hours = (sessions: number, perSession: number) => claim.value * sessions * perSession;
  const least = hours(SESSIONS_PER_TREATMENT.least, HOURS_PER_SESSION.least);
  const usual = hours(SESSIONS_PER_TREATMENT.usual, HOURS_PER_SESSION.usual);
  const say = claimSumWords();
  const [claimed, documented] = [printNumber(claim.value), printNumber(evidence.documentedCases)];
  const sum = [
    say.atLeast(claimed, printExact(SESSIONS_PER_TREATMENT.least), printExact(HOURS_PER_SESSION.least), printNumber(least)),
    say.usually(claimed, printExact(SESSIONS_PER_TREATMENT.usual), printExact(HOURS_PER_SESSION.usual), printNumber(usual)),
  ];
  if (evidence.documentedCases >= claim.value) return { state: "evidenced", finding: say.casesDocumented(documented), sum };
  const trained = evidence.firstTrainingEndedOn;
  if (trained === null) {
    sum.push(say.noDatedTraining);
    return { state: "no_evidence", finding: say.treatmentsDocumented(documented, claimed), sum };
  }
  const weeks = Math.max(0, Math.floor(daysBetween(trained, asOf) / 7));
  const available = weeks * HOURS_PER_WEEK;
  sum.push(say.sinceTraining(printDay(trained), printNumber(weeks), printExact(HOURS_PER_WEEK), printNumber(available)));
  if (least > available) {
    sum.push(say.doNotFit(printNumber(least), printNumber(available)));
    const most = Math.floor(available / (SESSIONS_PER_TREATMENT.least * HOURS_PER_SESSION.least));
    return { state: "not_possible", finding: say.timeForAtMost(printNumber(most)), sum };
  }
  sum.push(say.doFit(printNumber(least), printNumber(available), documented, claimed));
  return { state: "plausible", finding: say.couldBeSo(documented), sum };
}

function checkHours(claim: Claim, evidence: ClaimEvidence): Judgement {
  const say = claimSumWords();
  const claimed = printNumber(claim.value);
  if (evidence.acceptedHours === null)
    return { state: "no_evidence", finding: say.nothingChecked, sum: [say.claimedHoursUnchecked(claimed)] };
  const accepted = printNumber(evidence.acceptedHours);
  const sum = [say.claimedHours(claimed, accepted)];
  if (evidence.acceptedHours >= claim.value) return { state: "evidenced", finding: say.hoursDocumented(accepted), sum };
  sum.push(say.hoursWithoutEvidence(claimed, accepted, printNumber(claim.value - evidence.acceptedHours)));
  return { state: "plausible", finding: say.hoursDocumentedOf(accepted, claimed), sum };
}

/** "5 months", "3.2 years", "12 days": the unit a person would use. */
export function span(from: Day, to: Day): string {
  const days = Math.max(0, daysBetween(from, to));
  const say = claimSumWords();
  if (days < 60) return say.days(days);
  if (days < 700) return say.monthsLong(Math.floor(days / 30.44));
  return say.years(Math.round(days / 36.525) / 10);
}

const ago = (from: Day, to: Day) => (from > to ? claimSumWords().inTheFuture : claimSumWords().ago(span(from, to)));
