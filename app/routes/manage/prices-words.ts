import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/prices, by all its parts. */
export const pricesWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Prices of ${name} – Scalpmark`,
    whatYouOffer: "What you offer",
    whatYouOfferNote: "For a whole treatment, with all its sessions. Leave the highest price empty where there is one price.",
    title: (name: string) => `Treatments and prices of ${name}`,
    lede: "Tick what you offer. A price that is not told is printed as “Not provided”; one session where two to four are usual is printed as such.",

    // price-row.tsx
    offered: "Offered",
    priceFrom: "Price from",
    priceTo: "Price to",
    currency: "Currency",
    chooseCurrency: "Choose",
    sessionsIncluded: "Sessions included",
  },
});
