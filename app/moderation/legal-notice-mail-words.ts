import type { Day } from "#app/platform/date.ts";
import { printDay, printTime } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** The mails of a legal notice, to its complainant and to the review's author. `review`: as `aReview` says it. */
export const legalNoticeMailWords = words({
  en: {
    signed: "Scalpmark\nWe never ask for your password by mail. This is not legal advice.",
    aReview: (clinic: string, url: string) => `a review of ${clinic} (${url})`,
    aClinic: "a clinic",

    received: {
      subject: "Your legal notice has arrived",
      text: (review: string, receivedAt: Date) => `Your notice about ${review} arrived on ${printTime(receivedAt)}.

Its author is told now and can withdraw the review or stand by it. You hear from us when they have been told, when they answer or their time is over, and when it is decided. Until then the review stays where it is.`,
    },
    defective: {
      subject: "Your legal notice is not complete",
      text: (
        review: string,
        url: string,
        missing: readonly string[],
      ) => `Your notice about ${review} does not have everything that section 5 of the Defamation Act 2013 and the Defamation (Operators of Websites) Regulations 2013 ask for:

${missing.map((sentence) => `- ${sentence}`).join("\n")}

A notice has to give your name and an e-mail address, quote the words and say where they stand, say what they mean and why that is defamatory of you, say which facts are wrong or which opinions no fact supports, confirm that you do not know enough about the author to bring proceedings, and say whether the author may be given your name and address.

No time runs from an incomplete notice. You can send a complete one here:

${url}/legal-notice

If you do know who the author is, the law leaves it to you and them. You can also report the review where it breaks the rules of this site: ${url}/report`,
    },
    authorTold: {
      subject: (last: Day) => `A legal notice about your review: please answer by ${printDay(last)}`,
      text: (
        clinic: string,
        url: string,
        last: Day,
        notice: string,
      ) => `Somebody has sent a legal notice about your review of ${clinic}. They say that words in it are defamatory. Nothing is decided, and your review is shown and counts as before.

Please answer until the end of ${printDay(last)} (midnight in London):

${url}/legal-notice/answer

You can withdraw the review. Or you can stand by it: then you have to give your full name and your postal address, and say whether they may be passed on to the complainant. They are not passed on unless you agree, or a court orders it.

If you do not answer in that time, or without name and address, the law lets us take the review down. A moderator decides that, and not a machine.

${notice}

A solicitor or a law centre can tell you what this means for you.`,
    },
    /** What the complainant wrote, as the author is sent it. */
    copy: (from: string, { statement, meaning, untrue }: { statement: string; meaning: string; untrue: string }) => `${from}

The words complained of:
${statement}

What they are said to mean, and why that is called defamatory:
${meaning}

What is said to be untrue, or to have nothing to rest on:
${untrue}`,
    from: (name: string, email: string) => `From: ${name}, ${email}`,
    fromWithheld: "The complainant does not want you to be told who they are.",

    toldComplainant: {
      subject: "The author was told of your legal notice",
      sent: (review: string, withheld: boolean) =>
        `The author of ${review} was sent your notice${withheld ? ", without your name and address" : ""}.`,
      until: (last: Day) => `They can answer until the end of ${printDay(last)}.`,
      youHear: "You hear from us when they have answered or their time is over.",
    },
    unanswered: {
      subject: "No answer to your legal notice",
      text: (review: string, reached: boolean, dueAt: Date | null) =>
        `The author of ${review} ${reached ? "has not answered in time" : "cannot be reached"}. A moderator decides${dueAt === null ? "" : ` by ${printTime(dueAt)}`} whether the review is taken down. Until then it stays where it is.`,
    },
    stands: {
      subject: "The author stands by the review",
      text: (
        review: string,
        author: string,
        dueAt: Date | null,
      ) => `The author of ${review} does not want it taken down. It has not been taken down.

${author}

A moderator still decides${dueAt === null ? "" : ` by ${printTime(dueAt)}`} whether it stays by the rules of this site, and you are told.`,
      author: (name: string, address: string) => `The author agrees to your being told who they are:\n\n${name}\n${address}`,
      authorWithheld: "The author does not agree to your being told who they are. A court can order it.",
    },
    decided: {
      subject: (clinic: string) => `Decided: a legal notice about a review of ${clinic}`,
      text: (review: string, outcome: string) => `The legal notice about ${review} is decided. ${outcome}`,
      outcomes: {
        removed: "The review is taken down.",
        kept: "The review stays where it is.",
        withdrawn: "The notice was taken back, and the review stays where it is.",
      },
      log: (url: string) => `The rule and the facts are in the public log, without any name but the clinic’s:\n\n${url}`,
    },
    nothingToAnswer: {
      subject: "Nothing to answer: the legal notice was not complete",
      text: (clinic: string, url: string) =>
        `The legal notice about your review of ${clinic} (${url}) was given back, since it lacks what the law asks for. You do not have to answer it. Should a complete one come, you are told again.`,
    },
  },
});
