import { INVITATION_DAYS } from "#app/clinics/member-form.ts";
import { memberMailWords } from "#app/clinics/member-mail-words.ts";
import type { MemberRole } from "#app/clinics/profile-repository.server.ts";
import type { JobPayloads } from "#app/platform/job.ts";
import { type Letter, signedLetter } from "#app/platform/letter.ts";

export function invitationLetter(clinicName: string, role: MemberRole, origin: string, token: string): Letter {
  const say = memberMailWords();
  const url = `${origin}/accept-invitation?token=${token}`;
  return signedLetter(say.invitationSubject, say.invitation[role](clinicName, url, INVITATION_DAYS));
}

type Notice = JobPayloads["mail_member_notice"]["notice"];

/** To the owners and to whom it is about. The address and not the name: a name can be anything its bearer typed. */
export function memberLetter(notice: Notice, clinicName: string, address: string, membersUrl: string): Letter {
  const say = memberMailWords();
  return signedLetter(say.changedSubject, `${say.changed[notice](address, clinicName)}\n\n${say.lookAtMembers}\n\n${membersUrl}`);
}
