import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said by conduct-lines.tsx. */
export const conductLinesWords = words({
  en: {
    nothingWentWrong: (answered: number, questions: string) =>
      `${printCount(answered, "client")} answered ${questions} questions on how they were treated, such as whether there was a consultation, and ticked nothing that went wrong.`,
    clients: (answered: number) => printCount(answered, "client"),
    oneSays: rich("{clients} of {answered} who answered says {what}."),
    manySay: rich("{clients} of {answered} who answered say {what}."),
  },
});
