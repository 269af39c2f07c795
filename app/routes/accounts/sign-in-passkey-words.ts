import { words } from "#app/platform/words.ts";

/** What is said at /sign-in/passkey. */
export const signInPasskeyWords = words({
  en: {
    documentTitle: "Sign in with a passkey – Scalpmark",
    title: "Sign in with a passkey",
    lede: "Your telephone, computer or security key signs you in once you have unlocked it.",
    useMyPasskey: "Use my passkey",
    noPasskeysHere: "Passkeys belong to a site’s name. This one is reached by a number, so there can be none for it.",
    passwordInstead: "Sign in with a password instead",
  },
});
