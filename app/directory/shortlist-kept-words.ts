import { printNumber } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is answered to a change of a shortlist, and the mail about what changed at its clinics. */
export const shortlistKeptWords = words({
  en: {
    // shortlist.ts
    chooseAClinic: "Choose a clinic.",
    noteTooLong: (characters: number) => `Keep the note under ${printNumber(characters)} characters.`,
    cannotBeRead: "This list cannot be read.",
    pressAButton: "Press one of the buttons of this page.",
    reload: "Reload this page and send it again.",

    // keep-shortlist.server.ts
    noteChangedElsewhere:
      "Another tab has changed this note meanwhile, and the two are too long for one. Copy what you wrote, reload this page and put them together.",
    notOnIt: "This clinic is not on your shortlist.",
    full: (clinics: number) => `A shortlist holds ${clinics} clinics. Take one off before you add another.`,
    noPage: "There is no page for this clinic here.",

    // clinic-list.ts
    notAName: (text: string) => `“${text}” cannot be the name of a clinic’s page.`,
    tooMany: (named: number, most: number) => `The address names ${named} clinics. At most ${most} fit here.`,

    // shortlist-mail.ts
    oneSubject: (clinic: string) => `Something changed at ${clinic}`,
    subject: (clinics: number) => `Something changed at ${clinics} clinics of your shortlist`,
    letter: (changes: string, origin: string, stopUrl: string) => `You asked to hear when something changes at a clinic on your shortlist.

${changes}

Your shortlist: ${origin}/shortlist

We write at most once a day. This page ends these mails with one press:
${stopUrl}

Scalpmark
We never ask for your password by mail.`,
  },
});
