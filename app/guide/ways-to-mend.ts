import { ours, type Statement, said } from "#app/guide/statement.ts";

/** One thing that can be done about a result, and the ends of what it can do. */
export interface MendingWay {
  id: string;
  label: string;
  can: readonly Statement[];
  cannot: readonly Statement[];
  time: Statement;
  price: Statement;
}

export const MENDING_WAYS: readonly MendingWay[] = [
  {
    id: "wait",
    label: "Wait",
    can: [
      said(
        "Much of what frightens people in the first weeks goes by itself: scabs, patches, a shade too dark.",
        "dayByDay",
        "recoveryMonth",
      ),
    ],
    cannot: [ours("It moves no hairline and shrinks no dot that has spread. After six weeks waiting alone mends nothing for years.")],
    time: said("Four to six weeks after the last session.", "recoveryMonth", "sixWeeks"),
    price: ours("Nothing."),
  },
  {
    id: "laser",
    label: "Laser",
    can: [
      said(
        "In a study of four people a picosecond laser cleared unwanted SMP in one to three sessions, without unexpected harm.",
        "picosecond",
      ),
      said("It can also only lighten, so that somebody can work over it.", "newcastleLaser"),
    ],
    cannot: [
      said(
        "Complete removal is not always possible. Pigment put in too deep can leave a shadow after many sessions.",
        "newcastleLaser",
        "pmuHub",
      ),
      said("Bad work is harder to remove than good work, since its pigment lies deeper. Laser can also burn or scar.", "badInk"),
      said("It may leave paler or darker spots, or change the skin’s texture.", "newcastleLaser"),
      said(
        "How well SMP clears is disputed: almost wholly in one or two sessions, says a clinic; generally not, says a hair surgeon who has cut out what no laser cleared.",
        "waysOut",
        "realSelf",
      ),
    ],
    time: said(
      "One to three sessions in the study, 6 to 12 for ordinary tattoos, with at least 6 to 8 weeks between them.",
      "picosecond",
      "laserPrices",
      "newcastleLaser",
    ),
    price: said(
      "In the UK from £50 for one session on a small area to more than £1,000 for several on a large one; £50 to £200 a session is usual.",
      "nhsTattooRemoval",
      "laserPrices",
    ),
  },
  {
    id: "saline",
    label: "Saline",
    can: [
      said(
        "Salt water is tattooed into the dots and draws pigment into a scab. It works on any colour, for small places such as a corner of the hairline.",
        "salineSmall",
        "salineHair",
      ),
    ],
    cannot: [
      said("One session covers an area of two to three inches square: it is not made for a whole head.", "salineSmall"),
      said("Hurried, it can scar or cost hair.", "salineHair"),
    ],
    time: said("One to six sessions by one practitioner, six to ten by another, six to eight weeks apart.", "salineSessions", "salineHair"),
    price: ours("No source we would rely on. Ask for the price of the whole course, in writing."),
  },
  {
    id: "correction",
    label: "Correction by somebody else",
    can: [
      said("Where it is old, faded or in one place, dots can be blended or hidden by better ones.", "camouflage"),
      said("After laser has lightened it, a practitioner can work over what is left. It need not be gone completely.", "lightenFirst"),
    ],
    cannot: [
      said("A hairline that is too low cannot be corrected upwards: it has to be removed first.", "pmuHub"),
      said("More dots on blurred ones turn into a block of colour, the “helmet”.", "helmet"),
    ],
    time: ours("Months rather than weeks where laser comes first. Only what is healed is corrected."),
    price: ours("What clinics here state for corrections is in the table of prices. Ask whether laser is included."),
  },
  {
    id: "hide",
    label: "Hide it for now",
    can: [ours("A hat, a razor guard one step longer or hair powder gets you through the weeks until you can choose.")],
    cannot: [ours("Not a scalp that still has scabs, and not with anything that has to be scrubbed off.")],
    time: ours("As long as you want."),
    price: ours("Little."),
  },
];

/** What makes it worse tonight. */
export const NOT_NOW: readonly Statement[] = [
  ours(
    "No second session tomorrow, and none “to even it out” next week, whoever offers it: nobody can see yet what they would be correcting.",
  ),
  said("No scrubbing, picking, peeling or shampooing at treated skin that is healing.", "steadyCare", "recoveryMonth"),
  said("No home removal: no cream, acid, salt or sandpaper. The US regulator has approved none, and they can scar.", "homeRemoval"),
  ours("No signature under a waiver, and no refund taken for a promise to be silent, before you have slept on it."),
  ours("No angry message tonight. You may need its tone to be read out by somebody else."),
];
