import { words } from "#app/platform/words.ts";

/** What is said at /moderation/detection-log. */
export const detectionLogWords = words({
  en: {
    documentTitle: "Detection log – Scalpmark",
    moderation: "Moderation",
    logAsTable: "The log as a table (CSV)",
    title: "Detection log",
    lede: "Every look at a clinic’s reviews for signs that some are no client’s own, with what was found. Lines are only added.",
    whenLooksAreMade: "A clinic’s reviews are looked at after each new review, chapter or proof, and once a day where something was found.",
    noLookYet: "No look yet",
    looksCaption: "Looks at clinics’ reviews",
    clinicAndWhen: "Clinic, and when",
    reviews: "Reviews",
    signsFoundInReviews: "Signs found, in reviews",
    groups: "Groups",
    none: "None",
    olderLooks: "Older looks",
    newestLooks: "Newest looks",
    looksNote: "What people decided of it stands on each clinic’s page of linked reviews and in the public log of decisions.",
  },
});
