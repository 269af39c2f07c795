import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/profile. */
export const profileWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Profile of ${name} – Scalpmark`,
    aboutHint: "What you do and for whom. Years, treatments and hours belong under Claims, where they stand beside the evidence.",
    websiteHint: "It begins with https://.",
    machineHint: "Make and model, and whether it is made for SMP.",
    needleHint: "Such as “0.18 mm, 3-point”. Usual are 0.15 to 0.25 mm.",
    pigmentHint: "The maker and the line.",
    languagesHint: "Such as “English, Polish”. Clients can search by them.",
    pigmentBatchHint: "The number on the bottle in use. It matters when a colour turns.",
    name: "Name",
    mainAddress: "Main address",
    owner: "Owner",
    askForChange: "Ask for a change",
    nameAddressOwner: "Name, address, owner",
    nameAddressOwnerNote:
      "Clients find a clinic by these, so they change with two proofs and after seven days in which the owner can object.",
    aboutAndEquipment: "About and equipment",
    aboutAndEquipmentNote: "As stated by you. Equipment is the first thing a client is told to ask.",
    title: (name: string) => `Profile of ${name}`,
    lede: "What is left empty is printed as “Not provided”, as large as what is told. No change here resets anything that was checked.",
  },
});
