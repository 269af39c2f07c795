import { words } from "#app/platform/words.ts";

/** What is said at /admin/settings. */
export const settingsWords = words({
  en: {
    documentTitle: "Settings – Scalpmark",
    name: "Name",
    inForce: "In force",
    comesFrom: "Comes from",
    meaning: "What it is",
    title: "Settings",
    lede: "What the site was told when it started. They are changed where it is started, never here; a secret only says that it is set.",
  },
});
