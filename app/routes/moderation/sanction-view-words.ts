import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by sanction-view.server.ts. */
export const sanctionViewWords = words({
  en: {
    days: (count: number) => printCount(count, "day"),
    noCaption: "No caption",
    photoChoice: (caption: string, day: string) => `${caption}, sent ${day}`,
  },
});
