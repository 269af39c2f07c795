import { rich, words } from "#app/platform/words.ts";

/** What is said by telling-others.tsx. */
export const tellingOthersWords = words({
  en: {
    findClinic: rich("<clinics>Find the clinic</clinics> and choose “Write a review” on its page, or “Complain to the clinic”."),
    checkPhotos: rich("<checkPhoto>Check the photos you were shown</checkPhoto>: were they somebody else’s?"),
    reportTheirPhoto: "A photo on a clinic’s page that is not its own: open the photo and report it.",
    protectYours: rich("A photo of your own head, used without your leave: <protect>protect it</protect>."),
  },
});
