import { rich, words } from "#app/platform/words.ts";

/** What is said at /method, by all its parts. */
export const methodWords = words({
  en: {
    documentTitle: (hasProblem: boolean) => `${hasProblem ? "Error: " : ""}How the score works`,
    description:
      "How a clinic’s trust score is made: every rule with its numbers, what is no input, who decides, and a calculator to try it.",
    scalpmark: "Scalpmark",
    title: "How the score works",
    lede: "The score says what an average verified client would report once healed, from 0 to 100, less what people decided to take off for dishonesty. Nobody can buy it, and anyone can recompute it.",
    tryIt: "Try it",
    tryItNote: (version: string) => `Invent a clinic: ${version} scores it with the same code as every clinic here. Nothing is kept.`,
    thisVersion: rich(
      "This is method {version}. Its constants have the fingerprint {hash}, which stands in every stored score. A change of any number is a new version with a public note.",
    ),
    recompute: rich(
      "Anyone can recompute a score on its own page, with a command, or for all clinics at once from the <data>daily file</data>.",
    ),
    version: "Version",

    // method-calculator.tsx
    stars: (stars: string) => (stars === "1" ? "1 star" : `${stars} stars`),
    healed: "Healed",
    fresh: "Fresh",
    afterAYear: "After a year",
    none: "None",
    practitionerAndPhotos: "One practitioner, and the photos",
    verifiedHours: "Verified hours",
    evidencedYears: "Evidenced years",
    trainersYears: "Trainer’s years",
    photosProvedOriginal: "Photos proved original",
    photosWithoutAMatch: "Photos without a match",
    clientsWhoReport: "Clients who report",
    withStrongProof: "With strong proof",
    strongGive: "They give",
    withOneProof: "With one proof",
    singleGive: "These give",
    withoutProof: "Without proof",
    unprovedGive: "Those give",
    stage: "Stage",
    quarters: "Over how many quarters",
    upheldDecision: "An upheld decision",
    about: "About",
    yearsAgo: "Years ago",
    workItOut: "Work it out",
    mendMarked: "Mend what is marked, and the score stands here.",

    // method-deciders.tsx
    tiesCaption: "What ties a moderator to a clinic",
    declaredTies: "What they declare",
    declaredTiesText: (days: number) =>
      `Work there now or in the past, a share in it, family or friends, treatment there, a rival clinic. Such a tie ends only when an administrator agrees, and ${days} days after that.`,
    knownTies: "What the site knows",
    knownTiesText: "That they speak for the clinic, have reviewed it, or have a mail address of its domain or of one of its people.",
    foundTies: "What the site finds",
    foundTiesText:
      "That they signed in from the same network as somebody of the clinic within 90 days. For this a keyed hash of the network is kept of people of clinics and of moderators, no address, and is forgotten after 90 days.",
    mattersHidden: "Matters of such a clinic are hidden from that moderator, and whatever they try to do in them is refused.",
    judgementsWatched: "How their judgements are watched over",
    atMostJudgements: (judgementsPerHour: number, stolenProposalsPerDay: number) =>
      `At most ${judgementsPerHour} judgements in an hour and ${stolenProposalsPerDay} proposals in 24 hours to call a photo stolen, for each person.`,
    twoPeopleFor: (hours: number) =>
      `A stolen photo, a forged document, procured reviews, a refuted claim and pressure on a reviewer need two people: one proposes, the clinic is heard for ${hours} hours, another confirms or declines.`,
    secondLooks: rich(
      "One judgement in twenty that one person makes alone (reports, documents, evidence of ownership, proofs of treatment) is drawn by lot and made again by somebody who does not know of it, unless its file had to be deleted with the answer. Where both differ a third person decides; a public decision stands until then. From {rateFrom} second looks in {rateDays} days on, a moderator of whose judgements more than {rateMost} % came out differently decides nothing until an administrator has looked. How many were drawn and differed is <secondLooks>counted in public</secondLooks>.",
    ),
    documentAnswerTime: (days: number) =>
      `Before a document is refused its clinic can be asked for more, and then has ${days} days. While they run the document can only be accepted as it stands, and it keeps its place among those that wait.`,
    logNeverChanged: (appealDays: number, answerDays: number) =>
      `Nothing in the log is ever changed. An undo is a new decision: whoever a decision concerns appeals within ${appealDays} days, the author of a review that was removed too, and a moderator who had no part in it can ask for another look. Either is answered within ${answerDays} days by somebody who had no part in it.`,
    whoMayNotDecide: "Who may not decide",
    whoMayNotDecideNote: "Nobody judges a clinic they have something to do with.",

    // method-disputes.tsx
    whatCanBeDone: "What can be done",
    reply: "Reply",
    replyText: "The clinic answers once, in public, under the review. Disagreeing with a review is a reason for this and for nothing else.",
    report: "Report",
    reportText: (reasons: number) =>
      `Anybody names one of ${reasons} reasons; that a review is negative is none of them. A moderator reads it. How many of its reviews a clinic has reported, and how many reports were upheld, stands on its page.`,
    legalNotice: "Legal notice",
    legalNoticeText: (operatorHours: number, authorDays: number) =>
      `Under section 5 of the Defamation Act 2013: the author is told within ${operatorHours} working hours and has ${authorDays} days to stand by their words or take them back. Then a moderator decides within ${operatorHours} working hours.`,
    complaint: "Complaint to the clinic",
    complaintText:
      "A letter between a client and the clinic, never public and no review. It changes no score, and neither does the clinic’s answer.",
    takenDownReviews: rich(
      "A review that is taken down stands in the <decisions>public log</decisions> with the rule and the facts. How long answers take and how often appeals succeed is <transparency>counted in public</transparency>.",
    ),
    disputes: "When somebody objects to a review",
    disputesNote: "It stays visible and counts until a person has decided.",

    // method-guide.tsx
    guideStatements: rich(
      "Every statement in <guide>the guide</guide> carries the number of a public page that was read, or the mark “Our rule”. Where sources disagree both ends are printed. Most who write about this treatment also sell it: that is printed beside them.",
    ),
    ourRule:
      "“Our rule” is what this site does, or what it advises from the botched treatments it was built upon. No study stands behind it. Nobody can pay to be a source, and nothing in the guide changes a score.",
    guideRestsOn: "What the guide rests on",

    // method-invitations.tsx
    invitationsText: ({
      firstAccountDays,
      later,
      quietDays,
      invitationDays,
    }: {
      firstAccountDays: number;
      later: string;
      quietDays: number;
      invitationDays: number;
    }) =>
      `Every client who confirms a case is invited by Scalpmark, content or not: ${firstAccountDays} days after the last session, or at the confirmation if that is later, and again at ${later}. Whoever reviewed without a case is invited to the later chapters too. There is one reminder after ${quietDays} days and never a second; each link works for ${invitationDays} days, and one press ends the mails. The clinic can neither choose nor stop it, and learns who was asked only where a published review says so. Invitations change no score by themselves.`,
    countsCaption: "What the counts on a clinic’s page mean",
    reviewsFromCases: "Reviews from confirmed cases",
    reviewsFromCasesText: "Published reviews that rest on a case, of all cases whose client confirmed head, practitioner and days.",
    invited: "Invited",
    invitedText: "Confirmed cases about which at least one mail went to the client.",
    answered: "Answered",
    answeredText: (fewest: number) =>
      `Those of them whose client wrote the review, or a chapter of it, after a mail. Below ${fewest} invited no rate is printed.`,
    cannotBeInvited: "Cannot be invited",
    cannotBeInvitedText:
      "Confirmed cases whose client has no account here and left no address. Nobody can be asked there, so they are counted openly.",
    whoIsInvited: "Who is invited to write",

    // method-order.tsx
    ordersCaption: "What each order goes by",
    byOrder: (sort: string) => `By ${sort}`,
    resultReasons:
      "Each result says in a line why it stands where it does. The numbers beside the choices are exact: so many clinics would be left. What is not known of a clinic is never counted as nothing, and a clinic that has not stated a price, a language or a date is in no group that asks for one.",
    wordSearch:
      "A word is looked for in the names of clinics and of the people who work there now, in their towns and in their treatments. A word that none of them has is taken for the nearest spelling that some have, and the page says so. “Near me” asks your browser only when you press it, and puts a position to about a kilometre into the address. Saved searches stay in your browser.",
    orderOfResults: "Order of results",
    orderNote: "Nobody can pay for a place. Who asks plays no part: one address gives everybody one list.",

    // method-research.tsx
    researchCaption: "How each works",
    comparison: "Comparison",
    comparisonText: (most: number) =>
      `Up to ${most} clinics. Photos share a row only where treatment, hair loss grade and stage are the same; healed ones stand apart from the others, and a photo confirmed stolen stands in no row.`,
    shortlist: "Shortlist",
    shortlistText: (most: number) =>
      `Up to ${most} clinics, kept in your browser, in an address or in your account. Notes are yours alone.`,
    mails: "Mails",
    mailsText: (points: number) =>
      `Only when asked for, at most one a day: a decision, a step, another band, photos in a dispute, or an evidence level that moved by ${points} points or more since you were last told.`,
    questions: "Questions",
    questionsText: (hours: number, trainerYears: number) =>
      `Each gap of a clinic’s page is one question: no healed photo, none over a year or of a head like yours; nobody named; under ${hours} h of training accepted; under a year evidenced; a trainer unknown or below ${trainerYears} years; no price; one session; no licence or insurance in date; nobody has reported a healed result; a contradicted claim, a decision, a step.`,
    answers: "Answers",
    answersText:
      "What you write down after a visit is yours alone, in your data export, and deleted with one press. Nothing of it is reported unless you press.",
    research: "Comparing, shortlists and questions",
    researchNote: "What you do here changes no score, and no clinic is told of it.",

    // method-steps.tsx
    ladderCaption: "The ladder of steps, the lowest first",
    stepLine: ({ does, usual, most, two }: { does: string; usual: number; most: number; two: boolean }) =>
      `${does} Usually ${usual} days, at most ${most}. ${two ? "Two people decide it." : "One person decides it."}`,
    stepsText: rich(
      "The clinic is told of a proposal at once and heard for {hearingHours} hours; then a second person confirms or declines it. Only an unlawful picture comes down first. A step above the private notice needs a lower one within {ladderDays} years that was not overturned, a decision that stands in the log, or a rule that is grave by itself. None is shorter than {leastDays} days. It ends on its date by itself, or earlier when somebody who took no part lifts it, or at once when an appeal within {appealDays} days overturns it. Each stands in the <decisions>public log</decisions>, except a private notice.",
    ),
    stepRules: "What can lead to which step",
    stepRulesCaption: "The closed list of rules, each with the steps it can lead to",
    leadsTo: (rule: string, grave: boolean, steps: readonly string[]) =>
      `${rule}${grave ? " Grave by itself." : ""} Leads to: ${steps.join(", ")}.`,
    steps: "Steps against a clinic",
    stepsNote: "They touch no score. Each rests on a rule and on facts, has its end from the first day, and can be appealed against.",
  },
});
