import type { FieldRefusal } from "#app/clinics/document-verdict.ts";
import { words } from "#app/platform/words.ts";

/** What a checker’s answers to a document come to, and why one cannot be. The browser says it too, so that nothing else stands here. */
export const documentVerdictWords = words({
  en: {
    refusals: {
      not_stated: "The document does not say this.",
      unreadable: "It cannot be read.",
      other_holder: "The document names somebody else.",
      not_confirmed: "The issuer or register did not confirm it.",
      contradicted: "Other evidence says otherwise.",
      ended: "It had ended.",
      wrong_kind: "This is not a document of this kind.",
      altered: "The document appears to have been altered.",
    } satisfies Record<FieldRefusal, string>,
    enterDay: (field: string) => `${field}: enter a day that exists, as year, month and day.`,
    chooseReason: (field: string) => `${field}: choose the reason.`,
    personWhole: (field: string) => `${field}: a person is accepted or refused. Refuse the name if the document bears another.`,
    enterShown: (field: string) => `${field}: enter what the document shows.`,
    enterNumber: (field: string) => `${field}: enter a number.`,
    foundNothing: (field: string) => `${field}: nothing was found of it, so refuse it.`,
    lessThanClaimed: (field: string, claimed: string) =>
      `${field}: it has to be less than the ${claimed} claimed. As much or more is accepted as it stands.`,
    asClaimed: (field: string) => `${field}: this is what was claimed, so accept it.`,
    hoursOf: (accepted: string, claimed: string) => `${accepted} of ${claimed} h`,
    leftToAnswer: (values: string, hours: string | null) => `${values} left to answer${hours === null ? "" : `, ${hours} so far`}.`,
    sum: (state: string, hours: string | null) => `${state}${hours === null ? "" : `, with ${hours}`}.`,
  },
});
