export interface DemoStory {
  /** The story's number in PRODUCT.md. */
  number: 1 | 2 | 3 | 4 | 5 | 6;
  /** The clinic whose page shows it at once. */
  slug: string;
  /** What the person was told. */
  told: string;
  /** What they would have seen here. */
  shown: string;
}

/** Six things people wished they had checked. Each comes from a real botched treatment; the clinics here are invented. */
export const DEMO_STORIES: readonly DemoStory[] = [
  {
    number: 1,
    slug: "kingsway-scalp-studio",
    told: "“He said he had practised for 3 years.”",
    shown: "The claim beside the dated evidence, which begins 5 months ago.",
  },
  {
    number: 2,
    slug: "merchant-city-hairline",
    told: "“He said he had done over 300 treatments.”",
    shown: "The hours that 300 treatments take, beside the hours there have been.",
  },
  {
    number: 3,
    slug: "elite-crown-smp",
    told: "“The example photos were stolen.”",
    shown: "The same head, mirrored, on the page of the clinic that treated it.",
  },
  {
    number: 4,
    slug: "iron-quill-tattoo-and-scalp",
    told: "“He was a tattooist with a tattoo machine.”",
    shown: "Machine, needle and pigment as stated, and what was not provided.",
  },
  {
    number: 5,
    slug: "hairline-room-nottingham",
    told: "“He learned from someone who had just learned.”",
    shown: "Who taught whom, and how long the trainer had practised that day.",
  },
  {
    number: 6,
    slug: "lumen-brow-and-scalp",
    told: "“It looked fine the first day.”",
    shown: "Healed results first, with the days since the last session on each.",
  },
];
