import { words } from "#app/platform/words.ts";

/** What is said of a search as a whole: its heading, what it was narrowed by, its orders and why results stand as they do. */
export const searchWords = words({
  en: {
    allClinics: "All clinics",
    /** "Clinics for density matching “ink” within 50 km of Leeds, England": what was not asked for is null. */
    heading: (asked: { treatment: string | null; named: string | null; where: string | null }) =>
      ["Clinics", asked.treatment && `for ${asked.treatment.toLowerCase()}`, asked.named && `matching “${asked.named}”`, asked.where]
        .filter(Boolean)
        .join(" "),
    onTheMapAround: (place: string) => `on the map around ${place}`,
    within: (km: number, place: string) => `within ${km} km of ${place}`,
    inUnknownPlace: (typed: string) => `in “${typed}”`,
    onThisMap: "in this part of the map",
    withinReach: (km: number) => `within ${km} km of you`,
    aroundYou: "around you",
    thisPart: "this part of the map",
    quoted: (typed: string) => `“${typed}”`,
    orders: {
      score: "trust score",
      distance: "distance",
      evidence: "evidence checked",
      reviews: "verified reviews",
      name: "name",
    },
    // EU 2019/2161 wants it said; so does a client.
    reasons: {
      score:
        "The highest trust score first: what verified clients report once healed, less what people decided to take off. Equal scores stand by age of the entry. Clinics without enough evidence for a score come after, by how much of theirs was checked: less is known about them, which is not the same as worse.",
      distance:
        "The nearest first, measured in a straight line from the middle of the place, or from roughly where you are. Neither score nor evidence plays a part.",
      evidence:
        "The most evidence checked first: training, dated practice, who taught, and photos proved original. What clients say plays no part here.",
      reviews: "The most reviews with accepted proof of treatment first, whatever they say. Reviews without proof are not counted.",
      name: "By name, A to Z.",
    },
  },
});
