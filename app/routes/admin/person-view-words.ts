import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by person-view.ts. */
export const personViewWords = words({
  en: {
    client: "Client",
    clinicOwner: "Clinic owner",
    moderator: "Moderator",
    administrator: "Administrator",
    never: "Never",
    authenticatorApp: "authenticator app",
    passkeys: (count: number) => printCount(count, "passkey"),
    none: "None",
  },
});
