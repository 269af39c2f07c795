import { words } from "#app/platform/words.ts";

/** What two files say of themselves, line by line. */
export const fileClaimsWords = words({
  en: {
    pixels: "Size in pixels",
    pixelsNote: "Measured here. A copy is seldom larger than what it was made from, and a crop shows less around the head.",
    bytes: "Size of the file",
    bytesNote: "Measured here.",
    taken: "Taken",
    takenNote: "By the device’s own clock. A file with an earlier time is no proof.",
    device: "Device",
    software: "Software",
    editor: (name: string) => `${name}, a program that edits pictures`,
    credential: "Content credential",
    credentialNote: "A signed record in the file. Only a trusted one is vouched for by anybody.",
    signedBy: "Signed by",
    signed: "Signed",
    signedNote: "By a time stamp service.",
    madeWith: "Made with, says the credential",
  },
});
