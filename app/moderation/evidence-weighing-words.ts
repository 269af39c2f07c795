import { words } from "#app/platform/words.ts";

/** What a moderator is to look at in a piece of evidence, by kind. */
export const evidenceWeighingWords = words({
  en: {
    questions: {
      client_confirmation: "Could the clinic have asked itself? Look at the address’s kind and at how quickly the answer came.",
      live_recapture: "Is the code legible, and is it the same head? Look at scars, moles, ears and the hairline, not at the light.",
      original_file: "Is it larger than every copy, does it show more around the picture, and does the camera’s data fit?",
      content_credential:
        "Is it trusted or only valid, and does it name a camera? A program that signs what is opened in it proves little.",
      session_log: "Do days, practitioner and pigment fit the photo and each other? Anybody can write a log afterwards.",
      earlier_page: "Does the page show this photo, under this owner’s name, with a day that was hard to change?",
    },
    weight: (weight: number, most: number) => `${weight} of ${most}`,
  },
});
