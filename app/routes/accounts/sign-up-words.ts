import { rich, words } from "#app/platform/words.ts";

/** What is said at /sign-up. */
export const signUpWords = words({
  en: {
    title: "Join Scalpmark",
    lede: "An account lets you write reviews, or speak for your clinic. Searching and reading need none, and it costs nothing.",
    whoAreYou: "Who are you?",
    client: "I am a client",
    clientHint: "I have been treated, or am thinking about it.",
    clinic: "I work at a clinic",
    clinicHint: "I answer for its page. People from clinics cannot review any clinic.",
    name: "Name",
    nameHint: "Shown with what you write here. A first name or a pen name is fine.",
    email: "E-mail address",
    emailHint: "We send a link to it. It is never shown.",
    password: "Password",
    passwordHint: (least: number) =>
      `At least ${least} characters of any kind. Four or five words that do not belong together are easy to remember and hard to guess.`,
    createAccount: "Create account",
    accountAlready: rich("Have an account already? <signIn>Sign in</signIn>."),
  },
});
