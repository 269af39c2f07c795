import { words } from "#app/platform/words.ts";

interface PrintedRange {
  usual: string;
  least: string;
  most: string;
}

/** What is said by method-rules.tsx. */
export const methodRulesWords = words({
  en: {
    neverCountsText:
      "Payment, replies and their speed, claims nobody checked, and other clinics’ stars. A claim is printed beside its evidence and weighs nothing. Missing evidence is printed as missing.",
    notAPromise: (band: string) =>
      `A score is not a promise, not medical advice and not a judgement about a person. “${band}” is a state of its own: never 0, and never a made-up middle.`,
    whatNeverCounts: "What never counts",
    partsCaption: "Parts of the score",
    eightParts: "The eight parts",
    eightPartsNote: "They add up to the score, to the tenth.",
    credentialsCaption: "Points for verified credentials",
    startingPoint: "Starting point",
    training: "Training",
    trainingPoints: (points: number, hours: number, doubleHours: number) =>
      `up to ${points}: 63 % of it at ${hours} verified hours, 86 % at ${doubleHours}`,
    experience: "Experience",
    experiencePoints: (points: number, years: number) => `up to ${points}: 63 % of it at ${years} evidenced years`,
    whoTrainedThem: "Who trained them",
    trainerPoints: (points: number, years: number) =>
      `up to ${points}: 63 % of it where the trainer had ${years} evidenced years on the course’s date`,
    originalPhotos: "Original photos",
    photoPoints: ({ photos, originalPhotos, worth, counted }: { photos: number; originalPhotos: number; worth: string; counted: string }) =>
      `up to ${photos}: 63 % of it at ${originalPhotos} photos proved original. A photo without a match counts ${worth} of one, at most ${counted} of them. Photos of work by somebody who has left vouch for nobody who is there. Nothing while a theft stands.`,
    yearsRunFrom:
      "Years run from the earliest of a dated licence or registration, a photo checked here and a verified review. No study links training hours to results, so no hour decides alone.",
    credentials: "What is expected before anyone reports",
    credentialsNote: (base: number, most: number) => `Between ${base} and ${most} points.`,
    ratingWeights: ({
      overallCountsAs,
      dimensions,
      lowestRating,
      pointsPerStar,
      capAfterProvenCorrection,
    }: {
      overallCountsAs: string;
      dimensions: string;
      lowestRating: string;
      pointsPerStar: string;
      capAfterProvenCorrection: string;
    }) =>
      `The overall rating counts as much as ${overallCountsAs} of the ${dimensions} dimensions; each star above ${lowestRating} is worth ${pointsPerStar} points, so 0 to 100. After a proven correction elsewhere the result is at most ${capAfterProvenCorrection}. Its stars never change its weight.`,
    reviewWeight: "Weight of a review",
    freshUnder: (days: string) => `Fresh (under ${days} days)`,
    healed: "Healed",
    afterDays: (days: string) => `After ${days} days`,
    strongProof: "Strong proof: a receipt or confirmed case, and a second independent piece",
    oneProof: "One accepted piece of proof",
    noProof: "No proof",
    ownClassAtMost: (weight: string) => `a class of its own that together weighs at most ${weight} of a witness`,
    signalsOfDoubt: "Several independent signals of doubt",
    weightFrom: (weight: string, percent: number) => `${weight} from ${percent} %`,
    neverZero: (steps: string) => `× ${steps}; never 0`,
    linkedAccounts: "Linked accounts without strong proof",
    togetherAtMost: (weight: string) => `together at most ${weight}`,
    oneQuarter: "Reviews of one quarter",
    age: "Age",
    halvesEvery: (quarters: string) => `halves every ${quarters} quarters`,
    checkedAndReported: (priorWeight: string, verified: string) =>
      `What was checked has the weight of ${priorWeight} witnesses; verified reviews up to ${verified}. A disputed review stays visible and counts until it is decided.`,
    linkedReviews: "How reviews that belong together are noticed",
    linkedReviewsText:
      "After each new review software looks for signs: many reviews in a few days against the clinic’s own pace, new accounts, one browser or one receipt for several people, a text that repeats an earlier one, people of two clinics praising each other. It hides nothing, marks nothing and takes nothing off. Signs of two different kinds lower a review’s weight as the table says, linked accounts count together, and a moderator looks. Whoever was copied loses nothing, and nobody is linked by a shared network. Authors with little proof are asked for more, in private and once.",
    reviewCounts: "What a review counts",
    deductions: "Deductions",
    pointsAndFurther: (first: number, further: number) => `${first} points, and ${further} for each further one`,
    points: (first: number) => `${first} points`,
    deductionsFade: (halfLifeDays: string, most: string, appealDays: number) =>
      `A deduction halves every ${halfLifeDays} days; all together take at most ${most}. A decision that is overturned on appeal leaves, and the score comes back exactly. An appeal can be made within ${appealDays} days and is answered by somebody who took no part.`,
    takenOff: "What is taken off",
    takenOffNote: "Only for what people decided and upheld.",
    bands: "Bands",
    bandFrom: (meaning: string, score: number, low: number) =>
      low > 0 ? `${meaning} Score ${score} or more, and the low end of the interval ${low} or more.` : `${meaning} Score ${score} or more.`,
    bandTakenOff: (meaning: string, points: string) => `${meaning} ${points} points or more taken off.`,
    numberNeeds: ({
      meaning,
      verifiedWeight,
      orVerifiedWeight,
      withVerifiedShare,
    }: {
      meaning: string;
      verifiedWeight: string;
      orVerifiedWeight: string;
      withVerifiedShare: number;
    }) =>
      `${meaning} A number needs ${verifiedWeight} verified witnesses, or ${orVerifiedWeight} where ${withVerifiedShare} % of the credentials are verified.`,
    interval: "The interval is where the score lies with 90 % certainty. It narrows as verified clients report.",
    bandsAndStates: "Bands and states",
    claimSum: ({ sessions, hours, hoursPerWeek }: { sessions: PrintedRange; hours: PrintedRange; hoursPerWeek: string }) =>
      `Treatments × ${sessions.usual} sessions (${sessions.least} to ${sessions.most}) × ${hours.usual} h (${hours.least} to ${hours.most}) is the time at the needle. It is held against weeks of ${hoursPerWeek} h since the first dated training ended. Only when even the most generous ends of these ranges do not fit does the claim read “Not possible”. A claim of years that would begin before the first training ended reads “Contradicted”. The sum is printed either way.`,
    claims: "How a claim is held against evidence",
    photosText: (bits: number) =>
      `Every photo is reduced to a 256-bit fingerprint (PDQ) and compared with every other photo known here, in all eight turned and mirrored positions. Two fingerprints that differ in ${bits} bits or fewer are the same picture. Software only finds; two people decide, after the clinic was heard.`,
    photoStates: "What a photo’s state says",
    photos: "How photos are checked",
  },
});
