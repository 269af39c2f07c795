import { printCount, printNumber } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

const averaged = (several: boolean) => (several ? ", averaged over who treats how many clients" : "");
const forOne = (several: boolean) => (several ? " for one practitioner" : "");
const counted = (count: number, one: string, more: string) =>
  `${count === 0 ? "No" : printNumber(count)} ${count === 0 || count === 1 ? one : more}`;

/** Why a score is not higher, and what would raise it. `several`: more than one practitioner treats. */
export const reasonWords = words({
  en: {
    noTraining: "No training is shown by accepted evidence.",
    training: (hours: number, several: boolean) => `Accepted evidence shows ${printCount(hours, "hour")} of training${averaged(several)}.`,
    moreTraining: (points: string, several: boolean) => `A verified 100-hour course${forOne(several)} would add ${points}.`,
    noPractice: "No year of practice is shown by dated evidence.",
    practice: (years: number, several: boolean) => `Dated evidence shows ${printCount(years, "year")} of practice${averaged(several)}.`,
    morePractice: (points: string, several: boolean) =>
      `Dated evidence of one more year of practice${forOne(several)} would add ${points}.`,
    noTrainer: "Nothing shows that the trainer had practised before teaching.",
    trainer: (years: number, several: boolean) =>
      `The trainer had ${printCount(years, "evidenced year")} of practice on the course's date${averaged(several)}.`,
    moreTrainer: (points: string, several: boolean) =>
      `Evidence of five more years of the trainer's practice before the course${forOne(several)} would add ${points}.`,
    stolen: (photos: number) => `${counted(photos, "photo is", "photos are")} confirmed stolen, so none of this clinic's photos counts.`,
    overturnTheft: (points: string) => `Only an appeal that overturns this would give back ${points}, the deduction for it included.`,
    original: (photos: number) => `${counted(photos, "photo is", "photos are")} proved original.`,
    moreOriginal: (points: string) => `Five more photos proved original would add ${points}.`,
    verified: (result: number) => `Verified clients rate their results ${result} out of 100.`,
    oneMoreClient: (points: string) => `One more client with strong proof and the top rating for a healed result would add ${points}.`,
    noClient: "No verified client has reported yet.",
    fewClients: "Few verified clients have reported lately.",
    threeMoreClients: (points: string) => `Three clients with strong proof and the top rating for healed results would add ${points}.`,
    unverified: (result: number) => `Reviewers without proof of treatment rate their results ${result} out of 100.`,
    withoutUnverified: (points: string) => `Without any unverified review the score would be higher by ${points}.`,
    decisions: (upheld: number, points: string) =>
      `${counted(upheld, "upheld decision takes", "upheld decisions take")} off ${points}; this halves every two years.`,
    overturnDecision: (points: string, upheld: number) =>
      `Only an appeal that overturns ${upheld === 1 ? "it" : "the largest"} would give back ${points} at once.`,
    lessThanPoints: (points: string) => `less than ${points} points`,
    onePoint: "1 point",
    points: (points: string) => `${points} points`,
  },
});
