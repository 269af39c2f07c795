import { words } from "#app/platform/words.ts";

/** What a clinic finds of earlier work, and what is said of whose work it was. */
export const correctionWords = words({
  en: {
    // correction.ts
    found: {
      dots: { label: "Dots", words: { fine: "Fine", as_hair: "As the hair", too_big: "Too big", merged: "Merged" } },
      depth: { label: "Depth", words: { none: "Nothing wrong", halo: "A halo around the dots", blowout: "Blown out" } },
      colour: {
        label: "Colour",
        words: { match: "Matches", too_dark: "Too dark", blue: "Turned blue", green: "Turned green", red: "Turned red" },
      },
      hairline: {
        label: "Hairline",
        words: { irregular: "Irregular, as grown", straight: "Too straight", too_low: "Too low", asymmetric: "Uneven" },
      },
      density: { label: "Density", words: { fits: "Fits", heavy: "Too heavy", thin: "Too thin", patchy: "Patchy" } },
      spacing: { label: "Spacing", words: { even: "Even", rows: "In rows", merged: "Merged" } },
      healing: {
        label: "Healing",
        words: { normal: "Normal", long_scab: "Scabs for long", infection: "An infection", scar: "A scar" },
      },
    },
    oneOfTheWords: "Choose one of the words listed.",
    laserSessions: "Give the number of laser sessions, from 0 to 30.",
    currency: "Choose one of the currencies listed.",
    currencyPaid: "Choose the currency it was paid in.",
    writeYourReply: "Write your reply.",
    replyAtLeast: (characters: number) => `Write at least ${characters} characters.`,
    letterSubject: "A client names your clinic as where corrected work was done",
    letter: (
      clinic: string,
      url: string,
    ) => `A client says that work corrected elsewhere was done at ${clinic}. It is printed as what a client says, and Scalpmark draws no conclusion from it: your score does not change by it.

Read what is said, and reply once, publicly, if you wish:

${url}

If it is wrong, say so there, or report it: a moderator looks at every report.

Scalpmark
We never ask for your password by mail.`,

    // name-earlier.server.ts
    confirmFirst: "Only of a correction that you have confirmed can be said whose work it mended.",
    clinicListed: "Choose one of the clinics listed.",
    sameClinic: "That is the clinic that did the correction.",
    nameOrClinic: "Enter a name, or choose a clinic.",

    // reply-to-correction.server.ts
    hasReply: "Your clinic has replied to this already.",
  },
});
