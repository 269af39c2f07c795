import { type DemoPractitioner, months, years } from "#db/seed/demo-clinic.ts";

/** Practitioners outside the British Isles, except those who teach. */
export const practitionersAbroad: readonly DemoPractitioner[] = [
  {
    slug: "andre-whitfield",
    name: "Andre Whitfield",
    background: "Barber, 10 years",
    training: [
      {
        course: "SMP fundamentals and mentorship",
        provider: "Gulf Coast Pigment School",
        trainer: "desmond-carter",
        started: years(4.4),
        ended: years(4.1),
        hours: [86, 30, 0, 0],
        liveModels: 10,
        accepted: 112,
      },
    ],
  },
  {
    slug: "tessa-brandvold",
    name: "Tessa Brandvold",
    background: "Esthetician",
    training: [
      {
        course: "Fundamental scalp course (100 h)",
        provider: "Hill Country Cosmetic Tattoo",
        trainerName: "J. Aldana",
        started: years(2.8),
        ended: years(2.6),
        hours: [52, 28, 20, 0],
        liveModels: 6,
        accepted: 100,
      },
    ],
  },
  {
    slug: "victor-salazar",
    name: "Victor Salazar",
    background: "Graphic designer",
    training: [
      {
        course: "SMP bootcamp (3 days)",
        provider: "Windy City Ink & Brow",
        trainerName: "not named on the certificate",
        started: months(21),
        ended: months(20.9),
        hours: [16, 8, 0, 0],
        liveModels: 1,
        accepted: null,
      },
    ],
  },
  {
    slug: "katharina-lechner",
    name: "Katharina Lechner",
    background: "Kosmetikerin",
    training: [
      {
        course: "Kopfhautpigmentierung, Lehrgang",
        provider: "Werkraum Pigment",
        trainer: "jonas-weidner",
        started: years(2.3),
        ended: years(2.0),
        hours: [100, 40, 0, 8],
        liveModels: 10,
        accepted: 140,
      },
    ],
  },
  {
    slug: "bram-de-wit",
    name: "Bram de Wit",
    background: "Barber, 7 years",
    training: [
      {
        course: "Haarpigmentatie vakopleiding",
        provider: "Vakschool Amstel",
        trainer: "anneke-visser",
        started: years(3.3),
        ended: years(2.95),
        hours: [120, 64, 0, 0],
        liveModels: 13,
        accepted: 180,
      },
    ],
  },
  {
    slug: "alvaro-montes",
    name: "Álvaro Montes",
    background: null,
    training: [
      {
        course: "Tricopigmentación intensivo",
        provider: "Instituto Alcalá",
        trainerName: "S. Rueda",
        started: years(2.0),
        ended: years(1.99),
        hours: [20, 10, 10, 0],
        liveModels: 2,
        accepted: null,
      },
    ],
  },
  {
    slug: "nuria-castells",
    name: "Núria Castells",
    background: "Nurse, dermatology",
    training: [
      {
        course: "Micropigmentación capilar, curso superior",
        provider: "Escuela Turia",
        trainer: "lucia-ferrer",
        started: years(3.5),
        ended: years(3.3),
        hours: [70, 44, 16, 0],
        liveModels: 7,
        accepted: 114,
      },
    ],
  },
  {
    slug: "grace-tremblay",
    name: "Grace Tremblay",
    background: "Medical tattooist (areola, 5 years)",
    training: [
      {
        course: "Scalp certification, 120 h",
        provider: "Great Lakes Paramedical Ink",
        trainerName: "K. Iyer",
        started: years(4.2),
        ended: years(4.0),
        hours: [70, 40, 10, 0],
        liveModels: 8,
        accepted: 120,
      },
    ],
  },
  {
    slug: "liam-arden",
    name: "Liam Arden",
    background: "Barber, 4 years",
    training: [
      {
        course: "SMP 4-day course",
        provider: "Bayside Scalp Training",
        trainerName: "D. Kostas",
        started: years(1.9),
        ended: years(1.89),
        hours: [18, 10, 0, 0],
        liveModels: 2,
        accepted: 26,
      },
    ],
  },
];
