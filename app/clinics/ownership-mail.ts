import { PENDING_DAYS } from "#app/clinics/ownership-proof.ts";
import { CHANGE_DAYS } from "#app/clinics/profile-change.ts";
import type { OwnershipNotice } from "#app/platform/job.ts";

interface Letter {
  subject: string;
  text: string;
}

const SIGNED = "Scalpmark\nWe never ask for your password by mail.";

/** To an address at the clinic's own domain. It asks nothing of somebody who did not claim the profile. */
export function ownershipLinkLetter(clinicName: string, url: string): Letter {
  return {
    subject: "Confirm that you read mail at this address",
    text: `Somebody with an account at Scalpmark says that they speak for ${clinicName} and can read this mailbox.

If that is you, open this page, signed in to the account you claimed the profile with, and press the button:

${url}

The link works once, for ${PENDING_DAYS} days. If it was not you, do nothing: the link is of no use to anybody else.

${SIGNED}`,
  };
}

/** To whoever a profile is to be handed to. */
export function handoverLetter(clinicName: string, url: string): Letter {
  return {
    subject: "A clinic’s profile is offered to you",
    text: `Whoever holds the profile of ${clinicName} at Scalpmark wants to hand it over to the account with this address.

Nothing happens unless you accept. To do so, sign in with this address, or sign up with it first, and open this page:

${url}

An account that holds a clinic’s profile writes no reviews. If you do not want this, do nothing.

${SIGNED}`,
  };
}

const NOTICES: Record<OwnershipNotice, { subject: string; says: (clinic: string) => string }> = {
  claim_held: {
    subject: "A clinic’s profile is in your hands",
    says: (clinic) =>
      `Your claim to the profile of ${clinic} was proved, and it is in your hands now. If you were signed in, sign in again: your account can do more than before.\n\nHow it was proved is printed on the profile by name and date. With a second proof you can also change name, address and owner.`,
  },
  claim_disputed: {
    subject: "The profile you claimed is held by somebody else",
    says: (clinic) =>
      `You claimed the profile of ${clinic}. Somebody else showed before that it is theirs, and stays in control until a moderator has decided.\n\nBring proofs, and state your case on this page:`,
  },
  holder_disputed: {
    subject: "Somebody else claims your clinic’s profile",
    says: (clinic) =>
      `Somebody else says that the profile of ${clinic} is theirs. You stay in control: nothing changes until a moderator has decided, and you are heard first.\n\nPlease state your case on this page:`,
  },
  dispute_decided: {
    subject: "A moderator decided who holds a profile",
    says: (clinic) =>
      `The dispute about the profile of ${clinic} has been decided. The outcome and the facts it rests on are on this page:`,
  },
  proof_missed: {
    subject: "A proof of your profile was not found",
    says: (clinic) =>
      `Once a month we look again for the record or file that shows that the profile of ${clinic} is yours. This time it was not there.\n\nWe look once more in a week. Please put it back; what to publish is on this page:`,
  },
  proof_lapsed: {
    subject: "A proof of your profile has lapsed",
    says: (clinic) =>
      `The record or file that shows that the profile of ${clinic} is yours was missing for the second time, so it counts for nothing now. You stay in control of the profile.\n\nYou can begin it again at any time:`,
  },
  change_requested: {
    subject: "A change of a clinic’s name, address or owner was asked for",
    says: (clinic) =>
      `A change of the profile of ${clinic} was asked for. It takes effect in ${CHANGE_DAYS} days. You are told because you hold this profile, or held it before.\n\nWhat is to change is on this page. If it is not right, object there, and a moderator decides:`,
  },
  change_objected: {
    subject: "Somebody objected to a change of a profile",
    says: (clinic) =>
      `Somebody who holds or held the profile of ${clinic} objected to the change that was asked for. It does not take effect unless a moderator allows it.\n\nPlease state your case on this page:`,
  },
  change_done: {
    subject: "A clinic’s profile was changed",
    says: (clinic) => `The change of the profile of ${clinic} that was asked for has taken effect:`,
  },
  change_refused: {
    subject: "A change of a profile did not take effect",
    says: (clinic) => `The change of the profile of ${clinic} that was asked for did not take effect. Why is on this page:`,
  },
};

export function ownershipNoticeLetter(notice: OwnershipNotice, clinicName: string, url: string): Letter {
  const { subject, says } = NOTICES[notice];
  return { subject, text: `${says(clinicName)}\n\n${url}\n\n${SIGNED}` };
}
