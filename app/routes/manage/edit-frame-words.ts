import { words } from "#app/platform/words.ts";

/** What is said by edit-frame.tsx. */
export const editFrameWords = words({
  en: {
    aboutAndEquipment: "About and equipment",
    treatmentsAndPrices: "Treatments and prices",
    locations: "Locations",
    profileParts: "Parts of the profile",
    saved: "Saved. The page clients see shows it now.",
    nothingChanged: "Nothing was different from what is stored, so nothing was changed.",
    draftKept: "Your draft is kept. Nobody else sees it.",
    draftKeptAt: (savedAt: string, inUse: boolean) =>
      `Kept ${savedAt}. ${inUse ? "What clients see is unchanged until you save it." : "What you see below is what is stored."}`,
    seeStored: "See what is stored",
    resumeDraft: "Go on with the draft",
    discardDraft: "Throw the draft away",
    yourDraft: "This is your draft",
    draftLeftHere: "You left a draft here",
    whatDiffers: "What differs",
    whatDiffersNote: "The form below holds your words. Take over what you want of the others, then save: your words then stand.",
    storedMeanwhile: "Stored meanwhile",
    yours: "Yours",
    nothing: "Nothing",
    save: "Save",
    keepDraft: "Keep as a draft",
  },
});
