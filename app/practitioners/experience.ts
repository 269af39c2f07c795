import type { Day } from "#app/platform/date.ts";
import { yearsBetween } from "#app/platform/date.ts";

/** Something dated that shows a person treating heads no later than that day. */
export interface DatedEvidence {
  kind: "licence" | "registration" | "original_photo" | "checked_photo" | "verified_review";
  on: Day;
}

export function earliestEvidence(evidence: readonly DatedEvidence[]): DatedEvidence | null {
  return evidence.reduce<DatedEvidence | null>((first, item) => (first === null || item.on < first.on ? item : first), null);
}

/** Years from the earliest dated evidence to `asOf`. Evidence dated after `asOf` counts for nothing. */
export function evidencedYears(evidence: readonly DatedEvidence[], asOf: Day): number {
  const first = earliestEvidence(evidence);
  return first === null ? 0 : yearsBetween(first.on, asOf);
}

export interface CheckedTraining {
  startedOn: Day;
  endedOn: Day;
  /** Null: never checked. */
  acceptedHours: number | null;
}

/** Accepted hours of training. Of courses that overlap in time only the longest counts: nobody sits in two rooms at once. */
export function verifiedHours(records: readonly CheckedTraining[]): number {
  const checked = records.filter((record) => (record.acceptedHours ?? 0) > 0).sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1));
  let total = 0;
  let groupEnd: Day = "";
  let groupHours = 0;
  for (const record of checked) {
    const hours = record.acceptedHours ?? 0;
    if (record.startedOn <= groupEnd) {
      groupHours = Math.max(groupHours, hours);
      if (record.endedOn > groupEnd) groupEnd = record.endedOn;
    } else {
      total += groupHours;
      groupHours = hours;
      groupEnd = record.endedOn;
    }
  }
  return total + groupHours;
}
