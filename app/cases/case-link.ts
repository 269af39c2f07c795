import { z } from "zod";
import { emailField } from "#app/accounts/account.ts";
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
    subject: "Is this your treatment?",
    text: `${clinicName} has entered a treatment at Scalpmark and gave us this address to ask you whether it is yours.

Scalpmark is a public directory that vets clinics for scalp micropigmentation. You are asked four things, each by itself: whether it is your head, whether the person named did the work, whether the dates are right, and whether it may be shown. You can say no to each of them, and change or withdraw your answers later. You need no account:

${url}

The link works for ${LINK_DAYS} days. Your address is removed as soon as you have answered, unless you let us keep it, or when the link expires. If you do nothing, nothing is confirmed in your name.

Scalpmark
We never ask for your password by mail.`,
  };
}

/** To a client whose account holds the case: what they confirmed was changed. */
export function caseChangedLetter(clinicName: string, url: string): { subject: string; text: string } {
  return {
    subject: "A clinic has changed a treatment you confirmed",
    text: `${clinicName} has changed the practitioner or the days of a treatment that you confirmed at Scalpmark. What you confirmed was about the old ones, so nothing is confirmed in your name any more.

Please look, and answer again, or leave it:

${url}

Scalpmark
We never ask for your password by mail.`,
  };
}
