import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /cases/:id, by all its parts. */
export const casePageWords = words({
  en: {
    documentTitle: "Case – Scalpmark",
    caseOf: (name: string, treatment: string) => `A case of ${name}: ${treatment}`,
    description: (name: string, treatment: string) =>
      `One treated head at ${name}, ${treatment}: sessions, photos by stage, and what the client has confirmed.`,
    clinics: "Clinics",
    cases: "Cases",
    title: (treatment: string) => `One treated head: ${treatment}`,
    notConfirmed: "As its clinic states it. The client has not confirmed it.",
    confirmed: "Confirmed by the client: head, practitioner and days.",
    clinic: "Clinic",
    whoHeldTheNeedle: "Who held the needle",
    sessions: (count: number) => (count === 1 ? "Session" : `${count} sessions`),
    oneSessionNote: "One session only. The usual is 2 to 4.",
    gradeOfHairLoss: "Grade of hair loss",
    skinTypeFitzpatrick: "Skin type (Fitzpatrick)",
    pigmentAndBatch: "Pigment and batch",
    treatment: "The treatment",
    asStated: "As the clinic states it.",
    whatTheClientSays: "What the client says",
    noPhotos: "None that may be shown.",
    photosByStage: "Photos by stage",
    photosByStageNote: "Stages are computed from the days of the sessions and of the photos.",
    noReview: "None was written of this case.",
    readReview: "Read the review that rests on this case",
    clientReview: "The client’s review",
    isThisYouBody: rich(
      "If you hold the link of this case, <myCase>take it down or change your answers</myCase>. If it shows you and nobody asked you, open the photo and say that it is your head: you need no account.",
    ),
    isThisYou: "Is this you?",

    // client-words.tsx
    nobodyAnswered: "Nothing yet: nobody has answered for this head.",
    confirmedOn: (day: string) => `Confirmed on ${day}: head, practitioner and days.`,
    notAnswered: "Not answered",
    yes: "Yes",
    no: "No",
    changedSince: "The clinic has changed the practitioner or the days since. The client has not confirmed that.",
    photosAddedSince: (count: number) =>
      `${printCount(count, "photo was", "photos were")} added after the client answered, who can take down each of them.`,
  },
});
