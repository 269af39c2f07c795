import { words } from "#app/platform/words.ts";

/** Where a legal notice stands, and what it lacks. */
export const noticeStateWords = words({
  en: {
    /** What the law's next step is, for the moderator who looks at the notice. */
    nextSteps: {
      received:
        "The author is told of the notice, without the complainant’s name and address if they are withheld. A job does that at once.",
      author_told:
        "The author can withdraw the review, or stand by it with full name, postal address and a yes or no to passing them on. Until their time is over nothing is decided.",
      answered:
        "The complainant has been told that the author stands by it, and has the author’s name and address if the author agreed. The law then leaves it to the two of them. Decide whether the review stays here.",
      unanswered:
        "The Regulations protect an operator who takes the words down within 48 working hours now. Here a person decides in that time: the review is shown and counted until you have.",
      defective: "The complainant was told what is missing. No time runs. A complete notice is a new one.",
      ended: "Nothing. What was decided stands, and names and addresses are forgotten a year later.",
    },
    timeLeft: {
      days: (count: number) => `${count} ${count === 1 ? "day" : "days"}`,
      hours: (count: number) => `${count} ${count === 1 ? "hour" : "hours"}`,
      both: (days: string, hours: string) => `${days} and ${hours}`,
      lessThanAnHour: "less than an hour",
    },
    /** As its sender is told. */
    defects: {
      knows_author: "The notice has to confirm that you do not know enough about the author to bring proceedings against them.",
      words_unclear: "The words complained of have to be quoted as they stand in the review.",
      meaning_missing: "The notice has to say what the words mean, and why that is defamatory of you.",
      not_about_you: "The notice has to say how the words are about you, or about the business it is sent for.",
      untrue_missing: "The notice has to say which facts are wrong, or which opinions no fact supports.",
    },
  },
});
