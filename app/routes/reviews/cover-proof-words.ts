import { words } from "#app/platform/words.ts";

/** What is said at /reviews/:id/proof/cover. */
export const coverProofWords = words({
  en: {
    documentTitle: "Cover parts of a picture – Scalpmark",
    yourReviews: "Your reviews",
    proof: "Proof of your treatment",
    asModeratorSees: "What the moderator will see",
    coverTitle: "Cover what nobody needs to see",
    previewLede: "Nothing is sent before you say so. What is covered is painted over and cannot be brought back, here either.",
    coverLede: (clinicName: string) =>
      `The moderator needs the name of ${clinicName}, the date and the amount. Cover card numbers, addresses and other people, or nothing at all.`,
    sendToModerator: "Send it to the moderator",
    coverMoreOrLess: "Cover more or less",
    coveredParts: (covered: string) => `${covered} is covered.`,
    preview: "Look at it as it will be seen",
    onlyYouSeeIt: (minutes: number) =>
      `Only you can see it yet. It is deleted ${minutes} minutes after you chose it, or as soon as you have sent it.`,
    deletePicture: "Delete this picture",
    changedYourMind: "Changed your mind",
  },
});
