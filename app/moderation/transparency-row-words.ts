import { words } from "#app/platform/words.ts";

/** The rows of the transparency page: what was brought before moderators, and who reported. */
export const transparencyRowWords = words({
  en: {
    matters: {
      report: "Reports of reviews and photos",
      dispute: "Disputes about photos",
      appeal: "Appeals against decisions",
      notice: "Legal notices about reviews",
      document: "Documents of clinics",
      proof: "Proofs of treatment",
    },
    reporters: {
      clinic_concerned: "The clinic concerned",
      other_clinic: "Another clinic",
      client: "A client or reader",
      no_account: "Somebody without an account",
    },
  },
});
