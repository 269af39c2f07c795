import { ownershipMailWords } from "#app/clinics/ownership-mail-words.ts";
import { PENDING_DAYS } from "#app/clinics/ownership-proof.ts";
import { CHANGE_DAYS } from "#app/clinics/profile-change.ts";
import type { OwnershipNotice } from "#app/platform/job.ts";
import { type Letter, signedLetter } from "#app/platform/letter.ts";

/** To an address at the clinic's own domain. It asks nothing of somebody who did not claim the profile. */
export function ownershipLinkLetter(clinicName: string, url: string): Letter {
  const say = ownershipMailWords();
  return signedLetter(say.linkSubject, say.link(clinicName, url, PENDING_DAYS));
}

/** To whoever a profile is to be handed to. */
export function handoverLetter(clinicName: string, url: string): Letter {
  const say = ownershipMailWords();
  return signedLetter(say.handoverSubject, say.handover(clinicName, url));
}

export function ownershipNoticeLetter(notice: OwnershipNotice, clinicName: string, url: string): Letter {
  const { subject, says } = ownershipMailWords().notices[notice];
  return signedLetter(subject, `${says(clinicName, CHANGE_DAYS)}\n\n${url}`);
}
