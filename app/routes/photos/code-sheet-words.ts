import { rich, words } from "#app/platform/words.ts";

/** What is said at /photos/:id/evidence/code/:codeId. */
export const codeSheetWords = words({
  en: {
    documentTitle: "A code for a new photo – Scalpmark",
    whosePhoto: "Whose photo this is",
    title: "A code for a new photo",
    lede: "Print this page, or write the code on paper by hand, large.",
    validUntil: (issued: string, until: string) => `Made ${issued}. Works once, until ${until}.`,
    holdBesideHead: "Hold the sheet beside the head, at the same distance from the camera, so that both are sharp.",
    sameSide: "Take the photo from the same side as the one it is about, so that scars, moles, ears and hairline can be compared.",
    codeReadable: "Check that every letter and figure of the code can be read.",
    sendAsMade: "Send the photo as the camera made it: not cropped, no filter, not through a messenger.",
    sendNewPhoto: "Send the new photo",
    codeIsOver: rich("This code has been used or has expired. <bring>Make a new one</bring>."),
  },
});
