import { words } from "#app/platform/words.ts";

/** What a shared page’s picture shows, for who cannot see it. */
export const shareTagWords = words({
  en: {
    site: "Scalpmark: Scalp Micropigmentation clinics, by evidence",
    clinicCard: (name: string) => `${name} on Scalpmark: its score, what it rests on and as of when.`,
    documentTitle: (title: string) => `${title} – Scalpmark`,
  },
});
