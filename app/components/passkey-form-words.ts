import { words } from "#app/platform/words.ts";

/** What is said by passkey-form.tsx. */
export const passkeyFormWords = words({
  en: {
    noScript: "A passkey is asked for by a script, and this browser runs none here or knows no passkeys. Password and code work without.",
  },
});
