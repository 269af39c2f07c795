import type { AddressField } from "#app/clinics/location-form.ts";
import type { PricePart } from "#app/clinics/price-form.ts";
import type { ProfileField } from "#app/clinics/profile-form.ts";
import { words } from "#app/platform/words.ts";

/** What a clinic’s profile is asked for, its places, prices and badge sites with it. */
export const profileFormWords = words({
  en: {
    fields: {
      about: "About the clinic",
      website: "Website",
      phone: "Telephone",
      machine: "Machine",
      needle: "Needles",
      pigment: "Pigment brand",
      pigmentBatch: "Pigment batch in use",
      languages: "Languages spoken with clients",
    } satisfies Record<ProfileField, string>,
    address: {
      street: "Street and number",
      postcode: "Postcode",
      city: "Town or city",
      region: "County, state or region",
      country: "Country",
    } satisfies Record<AddressField, string>,
    languagesTooLong: "This is longer than 300 characters.",
    atMostLanguages: (mostLanguages: number) => `Name at most ${mostLanguages} languages.`,
    unknownLanguage: (unknown: string) => `“${unknown}” is no language known here. Write its English name, and commas between languages.`,
    atMost: (characters: number) => `Use at most ${characters} characters.`,
    giveCity: "Give the town or city.",
    giveCountry: "Give the country.",
    unknownCountry: "This is no country known here. Write its English name or its two-letter code.",
    mainAddressFirst: "The main address comes first. Ask for it under ownership.",
    atMostLocations: (mostLocations: number) => `A profile has at most ${mostLocations} locations.`,
    priceAsNumber: "Give the price as a number, such as 1250 or 1250.50.",
    giveSessions: "Give the number of sessions, from 1 to 12.",
    chooseCurrency: "Choose one of the currencies listed.",
    giveLowest: (treatment: string) => `Give the lowest price of ${treatment} too.`,
    highestBelowLowest: (treatment: string) => `The highest price of ${treatment} is below its lowest.`,
    chooseCurrencyOf: (treatment: string) => `Choose the currency of ${treatment}.`,
    pressAgain: "Reload this page and press the button again.",
    sitesNamed: (mostBadgeSites: number) => `A clinic can name ${mostBadgeSites} further sites, and yours has.`,
    sendAgain: "Reload this page and send it again.",
    pricedNotOffered: (treatment: string) => `${treatment} has a price here and is not offered. Tick it, or clear its price.`,
    priceParts: {
      offered: "offered",
      from: "price from",
      to: "price to",
      currency: "currency",
      sessions: "sessions included",
    } satisfies Record<PricePart, string>,
    giveOneSite: "Give the address of one site of yours, such as clinic.example or clinic.wixsite.com.",
    ofField: (wrong: string) => `This ${wrong}.`,
  },
});
