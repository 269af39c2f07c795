import { printDay, printNumber } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";
import type { Size } from "#app/provenance/evidence-findings.ts";

const printSize = ({ width, height }: Size) => `${printNumber(width)} x ${printNumber(height)} pixels`;

/** What software says of a file that was brought as evidence. */
export const evidenceFindingWords = words({
  en: {
    // evidence-findings.ts
    larger: (file: Size, other: Size) => `Larger: ${printSize(file)} against ${printSize(other)}`,
    smaller: (file: Size, other: Size) => `Smaller: ${printSize(file)} against ${printSize(other)}`,
    asLarge: (file: Size, other: Size) => `As large: ${printSize(file)} against ${printSize(other)}`,
    comparison: "Comparison",
    noLikeness: "The software finds no likeness between this file and the photo.",
    aroundThePicture: "Around the picture",
    showsMore: (share: string) => `Shows ${share} more around the picture`,
    partOfThePicture: "Part of the picture",
    showsOnly: (share: string) => `Shows only ${share} of the photo`,
    showsTheSame: "Shows what the photo shows, and no more",
    mirrored: "Mirrored",
    isMirrored: "One of the two is the mirror image of the other",
    cameraData: "Camera’s data",
    noCameraData: "None. Messengers and websites remove it.",
    taken: "Taken",
    takenOn: (day: string) => `${printDay(day)}, by the file’s own account, which anybody can write`,
    device: "Device",
    deviceNamed: (device: string) => `${device}, by the file’s own account`,
    software: "Software",
    editorNamed: (software: string) => `${software}, a program that edits pictures`,
    day: "Day",
    noDay: (issuedOn: string) => `The file bears none. The code was issued on ${printDay(issuedOn)}.`,
    takenBeforeCode: (day: string, issuedOn: string) =>
      `${printDay(day)} by the file’s own account, before the code was issued (${printDay(issuedOn)})`,
    takenSinceCode: (day: string, issuedOn: string) =>
      `${printDay(day)} by the file’s own account, on or after the day the code was issued (${printDay(issuedOn)})`,
    credential: (label: string, doesNotProve: string) => `${label}. ${doesNotProve}`,
    contentCredential: "Content credential",
    signer: "Signer",
    madeBy: "Made by",
    timeStamp: "Time stamp",

    // examine-evidence.server.ts
    file: "File",
    veryFile: "The very file this photo was made from, which is never handed out",
    againstThisPhoto: "Against this photo",
    againstLargestCopy: "Against the largest other copy",
    credentialUnknown: "None is known of this photo: bring the file itself.",

    // embedded-preview.server.ts
    preview: "Small picture inside the file",
    previewSame: "Shows the same. Programs that edit pictures mostly make it anew, so that proves little.",
    previewOther:
      "Shows something else. The picture may have been changed after it was taken; some programs leave an old one behind, so that proves nothing by itself.",
  },
});
