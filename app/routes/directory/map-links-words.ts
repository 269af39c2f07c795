import { words } from "#app/platform/words.ts";

/** What is said by map-links.ts. */
export const mapLinksWords = words({
  en: {
    nearer: "Nearer",
    furtherAway: "Further away",
    west: "West",
    north: "North",
    south: "South",
    east: "East",
    everythingFound: "Everything found",
  },
});
