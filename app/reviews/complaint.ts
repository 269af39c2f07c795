import { z } from "zod";
import { usesAtMost } from "#app/platform/text-length.ts";

/** Characters of a complaint and of the clinic's one answer. */
export const COMPLAINT_LENGTH = { min: 40, max: 4_000 };
export const COMPLAINT_ANSWER_LENGTH = { min: 20, max: 4_000 };

/** Complaints one account can send in 24 hours, to whichever clinics. */
export const COMPLAINTS_PER_DAY = 3;

const letter = (missing: string, { min, max }: { min: number; max: number }) =>
  z.string(missing).min(min, `Write at least ${min} characters.`).max(max, usesAtMost(max));

export const complaintForm = z.object({ body: letter("Write what happened.", COMPLAINT_LENGTH) });
export const complaintAnswerForm = z.object({ body: letter("Write your answer.", COMPLAINT_ANSWER_LENGTH) });

interface Letter {
  subject: string;
  text: string;
}

const SIGNED = "Scalpmark\nWe never ask for your password by mail.";

/** To the members of a clinic. What the client wrote stands at the desk and in no mail. */
export function complaintLetter(clinicName: string, url: string): Letter {
  return {
    subject: `A client complains to ${clinicName}`,
    text: `A client has sent ${clinicName} a complaint. It is between the two of you: it is not published, it is no review, and it changes no score.

Read it and answer once:

${url}

${SIGNED}`,
  };
}

/** To the client whose complaint was answered. */
export function complaintAnswerLetter(clinicName: string, url: string): Letter {
  return {
    subject: `${clinicName} has answered your complaint`,
    text: `${clinicName} has answered the complaint you sent through Scalpmark. Nobody but you and the clinic can read either of them.

${url}

If the answer does not help, you can still tell others how it went in a review. The clinic cannot stop you, and neither can the answer.

${SIGNED}`,
  };
}
