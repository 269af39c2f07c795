import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/ownership/:kind. */
export const changeProfileWords = words({
  en: {
    documentTitle: "Change a profile – Scalpmark",
    newName: "New name",
    newNameHint: "As on the door and on invoices.",
    streetAndNumber: "Street and number",
    city: "City",
    region: "Region",
    postcode: "Postcode",
    country: "Country",
    newOwnersEmail: "E-mail address of the new owner",
    newOwnersEmailHint: "They are asked by mail and have to accept. You lose the profile when it passes to them.",
    askForChange: "Ask for this change",
    backWithoutAsking: "Back without asking",
    title: (change: string) => `Change: ${change}`,
    lede: (days: number) =>
      `It takes effect after ${days} days. Everybody who holds or held this profile is told at once and can object. Its web address here stays the same.`,
  },
});
