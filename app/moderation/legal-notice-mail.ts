import { defectSentences } from "#app/moderation/legal-notice.ts";
import { legalNoticeMailWords } from "#app/moderation/legal-notice-mail-words.ts";
import type { LegalNotice } from "#app/moderation/legal-notice-repository.server.ts";
import type { Letter } from "#app/moderation/moderation-mail.ts";
import { londonDay } from "#app/moderation/working-time.ts";
import { addDays, type Day } from "#app/platform/date.ts";

const signed = (subject: string, text: string): Letter => ({ subject, text: `${text}\n\n${legalNoticeMailWords().signed}` });

/** The last day on which the author can answer: their time ends with it, at midnight in London. */
export const lastAnswerDay = (authorDueAt: Date): Day => addDays(londonDay(authorDueAt), -1);

/** What the complainant wrote, as the author is sent it. */
function copyOf(notice: LegalNotice): string {
  const say = legalNoticeMailWords();
  return say.copy(notice.withholdIdentity ? say.fromWithheld : say.from(notice.complainantName, notice.complainantEmail), notice);
}

/** To the complainant: it has arrived and is complete. */
export function noticeReceivedLetter(clinicName: string, reviewUrl: string, notice: LegalNotice): Letter {
  const say = legalNoticeMailWords();
  return signed(say.received.subject, say.received.text(say.aReview(clinicName, reviewUrl), notice.receivedAt));
}

/** To the complainant: what is missing. No time runs. */
export function noticeDefectiveLetter(clinicName: string, reviewUrl: string, notice: LegalNotice): Letter {
  const say = legalNoticeMailWords();
  const missing = defectSentences(notice.defect ?? "");
  return signed(say.defective.subject, say.defective.text(say.aReview(clinicName, reviewUrl), reviewUrl, missing));
}

/** To the author, with the notice: what they can do, until when, and what becomes of what they tell. */
export function authorToldLetter(clinicName: string | null, reviewUrl: string, notice: LegalNotice, authorDueAt: Date): Letter {
  const say = legalNoticeMailWords();
  const last = lastAnswerDay(authorDueAt);
  return signed(say.authorTold.subject(last), say.authorTold.text(clinicName ?? say.aClinic, reviewUrl, last, copyOf(notice)));
}

/** To the complainant: the author was told. */
export function toldComplainantLetter(clinicName: string, reviewUrl: string, notice: LegalNotice): Letter {
  const { aReview, toldComplainant: say } = legalNoticeMailWords();
  const sent = say.sent(aReview(clinicName, reviewUrl), notice.withholdIdentity);
  const told = notice.authorDueAt === null ? sent : `${sent} ${say.until(lastAnswerDay(notice.authorDueAt))}`;
  return signed(say.subject, `${told}\n\n${say.youHear}`);
}

/** To the complainant: the author stands by it, or did not answer. A review that its author withdraws is told as decided. */
export function noticeAnsweredLetter(clinicName: string, reviewUrl: string, notice: LegalNotice, dueAt: Date | null): Letter {
  const { aReview, unanswered, stands } = legalNoticeMailWords();
  const about = aReview(clinicName, reviewUrl);
  if (notice.authorAnswer !== "stands") return signed(unanswered.subject, unanswered.text(about, notice.authorToldAt !== null, dueAt));
  const who = notice.authorConsents ? stands.author(`${notice.authorName}`, `${notice.authorAddress}`) : stands.authorWithheld;
  return signed(stands.subject, stands.text(about, who, dueAt));
}

/** To either side: how it ended. `decisionUrl` is the line of the public log; null: there is none, since the complainant took the notice back. */
export function noticeDecidedLetter(clinicName: string, reviewUrl: string, notice: LegalNotice, decisionUrl: string | null): Letter {
  const { aReview, decided: say } = legalNoticeMailWords();
  const said = say.text(aReview(clinicName, reviewUrl), say.outcomes[notice.outcome ?? "withdrawn"]);
  return signed(say.subject(clinicName), decisionUrl === null ? said : `${said}\n\n${say.log(decisionUrl)}`);
}

/** To the author who had been told: the notice turned out to be incomplete. */
export function nothingToAnswerLetter(clinicName: string, reviewUrl: string): Letter {
  const { subject, text } = legalNoticeMailWords().nothingToAnswer;
  return signed(subject, text(clinicName, reviewUrl));
}
