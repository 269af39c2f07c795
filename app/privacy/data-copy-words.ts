import { words } from "#app/platform/words.ts";

/** What is said in the file with all that is kept about a person. */
export const dataCopyWords = words({
  en: {
    readme: (at: string) => `All that Scalpmark keeps about you, as of ${at}.

data/   one file per table, as JSON. Times are UTC. Where you only had a part in something that is not yours (a document you checked, an invitation you
        sent), the row's key is there and nothing else.
files/  your photos as you sent them, and your documents and proofs, named by the SHA-256 of their content.

Not in it: secrets that open something (the hashes of your password, codes and links), how likely software holds a review to be genuine, and what other
people wrote about you in confidence. Pictures made from your photos are not in it either: the originals are.
`,
    notKept: (files: string) => `Named in the data, and no longer kept here:\n${files}\n`,
  },
});
