import { words } from "#app/platform/words.ts";

/** What is said by page-keys-dialog.tsx. */
export const pageKeysDialogWords = words({
  en: {
    title: "Keys of this page",
    key: "Key",
    whatItDoes: "What it does",
    singleKeysSwitch: "Single keys work on this page",
    close: "Close",
  },
});
