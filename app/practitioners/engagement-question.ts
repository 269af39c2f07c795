import { z } from "zod";
import type { RateLimit } from "#app/platform/rate-limit.server.ts";

/** How long the person named can answer. */
export const QUESTION_DAYS = 30;
const DAY_MS = 86_400_000;

/** Questions a clinic can have put to one person, in all: whoever does not answer three times does not want to. */
export const QUESTIONS_PER_PERSON = 3;
/** Questions a clinic can have sent in 24 hours. */
export const QUESTIONS_PER_DAY = 10;

/** Answers one visitor can send. */
export const ENGAGEMENT_ANSWER_LIMIT: RateLimit = { name: "engagement_answer", points: 20, seconds: 300 };

export const questionExpiry = (askedAt: Date): Date => new Date(askedAt.getTime() + QUESTION_DAYS * DAY_MS);

export const engagementAnswerForm = z.object({
  answer: z.enum(["confirmed", "declined"], "Choose yes or no."),
  /** Clinics, by slug, where they have stopped working. */
  left: z.array(z.string()).max(20).optional(),
});
export type EngagementAnswer = z.output<typeof engagementAnswerForm>;

/** How a moderator asked, where no mail could. */
export const ASKED_BY = ["telephone", "mail", "video_call", "own_page"] as const;
export const ASKED_BY_LABELS: Record<(typeof ASKED_BY)[number], string> = {
  telephone: "By a telephone number that is known to be theirs",
  mail: "By a mail address that is known to be theirs",
  video_call: "By a video call with an identity document",
  own_page: "On a page of theirs that names the clinic",
};

export const moderatorAnswerForm = z.object({
  answer: z.enum(["confirmed", "declined"], "Choose yes or no."),
  means: z.enum(ASKED_BY, "Say how you asked."),
});

/** To the person named. Nothing that the clinic typed goes into it but its own name and theirs, which stand on public pages. */
export function engagementLetter(clinicName: string, personName: string, url: string): { subject: string; text: string } {
  return {
    subject: "Do you work at this clinic?",
    text: `${clinicName} says that ${personName} works there, and gave us this address to ask.

Scalpmark is a public directory that vets clinics for scalp micropigmentation. What is known of a practitioner goes with them: your training, years, cases and reviews count where you work, and nowhere without your word. Until you say yes, nothing of your record is shown or counted there.

Answer yes or no here. You need no account:

${url}

The link works for ${QUESTION_DAYS} days, and your answer counts once. Your address is removed as soon as you have answered, or when the link expires. If you do nothing, nothing changes.

Scalpmark
We never ask for your password by mail.`,
  };
}

/** To the clinics where the person works or worked: whoever lent a name finds out. */
export function confirmedLetter(personName: string, clinicName: string, url: string): { subject: string; text: string } {
  return {
    subject: "Somebody on your team has a new clinic",
    text: `${personName}, who is on your team at Scalpmark, has said that they work at ${clinicName}.

Their record goes with them; what they did with you stays on your page under their name. If they have left you, end their time on your desk:

${url}

If you think it was not them who answered, write to us.

Scalpmark
We never ask for your password by mail.`,
  };
}
