import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by sanction-view.server.ts. */
export const sanctionViewWords = words({
  en: {
    days: (days: number) => printCount(days, "day"),
    noCaption: "No caption",
    sent: (caption: string, dayOf: string) => `${caption}, sent ${dayOf}`,
  },
});
