import { words } from "#app/platform/words.ts";

/** What is said by method-rules.tsx. */
export const methodRulesWords = words({
  en: {
    paymentRepliesAndTheirSpeed:
      "Payment, replies and their speed, claims nobody checked, and other clinics’ stars. A claim is printed beside its evidence and weighs nothing. Missing evidence is printed as missing.",
    aScoreIsNotAPromise: (band: string) =>
      `A score is not a promise, not medical advice and not a judgement about a person. “${band}” is a state of its own: never 0, and never a made-up middle.`,
    whatNeverCounts: "What never counts",
    partsOfTheScore: "Parts of the score",
    theEightParts: "The eight parts",
    theyAddUp: "They add up to the score, to the tenth.",
    pointsForVerifiedCredentials: "Points for verified credentials",
    startingPoint: "Starting point",
    training: "Training",
    upTo63: (training: number, trainingHours: number, trainingHours2: number) =>
      `up to ${training}: 63 % of it at ${trainingHours} verified hours, 86 % at ${trainingHours2}`,
    experience: "Experience",
    upTo63OfItAtEvidenced: (experience: number, experienceYears: number) =>
      `up to ${experience}: 63 % of it at ${experienceYears} evidenced years`,
    whoTrainedThem: "Who trained them",
    upTo63OfItWhere: (lineage: number, trainerYears: number) =>
      `up to ${lineage}: 63 % of it where the trainer had ${trainerYears} evidenced years on the course’s date`,
    originalPhotos: "Original photos",
    upTo63OfItAtPhotos: ({
      photos,
      originalPhotos,
      worth,
      counted,
    }: {
      photos: number;
      originalPhotos: number;
      worth: string;
      counted: string;
    }) =>
      `up to ${photos}: 63 % of it at ${originalPhotos} photos proved original. A photo without a match counts ${worth} of one, at most ${counted} of them. Photos of work by somebody who has left vouch for nobody who is there. Nothing while a theft stands.`,
    yearsRunFromTheEarliest:
      "Years run from the earliest of a dated licence or registration, a photo checked here and a verified review. No study links training hours to results, so no hour decides alone.",
    whatIsExpectedBefore: "What is expected before anyone reports",
    betweenAndPoints: (base: number, most: number) => `Between ${base} and ${most} points.`,
    theOverallRatingCounts: ({
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
    weightOfAReview: "Weight of a review",
    freshUnderDays: (healedFrom: string) => `Fresh (under ${healedFrom} days)`,
    healed: "Healed",
    afterDays: (longTermAfter: string) => `After ${longTermAfter} days`,
    strongProofAReceipt: "Strong proof: a receipt or confirmed case, and a second independent piece",
    oneAcceptedPieceOfProof: "One accepted piece of proof",
    noProof: "No proof",
    aClassOfItsOwn: (unverified: string) => `a class of its own that together weighs at most ${unverified} of a witness`,
    severalIndependentSignalsOfDoubt: "Several independent signals of doubt",
    from: (weight: string, p: number) => `${weight} from ${p} %`,
    never0: (steps: string) => `× ${steps}; never 0`,
    linkedAccountsWithoutStrongProof: "Linked accounts without strong proof",
    togetherAtMost: (linkedAccountsWeight: string) => `together at most ${linkedAccountsWeight}`,
    reviewsOfOneQuarter: "Reviews of one quarter",
    age: "Age",
    halvesEveryQuarters: (reviewHalfLifeQuarters: string) => `halves every ${reviewHalfLifeQuarters} quarters`,
    whatWasChecked: (priorWeight: string, verified: string) =>
      `What was checked has the weight of ${priorWeight} witnesses; verified reviews up to ${verified}. A disputed review stays visible and counts until it is decided.`,
    howReviewsThatBelong: "How reviews that belong together are noticed",
    afterEachNewReview:
      "After each new review software looks for signs: many reviews in a few days against the clinic’s own pace, new accounts, one browser or one receipt for several people, a text that repeats an earlier one, people of two clinics praising each other. It hides nothing, marks nothing and takes nothing off. Signs of two different kinds lower a review’s weight as the table says, linked accounts count together, and a moderator looks. Whoever was copied loses nothing, and nobody is linked by a shared network. Authors with little proof are asked for more, in private and once.",
    whatAReviewCounts: "What a review counts",
    deductions: "Deductions",
    pointsAndForEach: (first: number, further: number) => `${first} points, and ${further} for each further one`,
    points: (first: number) => `${first} points`,
    aDeductionHalvesEvery: (deductionHalfLifeDays: string, deductionCap: string, appealDays: number) =>
      `A deduction halves every ${deductionHalfLifeDays} days; all together take at most ${deductionCap}. A decision that is overturned on appeal leaves, and the score comes back exactly. An appeal can be made within ${appealDays} days and is answered by somebody who took no part.`,
    whatIsTakenOff: "What is taken off",
    onlyForWhatPeople: "Only for what people decided and upheld.",
    bands: "Bands",
    andTheLowEnd: (low: number) => `, and the low end of the interval ${low} or more`,
    scoreOrMore: (meaning: string, score: number, low: string) => `${meaning} Score ${score} or more${low}.`,
    pointsOrMoreTakenOff: (meaning: string, integrityWarningFrom: string) => `${meaning} ${integrityWarningFrom} points or more taken off.`,
    aNumberNeedsVerified: ({
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
    theIntervalIsWhere: "The interval is where the score lies with 90 % certainty. It narrows as verified clients report.",
    bandsAndStates: "Bands and states",
    treatmentsSessionsToH: ({
      usual,
      least,
      most,
      usual2,
      least2,
      most2,
      hoursPerWeek,
    }: {
      usual: string;
      least: string;
      most: string;
      usual2: string;
      least2: string;
      most2: string;
      hoursPerWeek: string;
    }) =>
      `Treatments × ${usual} sessions (${least} to ${most}) × ${usual2} h (${least2} to ${most2}) is the time at the needle. It is held against weeks of ${hoursPerWeek} h since the first dated training ended. Only when even the most generous ends of these ranges do not fit does the claim read “Not possible”. A claim of years that would begin before the first training ended reads “Contradicted”. The sum is printed either way.`,
    howAClaimIsHeld: "How a claim is held against evidence",
    everyPhotoIsReduced: (matchDistance: number) =>
      `Every photo is reduced to a 256-bit fingerprint (PDQ) and compared with every other photo known here, in all eight turned and mirrored positions. Two fingerprints that differ in ${matchDistance} bits or fewer are the same picture. Software only finds; two people decide, after the clinic was heard.`,
    whatAPhotosStateSays: "What a photo’s state says",
    howPhotosAreChecked: "How photos are checked",
  },
});
