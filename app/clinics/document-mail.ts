import { documentMailWords } from "#app/clinics/document-mail-words.ts";
import type { ReminderStep } from "#app/clinics/document-reminder.ts";
import type { EvidenceKind, EvidenceState } from "#app/clinics/evidence.ts";
import { evidenceKindWords } from "#app/clinics/evidence-kind-words.ts";
import { evidenceStateWords } from "#app/clinics/evidence-state-words.ts";
import type { Day } from "#app/platform/date.ts";
import { type Letter, signedLetter } from "#app/platform/letter.ts";
import { printDay } from "#app/platform/printed.ts";

const labelOf = (kind: EvidenceKind) => evidenceKindWords().kinds[kind].label;

/** Below a list: what somebody wrote to it, in a paragraph of its own. */
const withNote = (list: string, note: string) => (note === "" ? `${list}\n` : `${list}\n\n${note}\n`);

/** To the members of a clinic: a document falls due, or it has lapsed. */
export function reminderLetter(kind: EvidenceKind, clinicName: string, dueOn: Day, step: ReminderStep, documentUrl: string): Letter {
  const say = documentMailWords();
  const [label, day] = [labelOf(kind).toLowerCase(), printDay(dueOn)];
  return step === 0
    ? signedLetter(say.lapsedSubject(label, clinicName), say.lapsed(label, clinicName, day, documentUrl))
    : signedLetter(say.dueSubject(label, clinicName, day), say.due(label, clinicName, day, documentUrl));
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
  const say = documentMailWords();
  const outcome = evidenceStateWords()[state].toLowerCase();
  const list = withNote(lines.map(({ label, words }) => say.outcomeLine(label, words)).join("\n"), note ?? "");
  return signedLetter(
    say.outcomeSubject(labelOf(kind), clinicName, outcome),
    say.outcome(labelOf(kind).toLowerCase(), outcome, list, documentUrl),
  );
}

/** To the members of a clinic: a document that had been checked is looked at again. */
export function reopenedLetter(kind: EvidenceKind, clinicName: string, why: string, documentUrl: string): Letter {
  const say = documentMailWords();
  return signedLetter(say.reopenedSubject(labelOf(kind), clinicName), say.reopened(labelOf(kind).toLowerCase(), why, documentUrl));
}

/** To the members of a clinic: a moderator asks for more before they answer a document. `until`: the last day for it. */
export function questionLetter(
  kind: EvidenceKind,
  clinicName: string,
  { asks, note, until }: { asks: readonly string[]; note: string; until: Day },
  documentUrl: string,
): Letter {
  const say = documentMailWords();
  const list = withNote(asks.map((ask) => `- ${ask}`).join("\n"), note);
  return signedLetter(
    say.questionSubject(labelOf(kind), clinicName),
    say.question(labelOf(kind).toLowerCase(), list, printDay(until), documentUrl),
  );
}
