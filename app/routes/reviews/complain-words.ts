import { rich, words } from "#app/platform/words.ts";

/** What is said at /clinics/:slug/complain. */
export const complainWords = words({
  en: {
    aClinic: "a clinic",
    documentTitle: (name: string) => `Complain to ${name} – Scalpmark`,
    clinics: "Clinics",
    title: (name: string) => `Complain to ${name}`,
    lede: "A private letter to the clinic. It is no review and no report: nobody else reads it, it is not published, and it changes no score.",
    writeDirectly: rich(
      "Nobody has claimed this profile, so nobody speaks for the clinic on this site. Write to it directly: what we know of its address and telephone stands under <contact>contact</contact>.",
    ),
    reviewInstead: rich("You can tell others how it went in a <review>review</review>."),
    nobodyWouldReadItHere: "Nobody would read it here",
    complaintWaits: rich(
      "Your complaint of {openSince} waits for the clinic’s answer. You can send another once it has answered. It stands under <complaints>your complaints</complaints>.",
    ),
    letter: "What happened, and what do you ask for?",
    letterHint: (least: number, most: string) =>
      `${least} to ${most} characters. Such as when you were treated, what is wrong, and what would put it right.`,
    readUnderYourName: rich("The clinic reads it under your name here, {shownAs}. It is not told your e-mail address."),
    sendToClinic: "Send it to the clinic",
    yourComplaint: "Your complaint",
    clinicIsTold: "The people who speak for the clinic are told by mail. They can answer once, and you are told by mail.",
    nobodyCanMakeThemAnswer: "Nobody here can make them answer, and no time is set. You keep every right you have outside this site.",
    reviewEitherWay: rich("You can write a <review>review</review> whether they answer or not. They cannot ask you to leave it out."),
    seeADoctorFirst: "If something looks infected or does not heal, see a doctor first.",
    whatHappensNext: "What happens next",
  },
});
