import { ours, type Statement, said } from "#app/guide/statement.ts";

/** A sign to slow down: why, and the question that settles it. */
export interface RedFlag {
  id: string;
  sign: string;
  why: readonly Statement[];
  ask: string;
}

export const RED_FLAGS: readonly RedFlag[] = [
  {
    id: "one-session",
    sign: "Everything in one session",
    why: [
      said(
        "Two to four sessions are usual, 10 to 30 days apart. What the first one healed to is what the second is planned from.",
        "scalpGuru",
        "smpProcess",
      ),
      said("Who offers one has to go darker, deeper or denser at once, and nobody can go back.", "fullScalp"),
    ],
    ask: "What do you decide only after you have seen my first session healed?",
  },
  {
    id: "short-course",
    sign: "A course of three to five days, and years of practice claimed",
    why: [
      said(
        "Many courses last between one and four days. One clinic trains its own people for at least three months before they treat anybody alone.",
        "courseDays",
        "skalp",
      ),
      said("A US body asks for at least 100 hours, a UK certificate counts 185 hours of which 90 are guided.", "spcp", "proqual"),
      ours(
        "No study links hours to results, so no number decides alone. But a date of training can be checked, and “years” cannot without one.",
      ),
    ],
    ask: "When did your training end, how many hours had a teacher beside you, and on how many heads?",
  },
  {
    id: "no-healed-photos",
    sign: "No healed photos",
    why: [
      said("On the day the dots look sharper and darker than they stay.", "gerowDots", "recoveryMonth"),
      ours("Every result looks good on the first evening. Only photos of 28 days and more show work."),
    ],
    ask: "May I see dated photos of your own heads after a year?",
  },
  {
    id: "stolen-photos",
    sign: "Photos that are somebody else’s",
    why: [said("A trade site shows a new provider whose gallery is the work of two known clinics, heads and all.", "takenPhotos")],
    ask: "May I see the original file of this one, as the camera wrote it?",
  },
  {
    id: "no-consultation",
    sign: "No consultation, or with somebody else than who treats",
    why: [said("The NHS says: always talk to the person who will do it, before you decide, and pay nothing before.", "nhsChoosing")],
    ask: "Who exactly will hold the needle, and can I speak to that person now?",
  },
  {
    id: "tattoo-machine",
    sign: "Tattoo needles and tattoo ink",
    why: [
      said("Needles for this work are 0.15 to 0.25 mm, or 0.18 to 0.30 mm by another practitioner.", "proHair", "robJames"),
      said(
        "Too much pressure puts pigment too deep, where it spreads into large, blurred dots. That is the hand more than the machine.",
        "dotSize",
      ),
      said(
        "Some clinics use a rotary tattoo machine and say so: it is no verdict by itself. Needle, depth and pigment are what to ask for.",
        "rotaryMachine",
      ),
      said("Black tattoo ink put in deep is what turns blue or green.", "discoloration", "lightenFirst"),
    ],
    ask: "Which needle and which pigment, with its batch, and how large are your dots once healed?",
  },
  {
    id: "pressure",
    sign: "A discount that ends today",
    why: [said("The NHS says: take time after the consultation, and keep away from vouchers and group offers.", "nhsChoosing")],
    ask: "Will this price still stand next week, in writing?",
  },
  {
    id: "another-person",
    sign: "Another person than agreed stands there",
    why: [ours("The photos, the years and the reviews you went by belong to a person. Somebody else has none of them.")],
    ask: "Can I cancel without cost if it is not you?",
  },
  {
    id: "guarantee",
    sign: "“It can always be lasered off”",
    why: [
      said(
        "Removal takes several sessions, may leave a shadow or pale spots, and is hardly ever paid for by the NHS.",
        "newcastleLaser",
        "pmuHub",
        "nhsTattooRemoval",
      ),
    ],
    ask: "Who pays if it has to be removed, and where does that stand?",
  },
];
