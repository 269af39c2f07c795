import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** The facts that each part of a score was made of, in one line. */
export const partNoteWords = words({
  en: {
    same: "The same for every clinic",
    nobodyTreats: "nobody is named as treating here",
    overPractitioners: (practitioners: number) => `over ${printCount(practitioners, "practitioner")}`,
    training: (hours: string, over: string) => `${hours} verified hours at most, ${over}`,
    experience: (years: string, over: string) => `${years} evidenced years at most, ${over}`,
    lineage: (years: string) => `Trainer with ${years} evidenced years on the course's date`,
    stolen: (photos: number) => `Nothing while ${printCount(photos, "photo")} stands as stolen`,
    photos: (original: number, noMatch: string) => `${printCount(original, "photo")} proved original, ${noMatch} without a match`,
    noneYet: "None yet",
    reviews: (reviews: number, mean: string) => `${printCount(reviews, "review")}, mean result ${mean} of 100`,
    noDecision: "No upheld decision",
    decisions: (decisions: number) => printCount(decisions, "upheld decision"),
  },
});
