import { words } from "#app/platform/words.ts";

/** What is wrong with an address of a search: each follows the name of its parameter. */
export const searchAddressWords = words({
  en: {
    // search-query.ts
    mostCharacters: (characters: number) => `must be at most ${characters} characters`,
    oneOf: (choices: string) => `must be one of ${choices}`,
    yesOrOut: 'must be "yes" or left out',
    kilometres: "must be a whole number of kilometres from 1 to 500",
    priceBand: 'must be "stated" or a band such as GBP-500',
    hideOrOut: 'must be "hide" or left out',
    notMadeHere: "is not an address this site made",
    givenTwice: "is given more than once",
    besideAfter: "cannot stand beside after",

    // search-area.ts
    position: "must be two numbers, latitude and longitude in degrees, such as 53.8,-1.5",
    area: "must be four numbers in degrees: south, west, north, east",
  },
});
