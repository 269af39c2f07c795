import type { OwnershipNotice } from "#app/platform/job.ts";
import { words } from "#app/platform/words.ts";

/** What mails about who holds a profile say. */
export const ownershipMailWords = words({
  en: {
    linkSubject: "Confirm that you read mail at this address",
    link: (
      clinic: string,
      url: string,
      days: number,
    ) => `Somebody with an account at Scalpmark says that they speak for ${clinic} and can read this mailbox.

If that is you, open this page, signed in to the account you claimed the profile with, and press the button:

${url}

The link works once, for ${days} days. If it was not you, do nothing: the link is of no use to anybody else.`,
    handoverSubject: "A clinic’s profile is offered to you",
    handover: (
      clinic: string,
      url: string,
    ) => `Whoever holds the profile of ${clinic} at Scalpmark wants to hand it over to the account with this address.

Nothing happens unless you accept. To do so, sign in with this address, or sign up with it first, and open this page:

${url}

An account that holds a clinic’s profile writes no reviews. If you do not want this, do nothing.`,
    notices: {
      claim_held: {
        subject: "A clinic’s profile is in your hands",
        says: (clinic: string) =>
          `Your claim to the profile of ${clinic} was proved, and it is in your hands now. If you were signed in, sign in again: your account can do more than before.\n\nHow it was proved is printed on the profile by name and date. With a second proof you can also change name, address and owner.`,
      },
      claim_disputed: {
        subject: "The profile you claimed is held by somebody else",
        says: (clinic: string) =>
          `You claimed the profile of ${clinic}. Somebody else showed before that it is theirs, and stays in control until a moderator has decided.\n\nBring proofs, and state your case on this page:`,
      },
      holder_disputed: {
        subject: "Somebody else claims your clinic’s profile",
        says: (clinic: string) =>
          `Somebody else says that the profile of ${clinic} is theirs. You stay in control: nothing changes until a moderator has decided, and you are heard first.\n\nPlease state your case on this page:`,
      },
      dispute_decided: {
        subject: "A moderator decided who holds a profile",
        says: (clinic: string) =>
          `The dispute about the profile of ${clinic} has been decided. The outcome and the facts it rests on are on this page:`,
      },
      proof_missed: {
        subject: "A proof of your profile was not found",
        says: (clinic: string) =>
          `Once a month we look again for the record or file that shows that the profile of ${clinic} is yours. This time it was not there.\n\nWe look once more in a week. Please put it back; what to publish is on this page:`,
      },
      proof_lapsed: {
        subject: "A proof of your profile has lapsed",
        says: (clinic: string) =>
          `The record or file that shows that the profile of ${clinic} is yours was missing for the second time, so it counts for nothing now. You stay in control of the profile.\n\nYou can begin it again at any time:`,
      },
      change_requested: {
        subject: "A change of a clinic’s name, address or owner was asked for",
        says: (clinic: string, days: number) =>
          `A change of the profile of ${clinic} was asked for. It takes effect in ${days} days. You are told because you hold this profile, or held it before.\n\nWhat is to change is on this page. If it is not right, object there, and a moderator decides:`,
      },
      change_objected: {
        subject: "Somebody objected to a change of a profile",
        says: (clinic: string) =>
          `Somebody who holds or held the profile of ${clinic} objected to the change that was asked for. It does not take effect unless a moderator allows it.\n\nPlease state your case on this page:`,
      },
      change_done: {
        subject: "A clinic’s profile was changed",
        says: (clinic: string) => `The change of the profile of ${clinic} that was asked for has taken effect:`,
      },
      change_refused: {
        subject: "A change of a profile did not take effect",
        says: (clinic: string) => `The change of the profile of ${clinic} that was asked for did not take effect. Why is on this page:`,
      },
    } satisfies Record<OwnershipNotice, { subject: string; says: (clinic: string, days: number) => string }>,
  },
});
