import type { Day } from "#app/platform/date.ts";

/** What decides whether somebody holds the needle at a clinic on a day. */
export interface EngagementTerms {
  state: "confirmed" | "asked" | "declined";
  /** Null: not provided. */
  startedOn: Day | null;
  endedOn: Day | null;
}

/** Works there on `asOf`: confirmed, begun, and not ended before. The last day itself still counts. */
export function isPresent({ state, startedOn, endedOn }: EngagementTerms, asOf: Day): boolean {
  return state === "confirmed" && (startedOn === null || startedOn <= asOf) && (endedOn === null || endedOn >= asOf);
}
