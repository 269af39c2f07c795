import { words } from "#app/platform/words.ts";
import { DUMP_LICENCE } from "#app/trust/data-dump.ts";

/** What each field of a line of the public data dump holds, for the page that offers the file. */
export const dataDumpWords = words({
  en: {
    licence: `${DUMP_LICENCE}: use it for anything, and name Scalpmark as the source`,
    clinic: "Address on this site (slug), city and country (ISO 3166-1) of the main location",
    "method, constantsHash": "Version of the method, and the fingerprint of its constants",
    asOf: "The day for which the score holds. A clinic about which nothing changed keeps its last score.",
    "facts.practitioners": "For each, without a name: share of the treatments, verified hours, evidenced years, the trainer’s years",
    "facts.photos": "How many are proved original, without a match, disputed and confirmed stolen",
    "facts.reviews": "Day, stage, ratings, proof, link and suspicion. Their numbers hold inside one clinic and one file only.",
    "facts.decisions": "Upheld decisions: kind, day and how many things each is about",
    inputsDigest: "SHA-256 of the facts as they stand in the line",
    result:
      "Score, both ends of the 90 % interval, band, evidence level, client result and the eight parts. While the band is “not enough evidence yet” the score is no headline: please do not print it as one.",
  },
});
