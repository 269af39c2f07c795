import { words } from "#app/platform/words.ts";

/** What is said by place-suggestions.ts. */
export const placeSuggestionsWords = words({
  en: {
    refused: "Your browser was told not to say where you are. Type a town instead, or allow it in the settings of this site.",
    unavailable: "Your device does not know where you are. Type a town instead.",
    tookTooLong: "Your device took too long to find where you are. Try again, or type a town instead.",
    asksFirst:
      "Your browser asks you first. Where you are, to about a kilometre, then goes into the address of the page. Nothing else is sent, and nothing is kept.",
    notKnown: "Where you are is not known. Type a town instead.",
  },
});
