import { words } from "#app/platform/words.ts";

/** What a moderator reads and chooses who answers a report. */
export const reportAnswerWords = words({
  en: {
    /** What may tie a review's author to the clinic. */
    staffSigns: {
      member: "The author speaks for the clinic.",
      former_member: "The author’s address accepted an invitation to speak for the clinic.",
      claimant: "The author’s account has held the clinic’s profile.",
      mail_domain: "The author’s address is at the clinic’s own domain.",
    },
    invited: "The clinic invited the author’s address to speak for it. Nobody accepted, and a clinic can invite whom it likes.",
    namesake: "The author is shown under the name of somebody who works or worked there. Two people can share a name.",
    /** Why a photo that was taken down is shown again. */
    unhide: {
      person_agreed: "The person shown agreed to it, and that was proved",
      another_person: "It does not show the person who said so",
      hidden_by_mistake: "It was taken down by mistake",
    },
  },
});
