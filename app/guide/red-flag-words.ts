import { words } from "#app/platform/words.ts";

/** The signs to slow down, why, and the question that settles each. */
export const redFlagWords = words({
  en: {
    oneSession: {
      sign: "Everything in one session",
      usual: "Two to four sessions are usual, 10 to 30 days apart. What the first one healed to is what the second is planned from.",
      noWayBack: "Who offers one has to go darker, deeper or denser at once, and nobody can go back.",
      ask: "What do you decide only after you have seen my first session healed?",
    },
    shortCourse: {
      sign: "A course of three to five days, and years of practice claimed",
      length:
        "Many courses last between one and four days. One clinic trains its own people for at least three months before they treat anybody alone.",
      hours: "A US body asks for at least 100 hours, a UK certificate counts 185 hours of which 90 are guided.",
      noStudy:
        "No study links hours to results, so no number decides alone. But a date of training can be checked, and “years” cannot without one.",
      ask: "When did your training end, how many hours had a teacher beside you, and on how many heads?",
    },
    noHealedPhotos: {
      sign: "No healed photos",
      sharper: "On the day the dots look sharper and darker than they stay.",
      firstEvening: "Every result looks good on the first evening. Only photos of 28 days and more show work.",
      ask: "May I see dated photos of your own heads after a year?",
    },
    stolenPhotos: {
      sign: "Photos that are somebody else’s",
      why: "A trade site shows a new provider whose gallery is the work of two known clinics, heads and all.",
      ask: "May I see the original file of this one, as the camera wrote it?",
    },
    noConsultation: {
      sign: "No consultation, or with somebody else than who treats",
      why: "The NHS says: always talk to the person who will do it, before you decide, and pay nothing before.",
      ask: "Who exactly will hold the needle, and can I speak to that person now?",
    },
    tattooMachine: {
      sign: "Tattoo needles and tattoo ink",
      needles: "Needles for this work are 0.15 to 0.25 mm, or 0.18 to 0.30 mm by another practitioner.",
      pressure:
        "Too much pressure puts pigment too deep, where it spreads into large, blurred dots. That is the hand more than the machine.",
      rotary:
        "Some clinics use a rotary tattoo machine and say so: it is no verdict by itself. Needle, depth and pigment are what to ask for.",
      ink: "Black tattoo ink put in deep is what turns blue or green.",
      ask: "Which needle and which pigment, with its batch, and how large are your dots once healed?",
    },
    pressure: {
      sign: "A discount that ends today",
      why: "The NHS says: take time after the consultation, and keep away from vouchers and group offers.",
      ask: "Will this price still stand next week, in writing?",
    },
    anotherPerson: {
      sign: "Another person than agreed stands there",
      why: "The photos, the years and the reviews you went by belong to a person. Somebody else has none of them.",
      ask: "Can I cancel without cost if it is not you?",
    },
    guarantee: {
      sign: "“It can always be lasered off”",
      why: "Removal takes several sessions, may leave a shadow or pale spots, and is hardly ever paid for by the NHS.",
      ask: "Who pays if it has to be removed, and where does that stand?",
    },
  },
});
