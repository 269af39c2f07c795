import { words } from "#app/platform/words.ts";

/** What is said by ask-for-passkey.ts. */
export const askForPasskeyWords = words({
  en: {
    waiting: "Waiting for your passkey.",
    notFetched: "The question for the passkey could not be fetched. Wait a minute and try again.",
    keptAlready: "That passkey is kept here already.",
    noneGiven: "No passkey was given. Nothing was changed.",
  },
});
