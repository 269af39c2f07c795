/** The clinic of the demo whose page shows each of the six stories of PRODUCT.md at once, by the story's number. */
export const DEMO_STORIES: readonly { number: 1 | 2 | 3 | 4 | 5 | 6; slug: string }[] = [
  { number: 1, slug: "kingsway-scalp-studio" },
  { number: 2, slug: "merchant-city-hairline" },
  { number: 3, slug: "elite-crown-smp" },
  { number: 4, slug: "iron-quill-tattoo-and-scalp" },
  { number: 5, slug: "hairline-room-nottingham" },
  { number: 6, slug: "lumen-brow-and-scalp" },
];
