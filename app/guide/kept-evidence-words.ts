import { words } from "#app/platform/words.ts";

/** What to keep of a treatment that went wrong. */
export const keptEvidenceWords = words({
  en: {
    photos: {
      what: "Photos",
      how: "In daylight by a window, from the front, both sides, above and the back, once a week from today. Keep the files as the camera wrote them: a screenshot has lost its date.",
    },
    dotSize: {
      what: "A photo of each dot size",
      how: "One close up with a ruler or a coin beside it, so that the size of the dots can be measured.",
    },
    paid: {
      what: "What you paid",
      how: "Receipts, bank or card lines, the invoice. With the day, the amount and whom it went to.",
    },
    said: {
      what: "What was said",
      how: "The advertisement, messages and the offer, as screenshots with the date. What a trader tells you and you rely on counts as part of the contract.",
    },
    putIn: {
      what: "What was put in",
      how: "Ask in writing for pigment, batch, needle and who treated you. A laser clinic needs the pigment; no answer is an answer too.",
    },
    doctor: {
      what: "What a doctor said",
      how: "If you saw one: the day, the name and the letter.",
    },
  },
});
