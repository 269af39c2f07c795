import { caseStandingWords } from "#app/routes/manage/case-standing-words.ts";
/** How a case stands with its client. "changed": they had confirmed it, and the clinic has changed dates or practitioner since. */
export type CaseStanding = "not_asked" | "asked" | "confirmed" | "not_confirmed" | "changed" | "withdrawn" | "not_theirs";

export const caseStandingWordWords = (): Record<CaseStanding, string> => {
  const say = caseStandingWords();
  return {
    not_asked: say.notAskedYet,
    asked: say.hasLink,
    confirmed: say.confirmed,
    not_confirmed: say.notAllConfirmed,
    changed: say.changedSince,
    withdrawn: say.notToBeShown,
    not_theirs: say.notTheirHead,
  };
};
