import { words } from "#app/platform/words.ts";

/** What somebody may find who takes a second look. */
export const secondLookWords = words({
  en: {
    accepted: "Accepted",
    notAccepted: "Not accepted",
    acceptedInPart: "Accepted in part",
    refused: "Refused",
    report: {
      dismiss: "Nothing is wrong",
      label_staff: "Say on it that somebody of the clinic wrote it",
      remove_review: "Take the review down",
      hide_photo: "Take the photo down",
      open_dispute: "Open a dispute with another photo",
      follow_up: "Follow it up",
    },
  },
});
