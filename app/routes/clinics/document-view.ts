import { type ValueRow, valueLines } from "#app/clinics/document-value.ts";
import { sumHours } from "#app/clinics/document-verdict.ts";
import { ageWords, EVIDENCE_KIND_ORDER } from "#app/clinics/evidence.ts";
import { fieldOf, HOURS_FIELDS } from "#app/clinics/evidence-field.ts";
import { evidenceKindWords } from "#app/clinics/evidence-kind-words.ts";
import type { EvidenceRow } from "#app/clinics/profile-repository.server.ts";
import type { EvidencePiece } from "#app/components/evidence-list.tsx";
import type { Day } from "#app/platform/date.ts";
import { printDay, printNumber } from "#app/platform/printed.ts";
import { toCheck } from "#app/routes/clinics/clinic-view.ts";
import { clinicWords } from "#app/routes/clinics/clinic-words.ts";

/** Every document that stands as anybody sees it: how, by whom and when it was checked, and what was accepted of each value that is not private. */
export function toDocuments(
  evidence: readonly EvidenceRow[],
  values: readonly (ValueRow & { evidenceId: string })[],
  asOf: Day,
): EvidencePiece[] {
  return evidence.map((piece) => {
    const own = values.filter((value) => value.evidenceId === piece.id);
    return {
      id: piece.id,
      ...toCheck(piece, asOf),
      on: piece.checkedOn && `${printDay(piece.checkedOn)}, ${ageWords(piece.checkedOn, asOf)}`,
      issuer: fieldOf(piece.kind, "issuer")?.closed ? clinicWords().notShownPrivate : piece.issuer,
      hours: piece.kind === "training_record" ? hoursWords(own) : null,
      values: valueLines(piece.kind, own, { openOnly: true }),
    };
  });
}

/** The kinds of document of which the clinic has sent none. */
export const toMissing = (evidence: readonly EvidenceRow[]): string[] =>
  EVIDENCE_KIND_ORDER.filter((kind) => !evidence.some((piece) => piece.kind === kind)).map((kind) => evidenceKindWords().kinds[kind].label);

/** "40 h of the claimed 120 h were accepted"; null where no hours are stated or nobody has checked them. */
function hoursWords(values: readonly ValueRow[]): string | null {
  const hours = values.filter((value) => (HOURS_FIELDS as readonly string[]).includes(value.field));
  if (hours.length === 0 || hours.some((value) => value.verdict === null)) return null;
  const claimed = sumHours(hours.map((value) => value.claimed));
  const accepted = sumHours(hours.map((value) => value.accepted ?? "0"));
  return clinicWords().hoursAccepted(printNumber(accepted), printNumber(claimed));
}
