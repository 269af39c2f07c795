import { words } from "#app/platform/words.ts";

/** What is said at /confirm-ownership. */
export const confirmOwnershipWords = words({
  en: {
    documentTitle: "Confirm your mailbox – Scalpmark",
    deadLinkTitle: "This link opens nothing here",
    deadLinkLede: (account: string) =>
      `It has been used, has expired, was replaced by a newer one, or was asked for by another account than ${account}’s.`,
    title: (email: string) => `Do you read mail at ${email}?`,
    lede: (account: string, clinic: string) =>
      `Then this shows that ${account}, who claims the profile of ${clinic}, reads mail at the clinic’s own domain.`,
    yesConfirm: "Yes, confirm it",
  },
});
