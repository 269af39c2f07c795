import { isAppealable, isForAuthorAlone } from "#app/moderation/appeal.ts";
import type { ChargeKind } from "#app/moderation/charge.ts";
import { APPEAL_ANSWER_DAYS, APPEAL_DAYS, type DecisionKind, decisionLabel } from "#app/moderation/decision.ts";
import { HEARING_HOURS } from "#app/moderation/dispute.ts";
import { moderationMailWords } from "#app/moderation/moderation-mail-words.ts";

export interface Letter {
  subject: string;
  text: string;
}

/** With our name below it. */
export const signed = (subject: string, text: string): Letter => ({ subject, text: `${text}\n\n${moderationMailWords().signed}` });

/** To the members of a clinic: a match was found, nothing is decided, they are heard first. */
export function disputeLetter(clinicName: string, disputeUrl: string): Letter {
  const { subject, text } = moderationMailWords().dispute;
  return signed(subject, text(clinicName, disputeUrl, HEARING_HOURS));
}

/** To the members of a clinic: a moderator holds a claim of theirs to be refuted; nothing is decided, they are heard first. */
export function claimFindingLetter(clinicName: string, claimUrl: string): Letter {
  const { subject, text } = moderationMailWords().claim;
  return signed(subject, text(clinicName, claimUrl, HEARING_HOURS));
}

/** To the members of a clinic: a moderator holds reviews of it to be procured; nothing is decided, they are heard first. */
export function groupFindingLetter(clinicName: string, url: string): Letter {
  const { subject, text } = moderationMailWords().linkedReviews;
  return signed(subject, text(clinicName, url, HEARING_HOURS));
}

/** To the members of a clinic: a moderator charges it; nothing is decided, they are heard first. */
export function chargeLetter(kind: ChargeKind, clinicName: string, url: string): Letter {
  const { subject, charged, text } = moderationMailWords().charge;
  return signed(subject, text(clinicName, charged[kind], url, HEARING_HOURS));
}

/** To a client who protects a photo that was found elsewhere. */
export function protectedMatchLetter(disputeUrl: string): Letter {
  const { subject, text } = moderationMailWords().protectedMatch;
  return signed(subject, text(disputeUrl));
}

/** To a party: what was decided. `concerned` is "accused" for the clinic the decision is about, "author" for whoever wrote the review it is about; `words`: what whoever decided has to say to it. */
export function decisionLetter(
  kind: DecisionKind,
  clinicName: string,
  concerned: "accused" | "clinic" | "client" | "author",
  decisionUrl: string,
  words: string | null = null,
): Letter {
  const say = moderationMailWords().decision;
  const decision = decisionLabel(kind).toLowerCase();
  const mayAppeal = (concerned === "author" || (concerned === "accused" && !isForAuthorAlone(kind))) && isAppealable(kind);
  const appeals = concerned === "author" ? say.authorAppeals : say.clinicAppeals;
  const appeal = [
    ...(mayAppeal ? [appeals(APPEAL_DAYS, APPEAL_ANSWER_DAYS)] : []),
    ...(mayAppeal && isForAuthorAlone(kind) ? [say.reviewComesBack] : []),
  ].join(" ");
  const parts = [...(words === null ? [] : [words]), say.log(decisionUrl), ...(appeal === "" ? [] : [appeal])];
  return signed(say.subject(decision), `${say.openings[concerned]({ clinic: clinicName, decision })}\n\n${parts.join("\n\n")}`);
}

/** To whoever brought a piece of evidence for a photo. The moderator's note stands on the page, not in the mail. */
export function weighedLetter(weighed: "accepted" | "refused", piece: string, url: string): Letter {
  const { subject, text } = moderationMailWords().evidence;
  return signed(subject[weighed], text[weighed](piece.toLowerCase(), url));
}
