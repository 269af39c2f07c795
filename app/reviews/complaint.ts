import { z } from "zod";
import { usesAtMost } from "#app/platform/text-length.ts";
import { complaintWords } from "#app/reviews/complaint-words.ts";

/** Characters of a complaint and of the clinic's one answer. */
export const COMPLAINT_LENGTH = { min: 40, max: 4_000 };
export const COMPLAINT_ANSWER_LENGTH = { min: 20, max: 4_000 };

/** Complaints one account can send in 24 hours, to whichever clinics. */
export const COMPLAINTS_PER_DAY = 3;

const letter = (missing: () => string, { min, max }: { min: number; max: number }) =>
  z
    .string({ error: missing })
    .min(min, { error: () => complaintWords().writeAtLeast(min) })
    .max(max, usesAtMost(max));

export const complaintForm = z.object({ body: letter(() => complaintWords().writeWhatHappened, COMPLAINT_LENGTH) });
export const complaintAnswerForm = z.object({ body: letter(() => complaintWords().writeYourAnswer, COMPLAINT_ANSWER_LENGTH) });

interface Letter {
  subject: string;
  text: string;
}

/** To the members of a clinic. What the client wrote stands at the desk and in no mail. */
export function complaintLetter(clinicName: string, url: string): Letter {
  return {
    subject: complaintWords().letterSubject(clinicName),
    text: complaintWords().letter(clinicName, url),
  };
}

/** To the client whose complaint was answered. */
export function complaintAnswerLetter(clinicName: string, url: string): Letter {
  return {
    subject: complaintWords().answerSubject(clinicName),
    text: complaintWords().answer(clinicName, url),
  };
}
