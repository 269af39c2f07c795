import { defectSentences } from "#app/moderation/legal-notice.ts";
import type { LegalNotice } from "#app/moderation/legal-notice-repository.server.ts";
import { londonDay } from "#app/moderation/working-time.ts";
import { addDays, type Day } from "#app/platform/date.ts";
import { printDay, printTime } from "#app/platform/printed.ts";

interface Letter {
  subject: string;
  text: string;
}

const SIGNED = "Scalpmark\nWe never ask for your password by mail. This is not legal advice.";

/** The last day on which the author can answer: their time ends with it, at midnight in London. */
export const lastAnswerDay = (authorDueAt: Date): Day => addDays(londonDay(authorDueAt), -1);

const reviewOf = (clinicName: string, reviewUrl: string) => `a review of ${clinicName} (${reviewUrl})`;

/** What the complainant wrote, as the author is sent it. */
const copyOf = (notice: LegalNotice): string => `${
  notice.withholdIdentity
    ? "The complainant does not want you to be told who they are."
    : `From: ${notice.complainantName}, ${notice.complainantEmail}`
}

The words complained of:
${notice.statement}

What they are said to mean, and why that is called defamatory:
${notice.meaning}

What is said to be untrue, or to have nothing to rest on:
${notice.untrue}`;

/** To the complainant: it has arrived and is complete. */
export function noticeReceivedLetter(clinicName: string, reviewUrl: string, notice: LegalNotice): Letter {
  return {
    subject: "Your legal notice has arrived",
    text: `Your notice about ${reviewOf(clinicName, reviewUrl)} arrived on ${printTime(notice.receivedAt)}.

Its author is told now and can withdraw the review or stand by it. You hear from us when they have been told, when they answer or their time is over, and when it is decided. Until then the review stays where it is.

${SIGNED}`,
  };
}

/** To the complainant: what is missing. No time runs. */
export function noticeDefectiveLetter(clinicName: string, reviewUrl: string, notice: LegalNotice): Letter {
  const missing = defectSentences(notice.defect ?? "");
  return {
    subject: "Your legal notice is not complete",
    text: `Your notice about ${reviewOf(clinicName, reviewUrl)} does not have everything that section 5 of the Defamation Act 2013 and the Defamation (Operators of Websites) Regulations 2013 ask for:

${missing.map((sentence) => `- ${sentence}`).join("\n")}

A notice has to give your name and an e-mail address, quote the words and say where they stand, say what they mean and why that is defamatory of you, say which facts are wrong or which opinions no fact supports, confirm that you do not know enough about the author to bring proceedings, and say whether the author may be given your name and address.

No time runs from an incomplete notice. You can send a complete one here:

${reviewUrl}/legal-notice

If you do know who the author is, the law leaves it to you and them. You can also report the review where it breaks the rules of this site: ${reviewUrl}/report

${SIGNED}`,
  };
}

/** To the author, with the notice: what they can do, until when, and what becomes of what they tell. */
export function authorToldLetter(clinicName: string, reviewUrl: string, notice: LegalNotice, authorDueAt: Date): Letter {
  const last = printDay(lastAnswerDay(authorDueAt));
  return {
    subject: `A legal notice about your review: please answer by ${last}`,
    text: `Somebody has sent a legal notice about your review of ${clinicName}. They say that words in it are defamatory. Nothing is decided, and your review is shown and counts as before.

Please answer until the end of ${last} (midnight in London):

${reviewUrl}/legal-notice/answer

You can withdraw the review. Or you can stand by it: then you have to give your full name and your postal address, and say whether they may be passed on to the complainant. They are not passed on unless you agree, or a court orders it.

If you do not answer in that time, or without name and address, the law lets us take the review down. A moderator decides that, and not a machine.

${copyOf(notice)}

A solicitor or a law centre can tell you what this means for you.

${SIGNED}`,
  };
}

/** To the complainant: the author was told. */
export function toldComplainantLetter(clinicName: string, reviewUrl: string, notice: LegalNotice): Letter {
  const until = notice.authorDueAt === null ? "" : ` They can answer until the end of ${printDay(lastAnswerDay(notice.authorDueAt))}.`;
  return {
    subject: "The author was told of your legal notice",
    text: `The author of ${reviewOf(clinicName, reviewUrl)} was sent your notice${notice.withholdIdentity ? ", without your name and address" : ""}.${until}

You hear from us when they have answered or their time is over.

${SIGNED}`,
  };
}

/** To the complainant: the author stands by it, or did not answer. A review that its author withdraws is told as decided. */
export function noticeAnsweredLetter(clinicName: string, reviewUrl: string, notice: LegalNotice, dueAt: Date | null): Letter {
  const by = dueAt === null ? "" : ` by ${printTime(dueAt)}`;
  const about = reviewOf(clinicName, reviewUrl);
  if (notice.authorAnswer !== "stands")
    return {
      subject: "No answer to your legal notice",
      text: `The author of ${about} ${notice.authorToldAt === null ? "cannot be reached" : "has not answered in time"}. A moderator decides${by} whether the review is taken down. Until then it stays where it is.\n\n${SIGNED}`,
    };
  const who = notice.authorConsents
    ? `The author agrees to your being told who they are:\n\n${notice.authorName}\n${notice.authorAddress}`
    : "The author does not agree to your being told who they are. A court can order it.";
  return {
    subject: "The author stands by the review",
    text: `The author of ${about} does not want it taken down. It has not been taken down.

${who}

A moderator still decides${by} whether it stays by the rules of this site, and you are told.

${SIGNED}`,
  };
}

/** To either side: how it ended. `decisionUrl` is the line of the public log; null: there is none, since the complainant took the notice back. */
export function noticeDecidedLetter(clinicName: string, reviewUrl: string, notice: LegalNotice, decisionUrl: string | null): Letter {
  const outcome =
    notice.outcome === "removed"
      ? "The review is taken down"
      : notice.outcome === "kept"
        ? "The review stays where it is"
        : "The notice was taken back, and the review stays where it is";
  const log =
    decisionUrl === null ? "" : `\n\nThe rule and the facts are in the public log, without any name but the clinic’s:\n\n${decisionUrl}`;
  return {
    subject: `Decided: a legal notice about a review of ${clinicName}`,
    text: `The legal notice about ${reviewOf(clinicName, reviewUrl)} is decided. ${outcome}.${log}\n\n${SIGNED}`,
  };
}

/** To the author who had been told: the notice turned out to be incomplete. */
export function nothingToAnswerLetter(clinicName: string, reviewUrl: string): Letter {
  return {
    subject: "Nothing to answer: the legal notice was not complete",
    text: `The legal notice about your review of ${clinicName} (${reviewUrl}) was given back, since it lacks what the law asks for. You do not have to answer it. Should a complete one come, you are told again.\n\n${SIGNED}`,
  };
}
