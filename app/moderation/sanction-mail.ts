import { HEARING_HOURS } from "#app/moderation/dispute.ts";
import { type Letter, signed } from "#app/moderation/moderation-mail.ts";
import { moderationMailWords } from "#app/moderation/moderation-mail-words.ts";
import type { SanctionLetter } from "#app/platform/job.ts";

interface StepFacts {
  clinicName: string;
  step: { label: string; does: string };
  /** The sentence of the rule. */
  rule: string;
  /** "2027-05-03"; null: it is not in force yet, or never was. */
  until: string | null;
  /** The step at the clinic's own desk. */
  url: string;
}

/** To the members of a clinic, of a step against it. */
export function sanctionLetter(letter: SanctionLetter, { clinicName, step, rule, until, url }: StepFacts): Letter {
  const { subject, text } = moderationMailWords().step[letter];
  const said = text(clinicName, { label: step.label.toLowerCase(), does: step.does, rule, until, hours: HEARING_HOURS });
  return signed(subject, `${said}\n\n${url}`);
}
