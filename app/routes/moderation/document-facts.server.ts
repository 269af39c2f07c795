import { liveHoursADay } from "#app/clinics/document-form.ts";
import { sumHours } from "#app/clinics/document-verdict.ts";
import { EVIDENCE_STATE_LABELS } from "#app/clinics/evidence.ts";
import { HOURS_FIELDS } from "#app/clinics/evidence-field.ts";
import { type EvidenceDocument, type EvidenceValue, findReplacedBy, listClinicsWithFile } from "#app/clinics/evidence-repository.server.ts";
import { printDay, printList, printNumber, printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listPractitionersById } from "#app/practitioners/practitioner-repository.server.ts";
import { TRAINING_NORMS } from "#app/practitioners/training-norm.ts";

interface KnownFact {
  term: string;
  value: string | null;
  note?: string;
}

/** What is known of a document beside what it is said to show. */
export async function listKnownFacts(db: Db, document: EvidenceDocument, stated: readonly EvidenceValue[]): Promise<KnownFact[]> {
  return [...(await factsOf(db, document)), ...trainingFacts(document, stated)];
}

async function factsOf(db: Db, document: EvidenceDocument): Promise<KnownFact[]> {
  const [person] = await listPractitionersById(db, document.practitionerId === null ? [] : [document.practitionerId]);
  const older = await findReplacedBy(db, document.id);
  const elsewhere = document.fileSha256 === null ? [] : await listClinicsWithFile(db, document.fileSha256, document.clinicId);
  return [
    { term: "State", value: document.withdrawnAt ? "Withdrawn by its clinic" : EVIDENCE_STATE_LABELS[document.state] },
    { term: "Sent", value: document.submittedAt && printTime(document.submittedAt) },
    { term: "Note", value: document.note ?? "None" },
    { term: "About", value: person?.name ?? "The clinic as a whole" },
    {
      term: "Takes the place of",
      value: older ? `“${older.title}”, ${EVIDENCE_STATE_LABELS[older.state].toLowerCase()}` : "None",
    },
    {
      term: "The very same file",
      value: elsewhere.length === 0 ? "Sent by no other clinic" : `Was sent by ${printList(elsewhere.map((clinic) => clinic.name))} too`,
    },
  ];
}

/** The sum of the hours claimed against the days of the course, and the field's norms. */
function trainingFacts({ kind }: EvidenceDocument, values: readonly EvidenceValue[]): KnownFact[] {
  if (kind !== "training_record") return [];
  const stated = Object.fromEntries(values.map(({ field, claimed }) => [field, claimed]));
  const hours = sumHours(HOURS_FIELDS.map((field) => stated[field] ?? "0"));
  const aDay = liveHoursADay(stated);
  const { startedOn, endedOn } = stated;
  return [
    {
      term: "Hours claimed in sum",
      value: `${printNumber(hours)} h`,
      note: TRAINING_NORMS.map((norm) => `${norm.name}: ${norm.hours} h`).join(". "),
    },
    {
      term: "Live hours a day",
      value: aDay === null ? "No live hours are claimed" : `${printNumber(aDay)} h`,
      note: startedOn && endedOn ? `Spread over all days from ${printDay(startedOn)} to ${printDay(endedOn)}.` : undefined,
    },
  ];
}
