import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /clinics, by all its parts. */
export const findClinicsWords = words({
  en: {
    unreadableDocumentTitle: "Error: a search that cannot be read – Scalpmark",
    description: (title: string) => `${title}: what each can show for its training, years and healed work, and what verified clients say.`,
    unreadableTitle: "This search cannot be read",
    unreadableLede: "The address asks for something this page does not know.",
    seeAllClinics: "See all clinics",
    problemsTitle: "What is wrong in the address",

    // map-results.tsx
    clinics: (total: number) => printCount(total, "clinic"),
    clinicsOnMap: rich("<strong>{found}</strong>: {shown} on this map"),
    mapSources: rich(
      "Coasts and borders simplified from <natural>Natural Earth</natural>. Towns from <geonames>GeoNames</geonames>, CC BY 4.0. Clinics known only by their town stand in its middle.",
    ),
    onThisMap: "On this map",
    withoutPosition: (missing: number) =>
      `${printCount(missing, "clinic has", "clinics have")} no known position, or one beyond the edge of this map.`,
    listHasAll: "The list has all of them.",
    seeThemAsAList: "See them as a list",
    noKnownPosition: "None of these clinics has a known position",

    // saved-searches.tsx
    savedSearches: "Saved searches",
    savedSearchesNote:
      "All of a search is in its address: a bookmark keeps it. With JavaScript searches can be named and kept here, in your browser alone.",

    // search-filters.tsx
    askedForCount: (count: number) => `(${count} asked for)`,
    anywhere: "Anywhere",
    aroundYou: "Around you",
    within: "Within",
    kilometres: (km: number) => `${km} km`,
    onlyThisArea: "Only this part of the map",
    name: "Name",
    evidence: "Evidence",
    moreFilters: "Price, language, results shown",
    findClinics: "Find clinics",

    // search-results.tsx
    clinicsNoun: "clinics",
    shownInstead: (words: string) => `Shown instead: ${words}, which is spelt nearly so.`,
    noClinicHasWords: (words: string) => `No clinic has ${words} in its name, people, town or treatments`,
    results: "Results",
    scoredAndNew: rich("<strong>{found}</strong>: {scored} with a score, <link>{fresh} new, documented</link>"),
    orderBy: "Order by",
    orderLabel: "Order",
    whyThisOrder: "Why this order",
    orderReason: (reason: string) => `${reason} Nobody can pay for a place.`,
    newTitle: "New, documented",
    newNote:
      "Too few verified clients have reported on these clinics for a score. They are not ranked below the others: less is known about them. What was checked is shown.",
    leaveOut: "Leave out:",
    clearAll: "Clear all",
    askedFor: "Asked for",
    anotherPlace: (name: string) => `Another ${name}?`,
    foundByName: "These clinics have it in their name or address.",
    didYouMean: rich("Did you mean {places}?"),
    tryLargerTown: "Try the nearest larger town, without a postcode.",
    noSuchPlace: (place: string) => `No place called “${place}” is known here`,
    severalPlaces: "There are several places of that name, about as large as each other.",
    inhabitants: (population: number) => printCount(population, "inhabitant"),
    whichPlace: (name: string) => `Which ${name}?`,
    listHasChanged: "The list has changed since this address was made.",
    toFirstPage: "Start from its first page",
    nothingMore: "There is nothing more here",
    noClinicsYetNote: "They appear as soon as the first list of clinics is imported.",
    noClinicsYet: "There are no clinics here yet",
    withLessAskedFor: "With less asked for there would be:",
    checkSpelling: rich("Check the spelling, ask for less, or see <clinics>all clinics</clinics>."),
    noClinicFitsAll: "No clinic fits all of that",
    noClinicFits: "No clinic fits that",

    // view-switch.tsx
    list: "List",
    map: "Map",
    view: "View",
  },
});
