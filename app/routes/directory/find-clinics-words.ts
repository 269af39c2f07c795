import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /clinics, by all its parts. */
export const findClinicsWords = words({
  en: {
    documentTitle: "Error: a search that cannot be read – Scalpmark",
    whatEachCanShow: (title: string) =>
      `${title}: what each can show for its training, years and healed work, and what verified clients say.`,
    title: "This search cannot be read",
    lede: "The address asks for something this page does not know.",
    seeAllClinics: "See all clinics",
    whatIsWrong: "What is wrong in the address",

    // map-results.tsx
    clinics: (total: number) => printCount(total, "clinic"),
    clinicsOnThisMap: (onMap: number) => `: ${printCount(onMap, "clinic")} on this map`,
    coastsAndBordersSimplified: rich(
      "Coasts and borders simplified from <natural>Natural Earth</natural>. Towns from <geonames>GeoNames</geonames>, CC BY 4.0. Clinics known only by their town stand in its middle.",
    ),
    onThisMap: "On this map",
    clinicsHaveNoKnown: (missing: number) =>
      `${printCount(missing, "clinic has", "clinics have")} no known position, or one beyond the edge of this map.`,
    theListHasAll: "The list has all of them.",
    seeThemAsAList: "See them as a list",
    noneOfTheseClinics: "None of these clinics has a known position",

    // saved-searches.tsx
    savedSearches: "Saved searches",
    allOfASearch:
      "All of a search is in its address: a bookmark keeps it. With JavaScript searches can be named and kept here, in your browser alone.",

    // search-filters.tsx
    asked: (count: number) => ` (${count} asked for)`,
    anywhere: "Anywhere",
    around: "Around you",
    within: "Within",
    km: (km: number) => `${km} km`,
    onlyThisPart: "Only this part of the map",
    name: "Name",
    evidence: "Evidence",
    priceLanguageResultsShown: "Price, language, results shown",
    findClinics: "Find clinics",

    // search-results.tsx
    clinics2: "clinics",
    shownInsteadWhichIsSpelt: (words: string) => `Shown instead: ${words}, which is spelt nearly so.`,
    noClinicHasInItsName: (words: string) => `No clinic has ${words} in its name, people, town or treatments`,
    results: "Results",
    newDocumented: (fresh: string) => `${fresh} new, documented`,
    withAScore: (scored: string) => `: ${scored} with a score,`,
    order: "Order by",
    order2: "Order",
    whyThisOrder: "Why this order",
    nobodyCanPay: (sortReason: string) => `${sortReason} Nobody can pay for a place.`,
    new: "New, documented",
    tooFewVerifiedClients:
      "Too few verified clients have reported on these clinics for a score. They are not ranked below the others: less is known about them. What was checked is shown.",
    leaveOut: "Leave out:",
    clearAll: "Clear all",
    askedFor: "Asked for",
    another: (name: string) => `Another ${name}?`,
    theseClinicsHaveItInTheirName: "These clinics have it in their name or address. ",
    didYouMean: "Did you mean",
    tryTheNearestLarger: "Try the nearest larger town, without a postcode.",
    noPlaceCalledIsKnown: (place: string) => `No place called “${place}” is known here`,
    thereAreSeveralPlaces: "There are several places of that name, about as large as each other.",
    inhabitants: (population: number) => printCount(population, "inhabitant"),
    which: (name: string) => `Which ${name}?`,
    theListHasChanged: "The list has changed since this address was made.",
    startFromItsFirstPage: "Start from its first page",
    thereIsNothingMoreHere: "There is nothing more here",
    theyAppearAsSoon: "They appear as soon as the first list of clinics is imported.",
    thereAreNoClinics: "There are no clinics here yet",
    withLessAskedForThere: "With less asked for there would be:",
    checkTheSpellingAsk: rich("Check the spelling, ask for less, or see <clinics>all clinics</clinics>."),
    noClinicFitsAll: "No clinic fits all of that",
    noClinicFits: "No clinic fits that",

    // view-switch.tsx
    list: "List",
    map: "Map",
    view: "View",
  },
});
