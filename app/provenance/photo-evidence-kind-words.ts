import { words } from "#app/platform/words.ts";

/** What each kind of evidence shows and does not prove, and what became of a piece. */
export const photoEvidenceWords = words({
  en: {
    kinds: {
      client_confirmation: {
        label: "The person shown confirms it",
        shows: "Whoever opened a one-time link said that the photo shows their head and that this clinic did the work.",
        doesNotProve: "It does not prove who opened the link: a clinic could send it to an address of its own.",
      },
      live_recapture: {
        label: "A new photo of the same head with a code",
        shows: "The head was in front of a camera after the code was issued, and whoever brought the photo had the person with them.",
        doesNotProve: "It does not prove who did the work on that head, only that the person is at hand.",
      },
      original_file: {
        label: "The original file",
        shows: "A larger, uncropped file with the camera’s own data. Whoever only saved the photo from a page does not have it.",
        doesNotProve: "It does not prove who pressed the button. Files can be passed on, and the camera’s data can be written by anybody.",
      },
      content_credential: {
        label: "A content credential",
        shows: "A signed record in the file says how it was made, and neither the record nor the photo was changed since.",
        doesNotProve: "It does not prove who did the work. A camera also signs a photo of a photo.",
      },
      session_log: {
        label: "A session log",
        shows: "Notes of the sessions, with days, practitioner and pigment, that fit what the photo shows.",
        doesNotProve: "It does not prove when it was written, or that it belongs to this head.",
      },
      earlier_page: {
        label: "An earlier public page",
        shows: "The photo stood on another public page before, under the owner’s name.",
        doesNotProve: "It does not prove that the page’s owner took the photo, and the day on a page can be changed.",
      },
    },
    weighed: { accepted: "Accepted", refused: "Not accepted", waiting: "Waits to be weighed" },
  },
});
