import { printDay } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

interface StepSaid {
  /** In lower case. */
  label: string;
  does: string;
  /** The sentence of the rule. */
  rule: string;
  hours: number;
  /** "2027-05-03"; null: it is not in force yet, or never was. */
  until: string | null;
}

interface Made {
  clinic: string;
  /** In lower case. */
  decision: string;
}

/** The mails of moderation: to clinics, clients and authors whom something is about. */
export const moderationMailWords = words({
  en: {
    signed: "Scalpmark\nWe never ask for your password by mail.",

    dispute: {
      subject: "A photo on your profile matches another clinic’s",
      text: (
        clinic: string,
        url: string,
        hours: number,
      ) => `A photo on the profile of ${clinic} was found to match a photo of another clinic.

This is a question and no finding. Photos can be shared with permission, and software can be wrong. Until people have decided, the photo counts neither for nor against your clinic.

Please look at both photos and say what you know: who took the photo, when, of whom, and whether its use was agreed. If it is yours, bring what shows it: having sent it in first counts for little, the original file or a new photo with a printed code for much.

${url}

Nothing can be decided against a clinic until it has answered or ${hours} hours have passed.`,
    },
    protectedMatch: {
      subject: "A photo you protect was found elsewhere",
      text: (url: string) => `A photo that you protect at Scalpmark was found to match a photo on a clinic’s profile.

This is a question and no finding. The clinic may have your permission, and software can be wrong. People decide, and you are heard first.

Please look at it, say what you know, and bring what shows that the photo is yours. Who sent a photo in first counts for little: the original file or a new photo with a printed code count for much.

${url}`,
    },
    claim: {
      subject: "A moderator looks at a claim on your profile",
      text: (
        clinic: string,
        url: string,
        hours: number,
      ) => `The sum speaks against a claim on the profile of ${clinic}, and a moderator has proposed to call it refuted.

This is a proposal and no decision. A second person has to agree, and you are heard first: say what the sum does not know of, and name the document that shows it. Or withdraw the claim, which ends the matter.

${url}

Nothing can be decided before you have answered or ${hours} hours have passed.`,
    },
    linkedReviews: {
      subject: "A moderator looks at reviews of your clinic",
      text: (
        clinic: string,
        url: string,
        hours: number,
      ) => `A moderator has proposed to say that reviews of ${clinic} were not written by its clients, and that the clinic had a part in it.

This is a proposal and no decision. A second person has to agree, and you are heard first: read what it rests on, and say what you know of it.

${url}

Nothing can be decided before you have answered or ${hours} hours have passed.`,
    },
    charge: {
      subject: "A moderator proposes a decision about your clinic",
      charged: {
        forged_document: "that a document which the clinic sent is forged",
        review_pressure: "that the clinic put pressure on clients because of a review, or asked only the contented for one",
      },
      text: (clinic: string, charged: string, url: string, hours: number) => `A moderator has proposed to say of ${clinic} ${charged}.

This is a proposal and no decision. A second person has to agree, and you are heard first: read what it rests on, and say what you know of it.

${url}

Nothing can be decided before you have answered or ${hours} hours have passed.`,
    },

    decision: {
      subject: (decision: string) => `A decision was made: ${decision}`,
      /** By whom it is sent to. */
      openings: {
        accused: ({ clinic, decision }: Made) => `A decision about ${clinic} was made: ${decision}.`,
        clinic: ({ decision }: Made) => `A decision was made in a matter that a photo of your clinic is part of: ${decision}.`,
        client: ({ decision }: Made) => `A decision was made in a matter that a photo that you protect is part of: ${decision}.`,
        author: ({ clinic, decision }: Made) => `A decision about your review of ${clinic} was made: ${decision}.`,
      },
      log: (url: string) => `The rule, the facts and the outcome are in the public log:\n\n${url}`,
      clinicAppeals: (days: number, answerDays: number) =>
        `Your clinic can appeal within ${days} days on the same page, once. The appeal is answered within ${answerDays} days by somebody who took no part in the decision.`,
      authorAppeals: (days: number, answerDays: number) =>
        `You can appeal within ${days} days on the same page, once. The appeal is answered within ${answerDays} days by somebody who took no part in the decision.`,
      reviewComesBack: "If it is overturned, your review is published again with all it had.",
      stepUntil: (label: string, day: string, does: string) => `${label}, until ${day}. ${does}`,
      theStep: (label: string) => `The step: ${label}.`,
      stepEnded: (day: string, label: string) => `The step has ended on ${day}: ${label}.`,
    },

    evidence: {
      subject: { accepted: "What you brought for a photo was accepted", refused: "What you brought for a photo was refused" },
      text: {
        accepted: (piece: string, url: string) =>
          `A moderator looked at what you brought for a photo (${piece}). It was accepted. It counts for the photo from now on, as the page says.\n\n${url}`,
        refused: (piece: string, url: string) =>
          `A moderator looked at what you brought for a photo (${piece}). It was refused. It counts neither for nor against the photo. The page says why, and you can bring something else.\n\n${url}`,
      },
    },

    step: {
      proposed: {
        subject: "A moderator proposes a step against your clinic",
        text: (clinic: string, { label, does, rule, hours }: StepSaid) => `A moderator has proposed a step against ${clinic}: ${label}.

${rule} ${does}

This is a proposal and no decision. You are heard first: say what you know, once. Nothing can be decided before you have answered or ${hours} hours have passed.`,
      },
      notice: {
        subject: "A private notice to your clinic",
        text: (clinic: string, { rule, until }: StepSaid) => `A moderator has a notice for ${clinic}.

${rule} The facts, and what would settle it, are on the page below.

Nobody else is told, nothing changes on your page, and it costs no points. If it is left as it is, a further step can follow.${until === null ? "" : ` The notice ends by itself on ${printDay(until)}.`} You can answer it, once.`,
      },
      declined: {
        subject: "A step against your clinic was not taken",
        text: (clinic: string, { label }: StepSaid) =>
          `A second person did not agree to a step that was proposed against ${clinic}: ${label}. Nothing was decided, and nothing counts against your clinic.`,
      },
      ended: {
        subject: "A step against your clinic has ended",
        text: (clinic: string, { label }: StepSaid) =>
          `A step against ${clinic} has ended: ${label}. What it took is given back by now. What was decided stays in the public log, if it stood there, with its end.`,
      },
    },
  },
});
