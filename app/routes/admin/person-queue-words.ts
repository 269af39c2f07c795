import { words } from "#app/platform/words.ts";

/** What is said at /admin/people/:id/queue. */
export const personQueueWords = words({
  en: {
    aModerator: "a moderator",
    documentTitle: (name: string) => `Queue of ${name} – Scalpmark`,
    theyAnswer: "They answer",
    save: "Save",
    kindsOfMatter: "Kinds of matter",
    aChangeHolds: "A change holds from the next click on, and is on the record.",
    title: (name: string) => `What ${name} answers`,
    thisIsYouAnother: "This is you. Another administrator changes what you answer.",
    kindsThatAreNotTicked: "Kinds that are not ticked are hidden from them in the queue, and an answer is refused.",
  },
});
