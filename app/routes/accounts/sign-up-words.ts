import { rich, words } from "#app/platform/words.ts";

/** What is said at /sign-up. */
export const signUpWords = words({
  en: {
    joinScalpmark: "Join Scalpmark",
    lede: "An account lets you write reviews, or speak for your clinic. Searching and reading need none, and it costs nothing.",
    who: "Who are you?",
    iAmAClient: "I am a client",
    iHaveBeenTreated: "I have been treated, or am thinking about it.",
    iWorkAtAClinic: "I work at a clinic",
    iAnswerForItsPage: "I answer for its page. People from clinics cannot review any clinic.",
    name: "Name",
    shownWithWhatYouWrite: "Shown with what you write here. A first name or a pen name is fine.",
    eMailAddress: "E-mail address",
    weSendALink: "We send a link to it. It is never shown.",
    password: "Password",
    atLeastCharactersOfAny: (passwordMinCharacters: number) =>
      `At least ${passwordMinCharacters} characters of any kind. Four or five words that do not belong together are easy to remember and hard to guess.`,
    createAccount: "Create account",
    haveAnAccountAlready: rich("Have an account already? <signIn>Sign in</signIn>."),
  },
});
