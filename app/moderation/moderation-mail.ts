import { isAppealable, isForAuthorAlone } from "#app/moderation/appeal.ts";
import { APPEAL_ANSWER_DAYS, APPEAL_DAYS, DECISION_LABELS, type DecisionKind } from "#app/moderation/decision.ts";
import { HEARING_HOURS } from "#app/moderation/dispute.ts";

interface Letter {
  subject: string;
  text: string;
}

export const SIGNED = "Scalpmark\nWe never ask for your password by mail.";

/** To the members of a clinic: a match was found, nothing is decided, they are heard first. */
export function disputeLetter(clinicName: string, disputeUrl: string): Letter {
  return {
    subject: "A photo on your profile matches another clinic’s",
    text: `A photo on the profile of ${clinicName} was found to match a photo of another clinic.

This is a question and no finding. Photos can be shared with permission, and software can be wrong. Until people have decided, the photo counts neither for nor against your clinic.

Please look at both photos and say what you know: who took the photo, when, of whom, and whether its use was agreed. If it is yours, bring what shows it: having sent it in first counts for little, the original file or a new photo with a printed code for much.

${disputeUrl}

Nothing can be decided against a clinic until it has answered or ${HEARING_HOURS} hours have passed.

${SIGNED}`,
  };
}

/** To the members of a clinic: a moderator holds a claim of theirs to be refuted; nothing is decided, they are heard first. */
export function claimFindingLetter(clinicName: string, claimUrl: string): Letter {
  return {
    subject: "A moderator looks at a claim on your profile",
    text: `The sum speaks against a claim on the profile of ${clinicName}, and a moderator has proposed to call it refuted.

This is a proposal and no decision. A second person has to agree, and you are heard first: say what the sum does not know of, and name the document that shows it. Or withdraw the claim, which ends the matter.

${claimUrl}

Nothing can be decided before you have answered or ${HEARING_HOURS} hours have passed.

${SIGNED}`,
  };
}

/** To the members of a clinic: a moderator holds reviews of it to be procured; nothing is decided, they are heard first. */
export function groupFindingLetter(clinicName: string, url: string): Letter {
  return {
    subject: "A moderator looks at reviews of your clinic",
    text: `A moderator has proposed to say that reviews of ${clinicName} were not written by its clients, and that the clinic had a part in it.

This is a proposal and no decision. A second person has to agree, and you are heard first: read what it rests on, and say what you know of it.

${url}

Nothing can be decided before you have answered or ${HEARING_HOURS} hours have passed.

${SIGNED}`,
  };
}

const CHARGED = {
  forged_document: "that a document which the clinic sent is forged",
  review_pressure: "that the clinic put pressure on clients because of a review, or asked only the contented for one",
};

/** To the members of a clinic: a moderator charges it; nothing is decided, they are heard first. */
export function chargeLetter(kind: keyof typeof CHARGED, clinicName: string, url: string): Letter {
  return {
    subject: "A moderator proposes a decision about your clinic",
    text: `A moderator has proposed to say of ${clinicName} ${CHARGED[kind]}.

This is a proposal and no decision. A second person has to agree, and you are heard first: read what it rests on, and say what you know of it.

${url}

Nothing can be decided before you have answered or ${HEARING_HOURS} hours have passed.

${SIGNED}`,
  };
}

/** To a client who protects a photo that was found elsewhere. */
export function protectedMatchLetter(disputeUrl: string): Letter {
  return {
    subject: "A photo you protect was found elsewhere",
    text: `A photo that you protect at Scalpmark was found to match a photo on a clinic’s profile.

This is a question and no finding. The clinic may have your permission, and software can be wrong. People decide, and you are heard first.

Please look at it, say what you know, and bring what shows that the photo is yours. Who sent a photo in first counts for little: the original file or a new photo with a printed code count for much.

${disputeUrl}

${SIGNED}`,
  };
}

const OPENINGS = {
  accused: (clinicName: string) => `A decision about ${clinicName} was made`,
  clinic: () => "A decision was made in a matter that a photo of your clinic is part of",
  client: () => "A decision was made in a matter that a photo that you protect is part of",
  author: (clinicName: string) => `A decision about your review of ${clinicName} was made`,
};

/** To a party: what was decided. `concerned` is "accused" for the clinic the decision is about, "author" for whoever wrote the review it is about; `words`: what whoever decided has to say to it. */
export function decisionLetter(
  kind: DecisionKind,
  clinicName: string,
  concerned: "accused" | "clinic" | "client" | "author",
  decisionUrl: string,
  words: string | null = null,
): Letter {
  const appeal =
    (concerned === "author" || (concerned === "accused" && !isForAuthorAlone(kind))) && isAppealable(kind)
      ? `\n\n${concerned === "author" ? "You" : "Your clinic"} can appeal within ${APPEAL_DAYS} days on the same page, once. The appeal is answered within ${APPEAL_ANSWER_DAYS} days by somebody who took no part in the decision.${isForAuthorAlone(kind) ? " If it is overturned, your review is published again with all it had." : ""}`
      : "";
  return {
    subject: `A decision was made: ${DECISION_LABELS[kind].toLowerCase()}`,
    text: `${OPENINGS[concerned](clinicName)}: ${DECISION_LABELS[kind].toLowerCase()}.
${words === null ? "" : `\n${words}\n`}
The rule, the facts and the outcome are in the public log:

${decisionUrl}${appeal}

${SIGNED}`,
  };
}

/** To whoever brought a piece of evidence for a photo. The moderator's note stands on the page, not in the mail. */
export function weighedLetter(weighed: "accepted" | "refused", piece: string, url: string): Letter {
  const meaning =
    weighed === "accepted"
      ? "It counts for the photo from now on, as the page says."
      : "It counts neither for nor against the photo. The page says why, and you can bring something else.";
  return {
    subject: `What you brought for a photo was ${weighed}`,
    text: `A moderator looked at what you brought for a photo (${piece.toLowerCase()}). It was ${weighed}. ${meaning}

${url}

${SIGNED}`,
  };
}
