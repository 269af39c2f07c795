import type { ReminderStep } from "#app/clinics/document-reminder.ts";
import { EVIDENCE_KINDS, EVIDENCE_STATE_LABELS, type EvidenceKind, type EvidenceState } from "#app/clinics/evidence.ts";
import type { Day } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";

interface Letter {
  subject: string;
  text: string;
}

const SIGNED = "Scalpmark\nWe never ask for your password by mail.";

/** To the members of a clinic: a document falls due, or it has lapsed. */
export function reminderLetter(kind: EvidenceKind, clinicName: string, dueOn: Day, step: ReminderStep, documentUrl: string): Letter {
  const label = EVIDENCE_KINDS[kind].label.toLowerCase();
  if (step === 0) {
    return {
      subject: `Lapsed: ${label} of ${clinicName}`,
      text: `The ${label} of ${clinicName} was good through ${printDay(dueOn)}. From today it counts for nothing, and your page says that it has lapsed.

Send the document that holds now. It stands in the place of the old one as soon as it is accepted:

${documentUrl}

${SIGNED}`,
    };
  }
  return {
    subject: `Good until ${printDay(dueOn)}: ${label} of ${clinicName}`,
    text: `The ${label} of ${clinicName} counts through ${printDay(dueOn)}. The day after it counts for nothing, and your page will say that it has lapsed.

Send the new one in time: the old one counts on until the new one is accepted, so nothing is lost by being early.

${documentUrl}

${SIGNED}`,
  };
}

/** One field of a checked document, in words: "Hours online: 40 of the claimed 120". */
export interface OutcomeLine {
  label: string;
  words: string;
}

/** To the members of a clinic: one of their documents was checked. */
export function outcomeLetter(
  { kind, state, clinicName }: { kind: EvidenceKind; state: EvidenceState; clinicName: string },
  lines: readonly OutcomeLine[],
  note: string | null,
  documentUrl: string,
): Letter {
  const outcome = EVIDENCE_STATE_LABELS[state].toLowerCase();
  return {
    subject: `${EVIDENCE_KINDS[kind].label} of ${clinicName}: ${outcome}`,
    text: `A moderator has checked the ${EVIDENCE_KINDS[kind].label.toLowerCase()} that you sent: ${outcome}.

${lines.map(({ label, words }) => `- ${label}: ${words}`).join("\n")}
${note === null ? "" : `\n${note}\n`}
What was accepted counts from now on. If you can show more, send a document that shows it in the place of this one:

${documentUrl}

${SIGNED}`,
  };
}

/** To the members of a clinic: a document that had been checked is looked at again. */
export function reopenedLetter(kind: EvidenceKind, clinicName: string, why: string, documentUrl: string): Letter {
  return {
    subject: `${EVIDENCE_KINDS[kind].label} of ${clinicName}: looked at again`,
    text: `A moderator looks again at the ${EVIDENCE_KINDS[kind].label.toLowerCase()} that you sent. Until then it counts for nothing.

${why}

You are told what comes of it. If you can show more, send a document that shows it in the place of this one:

${documentUrl}

${SIGNED}`,
  };
}

/** To the members of a clinic: a moderator asks for more before they answer a document. `until`: the last day for it. */
export function questionLetter(
  kind: EvidenceKind,
  clinicName: string,
  { asks, note, until }: { asks: readonly string[]; note: string; until: Day },
  documentUrl: string,
): Letter {
  const label = EVIDENCE_KINDS[kind].label;
  return {
    subject: `${label} of ${clinicName}: a moderator asks for more`,
    text: `A moderator has read the ${label.toLowerCase()} that you sent, and asks for this before they answer it:

${asks.map((words) => `- ${words}`).join("\n")}
${note === "" ? "" : `\n${note}\n`}
You have time until ${printDay(until)}. If nothing comes until then, it is answered as it is. If you have nothing more to show, say so: then it does not wait any longer.

${documentUrl}

${SIGNED}`,
  };
}
