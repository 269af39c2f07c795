import { words } from "#app/platform/words.ts";

/** What is said at /account/confirm. */
export const confirmPersonWords = words({
  en: {
    documentTitle: "Confirm that it is you – Scalpmark",
    title: "Confirm that it is you",
    lede: "What you are about to do is not for somebody who finds this browser open. Confirming holds for ten minutes.",
    password: "Password",
    confirm: "Confirm",
    codeInstead: "Or a code of your app",
    confirmByCode: "Confirm by code",
    confirmByPasskey: "Confirm by passkey",
  },
});
