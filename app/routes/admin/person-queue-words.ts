import { words } from "#app/platform/words.ts";

/** What is said at /admin/people/:id/queue. */
export const personQueueWords = words({
  en: {
    moderator: "a moderator",
    documentTitle: (name: string) => `Queue of ${name} – Scalpmark`,
    kindsTheyAnswer: "They answer",
    save: "Save",
    kindsOfMatter: "Kinds of matter",
    kindsNote: "A change holds from the next click on, and is on the record.",
    title: (name: string) => `What ${name} answers`,
    notYourOwn: "This is you. Another administrator changes what you answer.",
    lede: "Kinds that are not ticked are hidden from them in the queue, and an answer is refused.",
  },
});
