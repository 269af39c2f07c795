import { printDay, printNumber } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What the form of a consultation's answers answers, and the report of a difference. */
export const consultationFormWords = words({
  en: {
    reload: "Reload this page.",
    saidTooLong: (characters: number) => `Keep it under ${printNumber(characters)} characters.`,
    pressAButton: "Press one of the buttons of this page.",
    dateThatExists: "Give a date that exists.",
    dateToCome: "This date has not come yet.",
    toldNothing: "nothing",
    told: (said: string) => `“${said}”`,
    report: (question: string, told: string) =>
      `At a consultation I asked: “${question}” I was told: ${told}. That differs from the clinic’s page.`,
    reportOfDay: (day: string, question: string, told: string) =>
      `At a consultation on ${printDay(day)} I asked: “${question}” I was told: ${told}. That differs from the clinic’s page.`,
  },
});
