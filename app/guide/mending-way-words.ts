import { words } from "#app/platform/words.ts";

/** What each way to mend can do and cannot, how long it takes, what it costs, and what makes it worse. */
export const mendingWayWords = words({
  en: {
    wait: {
      label: "Wait",
      goesByItself: "Much of what frightens people in the first weeks goes by itself: scabs, patches, a shade too dark.",
      movesNothing: "It moves no hairline and shrinks no dot that has spread. After six weeks waiting alone mends nothing for years.",
      time: "Four to six weeks after the last session.",
      price: "Nothing.",
    },
    laser: {
      label: "Laser",
      study: "In a study of four people a picosecond laser cleared unwanted SMP in one to three sessions, without unexpected harm.",
      lightens: "It can also only lighten, so that somebody can work over it.",
      notAlways: "Complete removal is not always possible. Pigment put in too deep can leave a shadow after many sessions.",
      deepPigment: "Bad work is harder to remove than good work, since its pigment lies deeper. Laser can also burn or scar.",
      changesSkin: "It may leave paler or darker spots, or change the skin’s texture.",
      disputed:
        "How well SMP clears is disputed: almost wholly in one or two sessions, says a clinic; generally not, says a hair surgeon who has cut out what no laser cleared.",
      time: "One to three sessions in the study, 6 to 12 for ordinary tattoos, with at least 6 to 8 weeks between them.",
      price:
        "In the UK from £50 for one session on a small area to more than £1,000 for several on a large one; £50 to £200 a session is usual.",
    },
    saline: {
      label: "Saline",
      drawsPigment:
        "Salt water is tattooed into the dots and draws pigment into a scab. It works on any colour, for small places such as a corner of the hairline.",
      smallAreas: "One session covers an area of two to three inches square: it is not made for a whole head.",
      canScar: "Hurried, it can scar or cost hair.",
      time: "One to six sessions by one practitioner, six to ten by another, six to eight weeks apart.",
      price: "No source we would rely on. Ask for the price of the whole course, in writing.",
    },
    correction: {
      label: "Correction by somebody else",
      blended: "Where it is old, faded or in one place, dots can be blended or hidden by better ones.",
      afterLaser: "After laser has lightened it, a practitioner can work over what is left. It need not be gone completely.",
      hairline: "A hairline that is too low cannot be corrected upwards: it has to be removed first.",
      blurred: "More dots on blurred ones turn into a block of colour, the “helmet”.",
      time: "Months rather than weeks where laser comes first. Only what is healed is corrected.",
      price: "What clinics here state for corrections is in the table of prices. Ask whether laser is included.",
    },
    hide: {
      label: "Hide it for now",
      hat: "A hat, a razor guard one step longer or hair powder gets you through the weeks until you can choose.",
      notWithScabs: "Not a scalp that still has scabs, and not with anything that has to be scrubbed off.",
      time: "As long as you want.",
      price: "Little.",
    },
    notNow: {
      secondSession:
        "No second session tomorrow, and none “to even it out” next week, whoever offers it: nobody can see yet what they would be correcting.",
      scrubbing: "No scrubbing, picking, peeling or shampooing at treated skin that is healing.",
      homeRemoval: "No home removal: no cream, acid, salt or sandpaper. The US regulator has approved none, and they can scar.",
      signature: "No signature under a waiver, and no refund taken for a promise to be silent, before you have slept on it.",
      angryMessage: "No angry message tonight. You may need its tone to be read out by somebody else.",
    },
  },
});
