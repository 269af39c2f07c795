import { words } from "#app/platform/words.ts";

/** What is said by ask-for-passkey.ts. */
export const askForPasskeyWords = words({
  en: {
    waitingForYourPasskey: "Waiting for your passkey.",
    theQuestionForThePasskey: "The question for the passkey could not be fetched. Wait a minute and try again.",
    thatPasskeyIsKept: "That passkey is kept here already.",
    noPasskeyWasGiven: "No passkey was given. Nothing was changed.",
  },
});
