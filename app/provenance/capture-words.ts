import { printDay } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What a file says of its own making, and its content credential. */
export const captureWords = words({
  en: {
    // capture-claims.ts
    nothingSaid:
      "The file says nothing about how it was made. Messengers and websites remove that, so it counts neither for the photo nor against it.",
    takenAt: (day: string, time: string) =>
      `The file says it was taken on ${printDay(day)} at ${time}, by the device's own clock. Anybody can write any date into a file.`,
    device: (name: string) => `The file names “${name}” as the device. Anybody can write any device into a file.`,
    editor: (name: string) =>
      `The file names “${name}”, a program that edits pictures. That does not say what was changed, if anything, and anybody can write any program into a file.`,
    software: (name: string) => `The file names “${name}” as the software that wrote it. Anybody can write any program into a file.`,

    // content-credential.ts
    credentials: {
      none: {
        label: "No content credential",
        shows: "The file carries no signed record of how it was made.",
        doesNotProve: "It says nothing against the photo: most cameras sign nothing, and messengers and websites remove such records.",
      },
      valid: {
        label: "Content credential, signer unknown",
        shows: "The file carries a signed record of how it was made, and neither the record nor the photo was changed since it was signed.",
        doesNotProve:
          "It does not prove who signed it: nobody this site relies on vouches for the signer, and anybody can sign under any name. It does not prove who took the photo, or that it is honest.",
      },
      trusted: {
        label: "Trusted content credential",
        shows:
          "The file carries a signed record of how it was made, by a signer whose certificate this site relies on, and neither the record nor the photo was changed since it was signed.",
        doesNotProve:
          "It does not prove that the clinic took the photo or did the work: editing programs sign whatever is opened in them, and a camera signs a photo of a photo.",
      },
      invalid: {
        label: "Content credential does not match",
        shows:
          "The file carries a signed record of how it was made, but it does not hold: the photo or the record was changed after it was signed, or the signer's certificate was not in order.",
        doesNotProve:
          "It does not prove that anyone meant to deceive. A program that resizes or saves a photo breaks the record without saying so.",
      },
      unreadable: {
        label: "Content credential could not be read",
        shows: "The file seems to carry a signed record of how it was made, but it is damaged, or too unusual to be read here.",
        doesNotProve: "A record that cannot be read is a technical problem. It says nothing for the photo and nothing against it.",
      },
    },
    signedBy: (issuer: string) => `Signed by “${issuer}”.`,
    signerCallsItself: (issuer: string) => `The signer calls itself “${issuer}”. Anybody can sign under any name.`,
  },
});
