import type { JobPayloads } from "#app/platform/job.ts";
import { words } from "#app/platform/words.ts";

const toAccept = (
  url: string,
  days: number,
) => `To accept, open this page. You need an account with this very address: sign in, or join first and open the page again.

${url}

The link works once, for ${days} days. If you do not know the clinic, do nothing.`;

/** What mails about who speaks for a clinic say. */
export const memberMailWords = words({
  en: {
    invitationSubject: "You are invited to speak for a clinic at Scalpmark",
    invitation: {
      owner: (clinic: string, url: string, days: number) =>
        `An owner of ${clinic} has invited this address to speak for the clinic at Scalpmark, as an owner.\n\n${toAccept(url, days)}`,
      editor: (clinic: string, url: string, days: number) =>
        `An owner of ${clinic} has invited this address to speak for the clinic at Scalpmark, as an editor.\n\n${toAccept(url, days)}`,
    },
    changedSubject: "Who speaks for your clinic has changed",
    changed: {
      joined: (address: string, clinic: string) => `${address} has accepted an invitation and speaks for the clinic now: ${clinic}.`,
      made_owner: (address: string, clinic: string) => `${address} is an owner of the clinic’s page now: ${clinic}.`,
      made_editor: (address: string, clinic: string) =>
        `${address} is an editor of the clinic’s page now, and no owner any more: ${clinic}.`,
      removed: (address: string, clinic: string) => `${address} does not speak for the clinic any more: ${clinic}.`,
    } satisfies Record<JobPayloads["mail_member_notice"]["notice"], (address: string, clinic: string) => string>,
    lookAtMembers: "Every owner is told of such a change. If it should not be so, look at the members and sign out everywhere:",
  },
});
