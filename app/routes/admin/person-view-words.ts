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
    passkeys: (passkeys: number) => `${passkeys} passkeys`,
    none: "None",
    and: " and ",
  },
});
