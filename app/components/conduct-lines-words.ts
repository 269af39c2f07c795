import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said by conduct-lines.tsx. */
export const conductLinesWords = words({
  en: {
    nothingWentWrong: (answered: number, conducts: string) =>
      `${printCount(answered, "client")} answered ${conducts} questions on how they were treated, such as whether there was a consultation, and ticked nothing that went wrong.`,
    clients: (answered: number) => printCount(answered, "client"),
    says: "says",
    say: "say",
    ofWhoAnswered: rich("{clients} of {answered} who answered {clients2} {says}."),
  },
});
