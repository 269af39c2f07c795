import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";
import type { DatedEvidence } from "#app/practitioners/experience.ts";

/** How a claim is held against dated evidence, step by step. */
export const claimSumWords = words({
  en: {
    claimedYears: (on: string, years: number, since: string) =>
      `Claimed on ${on}: ${printCount(years, "year")} of practice, so since about ${since}.`,
    firstTraining: (on: string, ago: string) => `First dated training ended on ${on}, ${ago}.`,
    dated: {
      licence: "a licence",
      registration: "a council registration",
      original_photo: "a photo whose original file was checked",
      checked_photo: "a photo checked here against all others",
      verified_review: "a verified review",
    } satisfies Record<DatedEvidence["kind"], string>,
    earliest: (evidence: string, on: string, ago: string) => `Earliest dated evidence of practice: ${evidence} of ${on}, ${ago}.`,
    earliestNone: "Earliest dated evidence of practice: none.",
    evidencedYears: (years: string, claimed: string) => `Evidenced: ${years} of ${claimed} years.`,
    goesBack: (time: string) => `Dated evidence goes back ${time}.`,
    goesBackOnly: (time: string) => `Dated evidence goes back ${time}; nothing shows more.`,
    earliestIsOld: (time: string) => `The earliest evidence is ${time} old.`,
    nothingDated: "Nothing dated shows any practice yet.",
    atLeast: (treatments: string, sessions: string, each: string, hours: string) =>
      `At the very least: ${treatments} treatments × ${sessions} sessions × ${each} h = ${hours} h at the needle.`,
    usually: (treatments: string, sessions: string, each: string, hours: string) =>
      `Usually: ${treatments} × ${sessions} × ${each} h = ${hours} h.`,
    casesDocumented: (cases: string) => `${cases} cases are documented here.`,
    noDatedTraining: "No dated training is known, so the time there has been for it cannot be worked out.",
    treatmentsDocumented: (documented: string, claimed: string) => `${documented} of ${claimed} treatments are documented here.`,
    sinceTraining: (on: string, weeks: string, each: string, hours: string) =>
      `Since training ended on ${on}: ${weeks} weeks × ${each} h = ${hours} h, every hour of every week at the needle.`,
    doNotFit: (least: string, available: string) => `${least} h do not fit into ${available} h.`,
    timeForAtMost: (treatments: string) => `There has been time for ${treatments} at the very most.`,
    doFit: (least: string, available: string, documented: string, claimed: string) =>
      `${least} h fit into ${available} h. Documented here: ${documented} of ${claimed} treatments.`,
    couldBeSo: (documented: string) => `It could be so; ${documented} are documented here.`,
    nothingChecked: "No training record has been checked.",
    claimedHoursUnchecked: (claimed: string) => `Claimed: ${claimed} h. Checked: nothing yet.`,
    claimedHours: (claimed: string, accepted: string) => `Claimed: ${claimed} h. Accepted after checking the documents: ${accepted} h.`,
    hoursDocumented: (accepted: string) => `${accepted} h are documented.`,
    hoursDocumentedOf: (accepted: string, claimed: string) => `${accepted} of ${claimed} h are documented.`,
    hoursWithoutEvidence: (claimed: string, accepted: string, rest: string) => `${claimed} − ${accepted} = ${rest} h without evidence.`,
    months: { one: "month", many: "months" },
    treatments: { one: "treatment", many: "treatments" },
    hours: { one: "hour", many: "hours" },
    days: (days: number) => printCount(days, "day"),
    monthsLong: (months: number) => printCount(months, "month"),
    years: (years: number) => printCount(years, "year"),
    inTheFuture: "in the future",
    ago: (time: string) => `${time} ago`,
  },
});
