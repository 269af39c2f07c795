import { z } from "zod";
import { type Letter, signedLetter } from "#app/platform/letter.ts";
import type { RateLimit } from "#app/platform/rate-limit.server.ts";
import { teamMailWords } from "#app/practitioners/team-mail-words.ts";
import { teamWords } from "#app/practitioners/team-words.ts";

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
  answer: z.enum(["confirmed", "declined"], { error: () => teamWords().chooseYesOrNo }),
  /** Clinics, by slug, where they have stopped working. */
  left: z.array(z.string()).max(20).optional(),
});
export type EngagementAnswer = z.output<typeof engagementAnswerForm>;

/** How a moderator asked, where no mail could. */
export const ASKED_BY = ["telephone", "mail", "video_call", "own_page"] as const;

export const moderatorAnswerForm = z.object({
  answer: z.enum(["confirmed", "declined"], { error: () => teamWords().chooseYesOrNo }),
  means: z.enum(ASKED_BY, { error: () => teamWords().sayHowAsked }),
});

/** To the person named. Nothing that the clinic typed goes into it but its own name and theirs, which stand on public pages. */
export function engagementLetter(clinicName: string, personName: string, url: string): Letter {
  const say = teamMailWords();
  return signedLetter(say.askedSubject, say.asked(clinicName, personName, url, QUESTION_DAYS));
}

/** To the clinics where the person works or worked: whoever lent a name finds out. */
export function confirmedLetter(personName: string, clinicName: string, url: string): Letter {
  const say = teamMailWords();
  return signedLetter(say.confirmedSubject, say.confirmed(personName, clinicName, url));
}
