import { printCount, printDay, printNumber } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What a badge and the picture of a clinic where its address is shared say. */
export const shareBadgeWords = words({
  en: {
    // read-badge.server.ts
    against: (day: string) => `Decided against this clinic, until ${printDay(day)}`,
    notListed: (day: string) => `Not listed until ${printDay(day)}`,
    inDispute: (photos: number) => `${printCount(photos, "photo")} in dispute, undecided`,
    lapsed: (documents: number) => `${printCount(documents, "document")} lapsed`,
    level: (level: number) => `${printNumber(Math.round(level))} of 100`,
    levelHeld: (level: number) => `${printNumber(Math.round(level))} of 100, held`,

    // draw-share-card.server.ts
    placeNotProvided: "Place not provided",
    clinic: "Scalp Micropigmentation clinic",

    // share-card.ts
    siteTitle: "Scalp Micropigmentation clinics, by evidence",
    siteNote: "Training, years, photos and reviews, each beside what shows it",
    ofHundred: "of 100",
    pointsTaken: (points: string) => `${points} points taken off by upheld decisions`,
    evidenceLevel: (level: string) => `Evidence level ${level}`,
    nothingChecked: "Evidence level nothing checked yet",
    asOf: (day: string) => `As of ${day}`,
  },
});
