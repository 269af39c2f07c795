import { words } from "#app/platform/words.ts";

/** What is said by share-page.ts. */
export const sharePageWords = words({
  en: {
    print: "Print",
    share: "Share",
    copyAddress: "Copy its address",
    addressCopied: "Address copied",
    notCopied: "The address could not be copied",
  },
});
