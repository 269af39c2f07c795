import { rich, words } from "#app/platform/words.ts";

/** What is said at /shortlist, by all its parts. */
export const shortlistWords = words({
  en: {
    title: "Your shortlist",
    description: "Clinics you are weighing, in your order and with your notes, kept by your browser, an address or your account.",
    unreadable: "This shortlist cannot be read",
    accountLede: "Only you see it, and what you note.",
    addressLede: "This list is carried by its address. It is not yet your own.",
    browserLede: "No account is needed: this browser keeps it, or its address does. Bookmark it, or send it on.",
    noPageFor: (missing: string) => `There is no page here, or not any longer, for ${missing}.`,
    someClinicsAreNotHere: "Some clinics are not here",
    howToAdd: "Press “Shortlist” on a clinic’s page or card, or look for one below.",
    findClinic: "Find a clinic",
    nothingOnItYet: "Nothing on it yet",
    compareThese: "Compare these",
    compareLimit: (most: number) => `Up to ${most}, side by side.`,
    oneMoreClinic: "One more",
    shortlistLimit: (most: number) => `A shortlist holds up to ${most} clinics.`,
    addToYourOwn: (clinics: number) => (clinics === 1 ? "Add it to your own shortlist" : "Add them to your own shortlist"),
    seeYourOwn: "See your own shortlist",

    // alerts-part.tsx
    signInOrJoin: rich(
      "<signIn>Sign in</signIn> or <signUp>join</signUp> to be told by mail, and to have your list on every device. What this browser keeps goes into your account.",
    ),
    alertsOn: "You get a mail when something changes at a clinic on your list, at most one a day. Each says what was and what is.",
    alertsOff:
      "We can write to you when something changes at a clinic on your list, at most once a day. Every mail ends them with one press.",
    stopMails: "Stop these mails",
    tellMeByMail: "Tell me by mail",
    hearOfChanges: "Hear of changes",
    hearOfChangesNote: "A decision, a step, a new band, a clear move of the evidence level, or photos in a dispute.",

    // shortlist-entry.tsx
    questionsToAsk: rich("Questions to ask{name}"),
    scoreNotYetComputed: "Score not yet computed",
    compare: rich("Compare{name}"),
    up: "Up",
    down: "Down",
    takeOff: "Take off",
    yourNote: "Your note",
    saveTheNote: "Save the note",
  },
});
