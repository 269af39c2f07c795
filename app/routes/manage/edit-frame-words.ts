import { words } from "#app/platform/words.ts";

/** What is said by edit-frame.tsx. */
export const editFrameWords = words({
  en: {
    aboutAndEquipment: "About and equipment",
    treatmentsAndPrices: "Treatments and prices",
    locations: "Locations",
    partsOfTheProfile: "Parts of the profile",
    savedThePageClients: "Saved. The page clients see shows it now.",
    nothingWasDifferentFromWhat: "Nothing was different from what is stored, so nothing was changed.",
    yourDraftIsKept: "Your draft is kept. Nobody else sees it.",
    keptWhatClientsSee: (savedAt: string, inUse: boolean) =>
      `Kept ${savedAt}. ${inUse ? "What clients see is unchanged until you save it." : "What you see below is what is stored."}`,
    seeWhatIsStored: "See what is stored",
    goOnWithTheDraft: "Go on with the draft",
    throwTheDraftAway: "Throw the draft away",
    thisIsYourDraft: "This is your draft",
    youLeftADraftHere: "You left a draft here",
    whatDiffers: "What differs",
    theFormBelowHolds: "The form below holds your words. Take over what you want of the others, then save: your words then stand.",
    storedMeanwhile: "Stored meanwhile",
    yours: "Yours",
    nothing: "Nothing",
    save: "Save",
    keepAsADraft: "Keep as a draft",
  },
});
