import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /guide/botched, by all its parts. */
export const botchedWords = words({
  en: {
    documentTitle: (wrong: boolean) => `${wrong ? "Error: " : ""}Already treated and unhappy?`,
    description:
      "Scalp Micropigmentation that looks wrong: what is normal on your day, when to see a doctor, what can be done, who has mended such work, and your rights.",
    infection: "Is it an infection?",
    healingOrWrong: "Is it healing, or wrong?",
    whatNotToDoTonight: "What not to do tonight",
    whatToKeep: "What to keep",
    whatCanBeDone: "What can be done",
    whoHasMended: "Who has mended such work",
    yourRights: "Your rights",
    tellingOthers: "Telling others",
    onThisPage: "On this page",
    title: "Already treated and unhappy?",
    lede: "Much of what frightens people in the first weeks is healing. Some is not. Go through this in order: nothing but an infection has to be decided tonight.",
    infectionTitle: "First: is it an infection?",
    infectionNote: "If one of these is true, stop reading and ask for help.",
    seeItDrawn: rich("<look>See it drawn</look>: dots too big, too dark, blue, a hairline too low, and a head in week two."),
    healingTitle: "Is it healing, or is it wrong?",
    whatToKeepNote: "Begin today, whatever you decide later.",
    statedPrices: rich("<prices>What clinics here state as prices</prices>, for corrections too where enough of them say it."),
    whatCanBeDoneNote: "Once it has healed. From the least to the most.",
    whoHasMendedNote:
      "Only clinics with a correction that its client has confirmed here and that can be seen healed, in the order of any search: by score. Nobody pays for a place.",
    yourRightsNote: "In short, and not legal advice.",
    tellingOthersNote: "A calm, dated account is what the next person needs.",
    restOfTheGuide: "The rest of the guide",

    // correcting-view.server.ts
    correction: "A correction",
    correctionOfGrade: (grade: string) => `A correction, ${grade}`,
    confirmedByItsClient: (day: string) => `confirmed by its client on ${day}`,
    healedPhotos: (photos: number) => printCount(photos, "healed photo"),
  },
});
