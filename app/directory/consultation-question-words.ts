import { printCount, printDay, printNumber } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** The questions of a consultation: what to ask, why, what a good answer is, and what the clinic's page shows. */
export const consultationQuestionWords = words({
  en: {
    // consultation-questions.ts
    documents: {
      licence: {
        ask: "May I see your licence or registration, in date?",
        why: "Many places require one for tattooing the skin. It is about premises and hygiene, not about skill.",
        good: "A paper with the authority’s name, the address you are in and a date that is not past.",
      },
      insurance: {
        ask: "May I see your treatment insurance, in date?",
        why: "It pays if you are harmed. Without it you would have to sue a person.",
        good: "A certificate that names the practitioner, covers scalp micropigmentation and is in date.",
      },
    },
    decision: {
      ask: "What do you say to this decision, and what have you changed since?",
      why: "Two moderators decided it after the clinic was heard. It says something about whether you can rely on what you are told.",
      good: "They know of it, tell you plainly what happened, and show you what is different now.",
    },
    step: {
      ask: "Why is this step in force against you?",
      why: "It was taken by rule, after the clinic was heard, and it has an end. You should know the reason before you book.",
      good: "They name the reason as it stands on their page, and what they are doing about it.",
    },
    claim: {
      ask: (wording: string) => `You say: “${wording}”. What shows that?`,
      why: "Dated evidence says otherwise, or the sum does not work out.",
      good: "They show a dated document or dated photos, or correct what they say.",
    },
    disputedPhotos: {
      ask: "Which of your photos are in a dispute, and can you show me the originals?",
      why: "Photos of this clinic match those of others. Nobody has decided yet whose work they show.",
      good: "They open the original files on the camera or telephone that took them.",
    },
    inDispute: (photos: number) => `${printCount(photos, "photo")} in a dispute`,
    noHealedPhoto: {
      ask: "Can I see healed results, four weeks or more after the last session, taken in daylight?",
      why: "No healed photo is shown here. Every result looks sharp on the first day; only a healed one shows what stays.",
      good: "Several heads, dated, close up and from a distance, of whoever would treat you.",
    },
    noHealedPhotoShown: "No healed photo",
    likeYours: {
      ask: (what: string) => `Can I see healed results on ${what}?`,
      why: "None of the healed photos shown here is of a head like yours, and skin and hair change how dots heal and show.",
      good: "At least two such heads, healed, dated, by whoever would treat you. That they have none is an answer too.",
    },
    healedPhotos: (photos: number) => printCount(photos, "healed photo"),
    noneOn: (shown: string, what: string) => `${shown}, none on ${what}`,
    overAYear: {
      ask: "Can I see a head that you treated more than a year ago, as it is now?",
      why: "Dots can spread, fade or change colour in the first years. No photo here is older than a year after the last session.",
      good: "A dated photo or a client who agrees to be asked, and an honest word about fading.",
    },
    noneOverAYear: (shown: string) => `${shown}, none over a year`,
    theTreatment: (treatment: string) => `the treatment you want: ${treatment}`,
    ofGrade: (grade: string) => `hair loss of your grade, ${grade}`,
    ofSkin: (skin: string) => `your skin type, Fitzpatrick ${skin}`,
    price: {
      ask: (treatments: string) => `What does ${treatments === "" ? "the treatment" : treatments} cost in all, and what does that include?`,
      why: "No price is stated here, and a price without the number of sessions can grow.",
      good: "One sum in writing, with the sessions, the touch-up and what happens if more are needed.",
    },
    noTreatmentPriced: "No treatment with a price",
    priceNotProvided: (treatments: string) => `Price not provided: ${treatments}`,
    oneSession: {
      ask: "Why is one session enough, when two to four are usual?",
      why: "Dots are built up in layers, and the first heals unevenly. One session offered as the whole treatment is a warning sign.",
      good: "They plan at least a second session after healing.",
    },
    oneSessionIncluded: "One session included in the price",
    formerClient: {
      ask: "Can I speak to somebody you treated more than a month ago?",
      good: "They ask former clients and come back to you. Nobody has to agree to it.",
    },
    nobodyTold: "Nobody who was treated here has told how it went.",
    nobodyToldHealed: "Nobody has told here how it looks once healed. Early reviews say how pleasant the day was.",
    noReview: "No review",
    noneHealed: (reviews: number) => `${printCount(reviews, "review")}, none of a healed result`,
    lapsedOn: (day: string) => `Lapsed on ${printDay(day)}`,
    sentIn: "Sent in, not checked yet",
    noneSeen: "None seen here",

    // people-questions.ts
    nobodyNamed: {
      ask: "Who will hold the needle? May I know their full name, training and years of practice before I book?",
      why: "The clinic does not say who treats. A record belongs to a person, not to a name over a door.",
      good: "A full name, and the same person at the consultation and at every session.",
    },
    nobodyIsNamed: "Nobody is named",
    hoursAccepted: (hours: number) => `${printNumber(hours)} h of training accepted on evidence`,
    hoursNeverChecked: "Courses named, hours never checked",
    noTraining: "No training provided",
    hours: {
      ask: (name: string) => `How many hours was ${name} trained in person, on how many live heads, and may I see the certificate?`,
      good: "Hours by kind, the number of live heads, a certificate with dates. “Certified” alone is no answer.",
    },
    noHoursChecked: "No hours of training have been checked.",
    leastHours: (hours: number, norm: string) =>
      `The field’s own body asks for at least ${hours} hours, most of them under supervision (${norm}).`,
    years: {
      ask: (name: string) => `Since when has ${name} treated heads, and what dated work shows that?`,
      why: "Nothing dated shows a year of practice. That is no fault in a newcomer who says so and charges accordingly.",
      good: "A first date, and dated photos from that time on. A beginner who says so and works under supervision.",
    },
    noDatedEvidence: "No dated evidence of practice",
    monthsEvidenced: (months: number) => `${months} months evidenced`,
    trainerNotProvided: "Trainer not provided",
    trainerKnown: (name: string, years: number) =>
      `${name}, with ${years === 0 ? "no" : printNumber(years)} evidenced years on the day of the course`,
    trainerUnknown: (name: string) => `${name}, whose practice is not known here`,
    trainer: {
      ask: (name: string) => `Who taught ${name}, and how long had they practised then?`,
      why: (years: number) => `Some are taught by people who have only just learned. The norm for a trainer is ${years} years of practice.`,
      good: "A name that you can look up, with years of dated work of their own.",
    },

    // fixed-questions.ts
    fixed: {
      practitioner: {
        ask: "Who exactly will treat me, at every session?",
        why: "The photos and the years you were shown may be somebody else’s.",
        good: "A full name, written on the booking, and the right to cancel if somebody else stands there.",
      },
      "own-healed-work": {
        ask: "May I see photos of healed work by that same person?",
        why: "A gallery may hold the work of others, of people who have left, or of the school that sold the course.",
        good: "Healed, dated photos of that person’s own heads, with the originals at hand.",
      },
      needle: {
        ask: "Which machine, needle and pigment would you use on me, and how large are the dots once healed?",
        why: "Tattoo needles and inks make dots that spread and turn blue. Needles for this work are 0.15 to 0.25 mm.",
        good: "A needle size in that range, a pigment made for the scalp with its batch written down, and healed dots of about 0.1 mm.",
      },
      sessions: {
        ask: "How many sessions, how long, and how far apart?",
        why: "Two to four sessions of three to five hours, 7 to 30 days apart, are usual. Fewer leaves no room to see how it heals.",
        good: "A plan with dates, and a look at the healed result before the next session.",
      },
      "patch-test": {
        ask: "Will you do a patch test, and when?",
        why: "Skin can react to pigment, and how your skin takes a dot is not known before.",
        good: "A few dots or a test for allergy well before the first session, and questions about your health.",
      },
      aftercare: {
        ask: "What aftercare do I get in writing, and whom do I call if it heals badly?",
        why: "Scabs come on days two to five and it looks patchy about day seven. You should know what is normal.",
        good: "A written sheet, a name and a telephone number, and a visit to look at the healed result.",
      },
      correction: {
        ask: "If it goes wrong, how is it corrected: by you, by somebody else, or by laser?",
        why: "Dots cannot be wiped off. Removal by laser takes several sessions and costs.",
        good: "A policy in writing that names who decides what counts as wrong, and a time limit that fits healing.",
      },
      "who-pays": {
        ask: "Who pays for a correction or removal?",
        why: "A promise to “fix it for free” is worth little if you no longer want to be treated there.",
        good: "The clinic or its insurance pays, also elsewhere. It stands in the contract.",
      },
    },
    machine: (name: string) => `machine: ${name}`,
    needle: (name: string) => `needle: ${name}`,
    pigment: (name: string) => `pigment: ${name}`,
    sessionsOf: (treatment: string, sessions: number) => `${treatment}: ${printCount(sessions, "session")}`,
    healedPhotosOf: (name: string, photos: number) => `${name}: ${printCount(photos, "healed photo")}`,
    equipmentNotProvided: "Equipment not provided",
    sessionsNotProvided: "Sessions not provided",
    notAsked: "Clinics are not asked for it here",
    clientsOnCorrections: "What clients said of corrections",
  },
});
