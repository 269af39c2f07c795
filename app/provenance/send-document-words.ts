import { words } from "#app/platform/words.ts";

/** What is answered to a clinic that sends a document or answers a question about one. */
export const sendDocumentWords = words({
  en: {
    // submit-document.server.ts
    newerWaits: "A newer document waits to be checked already. Withdraw that one first, or replace it.",
    newerStands: "A newer document has taken its place already. Withdraw that one first, or replace it.",
    fileSentBefore: "This very file was sent before as the same kind of document. One file is one document.",
    mostADay: (documents: number) => `${documents} documents came in the last 24 hours, which is the most. Please send the rest tomorrow.`,
    mostWaiting: (documents: number) =>
      `${documents} of your documents wait to be checked, which is the most. Send the next when some are.`,

    // answer-document-question.server.ts
    waitsNoMore: "This document does not wait for an answer any more.",
    fileCameBefore: "This very file came with the document before. Send what was asked for.",
    answeredBefore: "This has been answered before. A moderator reads it.",
  },
});
