import { type DemoPractitioner, months, weeks } from "#db/seed/demo-clinic.ts";

/** The people of the six stories (PRODUCT.md), and those whose heads and photos they lean on. */
export const storyPractitioners: readonly DemoPractitioner[] = [
  {
    // Story 1: three years of practice claimed; the training ended five months ago.
    slug: "ryan-stamford",
    name: "Ryan Stamford",
    background: "Estate agent",
    training: [
      {
        course: "SMP 4-day intensive",
        provider: "Fastline Aesthetics",
        trainerName: "C. Oakley",
        started: 163,
        ended: 159,
        hours: [14, 10, 0, 0],
        liveModels: 1,
        accepted: 24,
      },
    ],
  },
  {
    // Story 2: 300 treatments claimed since a course that ended 36 weeks ago: 1,800 h at the very least, 1,440 h there were.
    slug: "lewis-crane",
    name: "Lewis Crane",
    background: "Personal trainer",
    training: [
      {
        course: "SMP foundation",
        provider: "Merchant City Brow School",
        trainerName: "A. Dunmore",
        started: weeks(36) + 6,
        ended: weeks(36) + 2,
        hours: [16, 12, 12, 0],
        liveModels: 2,
        accepted: 28,
      },
    ],
  },
  {
    // Story 3: the clinic whose photos are somebody else's heads.
    slug: "kyle-rennard",
    name: "Kyle Rennard",
    background: null,
    training: [
      {
        course: "Certified SMP artist",
        provider: "Elite Pigment Online",
        started: months(15),
        ended: months(15),
        hours: [0, 0, 30, 0],
        liveModels: 0,
        accepted: null,
      },
    ],
  },
  {
    slug: "dominik-vesely",
    name: "Dominik Veselý",
    background: "Photographer",
    training: [
      {
        course: "SMP weekend course",
        provider: "Elite Pigment Online",
        started: months(11),
        ended: months(11) - 2,
        hours: [10, 6, 8, 0],
        liveModels: 1,
        accepted: null,
      },
    ],
  },
  {
    // Story 4: a tattooist with a tattoo machine; what needle and which pigment is not stated.
    slug: "danny-voss",
    name: "Danny Voss",
    background: "Tattooist, 12 years (blackwork and lettering)",
    training: [],
  },
  {
    // Story 5: taught by somebody who had been practising for four months on the day the course began.
    slug: "chloe-whitcombe",
    name: "Chloe Whitcombe",
    background: "Nail technician",
    training: [
      {
        course: "SMP 5-day practitioner course",
        provider: "Arlo Finch Training",
        trainer: "arlo-finch",
        started: months(13),
        ended: months(13) - 4,
        hours: [20, 12, 6, 0],
        liveModels: 2,
        accepted: 36,
      },
    ],
  },
  {
    slug: "arlo-finch",
    name: "Arlo Finch",
    background: "Marketing manager",
    training: [
      {
        course: "SMP 4-day intensive",
        provider: "Fastline Aesthetics",
        trainerName: "C. Oakley",
        started: months(17.6),
        ended: months(17.5),
        hours: [14, 10, 0, 0],
        liveModels: 1,
        accepted: 24,
      },
    ],
  },
  {
    // Story 6: looks fine on the first day, and heals too big and blue.
    slug: "steph-marlowe",
    name: "Steph Marlowe",
    background: "Permanent make-up artist (lips and brows)",
    training: [
      {
        course: "SMP masterclass",
        provider: "Glow Institute",
        trainerName: "not named on the certificate",
        started: months(29),
        ended: months(29) - 3,
        hours: [16, 8, 10, 0],
        liveModels: 2,
        accepted: 20,
      },
    ],
  },
];
