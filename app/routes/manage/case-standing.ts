/** How a case stands with its client. "changed": they had confirmed it, and the clinic has changed dates or practitioner since. */
export type CaseStanding = "not_asked" | "asked" | "confirmed" | "not_confirmed" | "changed" | "withdrawn" | "not_theirs";

export const CASE_STANDING_WORDS: Record<CaseStanding, string> = {
  not_asked: "Not asked yet",
  asked: "Has a link, has not answered",
  confirmed: "Confirmed",
  not_confirmed: "Did not say yes to everything",
  changed: "You changed it since it was confirmed: ask again",
  withdrawn: "Does not want it shown",
  not_theirs: "Says that it is not their head",
};
