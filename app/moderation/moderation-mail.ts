import { isCharge } from "#app/moderation/appeal.ts";
import { APPEAL_DAYS, DECISION_LABELS, type DecisionKind } from "#app/moderation/decision.ts";
import { HEARING_HOURS } from "#app/moderation/dispute.ts";

interface Letter {
  subject: string;
  text: string;
}

const SIGNED = "Scalpmark\nWe never ask for your password by mail.";

/** To the members of a clinic: a match was found, nothing is decided, they are heard first. */
export function disputeLetter(clinicName: string, disputeUrl: string): Letter {
  return {
    subject: "A photo on your profile matches another clinic’s",
    text: `A photo on the profile of ${clinicName} was found to match a photo of another clinic.

This is a question and no finding. Photos can be shared with permission, and software can be wrong. Until people have decided, the photo counts neither for nor against your clinic.

Please look at both photos and say what you know: who took the photo, when, of whom, and whether its use was agreed.

${disputeUrl}

Nothing can be decided against a clinic until it has answered or ${HEARING_HOURS} hours have passed.

${SIGNED}`,
  };
}

/** To the members of a clinic of the matter: what was decided. `about` is true for the clinic the decision is about. */
export function decisionLetter(kind: DecisionKind, clinicName: string, about: boolean, decisionUrl: string): Letter {
  const appeal =
    about && isCharge(kind)
      ? `\n\nYour clinic can appeal within ${APPEAL_DAYS} days on the same page, once. The appeal is answered by somebody who took no part in the decision.`
      : "";
  return {
    subject: `A decision was made: ${DECISION_LABELS[kind].toLowerCase()}`,
    text: `${about ? `A decision about ${clinicName} was made` : "A decision was made in a matter that a photo of your clinic is part of"}: ${DECISION_LABELS[kind].toLowerCase()}.

The rule, the facts and the outcome are in the public log:

${decisionUrl}${appeal}

${SIGNED}`,
  };
}
