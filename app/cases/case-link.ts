import { z } from "zod";
import { emailField } from "#app/accounts/account.ts";
import { caseLinkWords } from "#app/cases/case-link-words.ts";
import type { RateLimit } from "#app/platform/rate-limit.server.ts";

/** How long the client can answer. */
export const LINK_DAYS = 30;
const DAY_MS = 86_400_000;

/** Links a clinic can have made in 24 hours: a hundred clients of a season in a week. */
export const LINKS_PER_DAY = 20;

/** Answers and changes one visitor can send. */
export const CASE_ANSWER_LIMIT: RateLimit = { name: "case_answer", points: 30, seconds: 300 };

export const linkExpiry = (createdAt: Date): Date => new Date(createdAt.getTime() + LINK_DAYS * DAY_MS);

/** Without an address the link is shown once, for the clinic to hand over. */
export const linkForm = z.object({ intent: z.literal("link"), email: emailField.optional() });

/** To the treated person. Nothing that the clinic typed goes into it but its own name, which stands on its public page. */
export function caseLetter(clinicName: string, url: string): { subject: string; text: string } {
  return {
    subject: caseLinkWords().letterSubject,
    text: caseLinkWords().letter(clinicName, url, LINK_DAYS),
  };
}

/** To a client whose account holds the case: what they confirmed was changed. */
export function caseChangedLetter(clinicName: string, url: string): { subject: string; text: string } {
  return {
    subject: caseLinkWords().changedSubject,
    text: caseLinkWords().changed(clinicName, url),
  };
}
