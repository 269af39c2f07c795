import { INVITATION_DAYS } from "#app/clinics/member-form.ts";
import type { MemberRole } from "#app/clinics/profile-repository.server.ts";
import type { JobPayloads } from "#app/platform/job.ts";

interface Letter {
  subject: string;
  text: string;
}

const SIGNED = "Scalpmark\nWe never ask for your password by mail.";

export function invitationLetter(clinicName: string, role: MemberRole, origin: string, token: string): Letter {
  return {
    subject: "You are invited to speak for a clinic at Scalpmark",
    text: `An owner of ${clinicName} has invited this address to speak for the clinic at Scalpmark, as ${role === "owner" ? "an owner" : "an editor"}.

To accept, open this page. You need an account with this very address: sign in, or join first and open the page again.

${origin}/accept-invitation?token=${token}

The link works once, for ${INVITATION_DAYS} days. If you do not know the clinic, do nothing.

${SIGNED}`,
  };
}

type Notice = JobPayloads["mail_member_notice"]["notice"];

const HAPPENED: Record<Notice, string> = {
  joined: "has accepted an invitation and speaks for the clinic now",
  made_owner: "is an owner of the clinic’s page now",
  made_editor: "is an editor of the clinic’s page now, and no owner any more",
  removed: "does not speak for the clinic any more",
};

/** To the owners and to whom it is about. The address and not the name: a name can be anything its bearer typed. */
export function memberLetter(notice: Notice, clinicName: string, address: string, membersUrl: string): Letter {
  return {
    subject: "Who speaks for your clinic has changed",
    text: `${address} ${HAPPENED[notice]}: ${clinicName}.

Every owner is told of such a change. If it should not be so, look at the members and sign out everywhere:

${membersUrl}

${SIGNED}`,
  };
}
