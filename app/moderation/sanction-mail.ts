import { HEARING_HOURS } from "#app/moderation/dispute.ts";
import { SIGNED } from "#app/moderation/moderation-mail.ts";
import type { StepText } from "#app/moderation/sanction.ts";
import type { SanctionLetter } from "#app/platform/job.ts";
import { printDay } from "#app/platform/printed.ts";

interface StepFacts {
  clinicName: string;
  step: StepText;
  /** The sentence of the rule. */
  rule: string;
  /** "2027-05-03"; null: it is not in force yet, or never was. */
  until: string | null;
  /** The step at the clinic's own desk. */
  url: string;
}

/** To the members of a clinic, of a step against it. */
export function sanctionLetter(
  letter: SanctionLetter,
  { clinicName, step, rule, until, url }: StepFacts,
): { subject: string; text: string } {
  const { subject, says } = LETTERS[letter];
  return { subject, text: `${says(clinicName, { step, rule, until })}\n\n${url}\n\n${SIGNED}` };
}

type Said = Pick<StepFacts, "step" | "rule" | "until">;

const LETTERS: Record<SanctionLetter, { subject: string; says(clinicName: string, said: Said): string }> = {
  proposed: {
    subject: "A moderator proposes a step against your clinic",
    says: (clinicName, { step, rule }) => `A moderator has proposed a step against ${clinicName}: ${step.label.toLowerCase()}.

${rule} ${step.does}

This is a proposal and no decision. You are heard first: say what you know, once. Nothing can be decided before you have answered or ${HEARING_HOURS} hours have passed.`,
  },
  notice: {
    subject: "A private notice to your clinic",
    says: (clinicName, { rule, until }) => `A moderator has a notice for ${clinicName}.

${rule} The facts, and what would settle it, are on the page below.

Nobody else is told, nothing changes on your page, and it costs no points. If it is left as it is, a further step can follow.${until === null ? "" : ` The notice ends by itself on ${printDay(until)}.`} You can answer it, once.`,
  },
  declined: {
    subject: "A step against your clinic was not taken",
    says: (clinicName, { step }) =>
      `A second person did not agree to a step that was proposed against ${clinicName}: ${step.label.toLowerCase()}. Nothing was decided, and nothing counts against your clinic.`,
  },
  ended: {
    subject: "A step against your clinic has ended",
    says: (clinicName, { step }) =>
      `A step against ${clinicName} has ended: ${step.label.toLowerCase()}. What it took is given back by now. What was decided stays in the public log, if it stood there, with its end.`,
  },
};
