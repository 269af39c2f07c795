import { rich, words } from "#app/platform/words.ts";

/** What is said at /, by all its parts. */
export const homeWords = words({
  en: {
    documentTitle: "Scalpmark: Scalp Micropigmentation clinics, vetted on evidence",
    description:
      "A public directory that holds what Scalp Micropigmentation clinics claim against evidence: training, dated work, photos and verified reviews.",
    title: "Find a Scalp Micropigmentation clinic you can check",
    lede: "A public directory that holds what clinics say against what can be shown: who trained them, since when, on whose heads, and what it looks like once healed.",
    exampleScore: "An example score, 81.2 of 100. Each dot is a point; the smaller the dot, the less sure the point.",
    newToThis: rich("New to this? <guide>Read the guide</guide>."),
    unhappy: "Already treated and unhappy?",
    storiesTitle: "Six things people wished they had checked",
    stepListed: "Clinics are listed, claimed or not",
    stepListedText: "What a clinic says of itself weighs nothing until it is checked. What it leaves out is printed as “Not provided”.",
    stepChecked: "Evidence is dated and checked",
    stepCheckedText: rich(
      "Certificates, licences and photos are looked at by people, with a date, a method and what it does not prove. Copies of photos are found, and <checkPhoto>anybody can check one</checkPhoto>.",
    ),
    stepReported: "Clients report once it has healed",
    stepReportedText: "Verified reviews count more, healed results count more than fresh ones, and no clinic can hide or delay a review.",
    stepAsk: "You weigh up and ask",
    stepAskText: rich(
      "Put clinics on a <shortlist>shortlist</shortlist>, set up to four <compare>side by side</compare>, and print the questions that each one’s page leaves open.",
    ),
    howItWorks: "How it works",
    notAPromise: "Not a promise of your result, and not medical advice.",
    notForSale: "Not for sale: nobody pays for a place, a score or the removal of a review.",
    notAnAverage: "Not an average of stars. Unverified reviews, however many, move it by 3.5 points at most.",
    notZero: "Not zero where nothing is known. “Not enough evidence yet” is an answer of its own.",
    whatAScoreIsNot: "What a score is not",
    clinics: "clinics",
    reviews: "reviews",
    photosChecked: "photos checked",
    publicDecisions: "public decisions",
    seeOnMap: "See the clinics on a map",
    placeSources: rich(
      "Places from <geonames>GeoNames</geonames>, CC BY 4.0. Clinics from their own entries, public lists and <copyright>OpenStreetMap contributors</copyright>, ODbL.",
    ),
    inTheDirectory: "In the directory",
    seeItAt: (name: string) => `See it at ${name}`,
    howItIsChecked: "How it is checked",

    // stories.ts
    yearsSaid: "“He said he had practised for three years.”",
    yearsChecked: "His earliest dated evidence was five months old. Claims stand beside the evidence, with the sum.",
    treatmentsSaid: "“He said he had done over 300 treatments.”",
    treatmentsChecked: "The weeks since his course cannot hold them. The hours are added up where the claim is printed.",
    photosSaid: "“The photos were of somebody else’s work.”",
    photosCompared:
      "Mirrored and recoloured, they still match the clinic whose client it was. People decide, and every copy carries the decision.",
    machineSaid: "“He was a tattooist with a tattoo machine.”",
    machineChecked: "Background, machine, needle and pigment are stated or printed as not provided, just as large.",
    teacherSaid: "“He learned from someone who had just learned.”",
    teacherChecked: "Who taught whom, and how experienced the teacher was on the day of the course.",
    firstDaySaid: "“It looked fine on the first day.”",
    firstDayChecked: "Fresh and healed results are never mixed. Healed ones come first, with the days since the last session.",
  },
});
