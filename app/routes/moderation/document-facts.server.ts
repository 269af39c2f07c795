import { liveHoursADay } from "#app/clinics/document-form.ts";
import { sumHours } from "#app/clinics/document-verdict.ts";
import { HOURS_FIELDS } from "#app/clinics/evidence-field.ts";
import { type EvidenceDocument, type EvidenceValue, findReplacedBy, listClinicsWithFile } from "#app/clinics/evidence-repository.server.ts";
import { evidenceStateWords } from "#app/clinics/evidence-state-words.ts";
import { printDay, printList, printNumber, printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listPractitionersById } from "#app/practitioners/practitioner-repository.server.ts";
import { TRAINING_NORMS } from "#app/practitioners/training-norm.ts";
import { documentCheckWords } from "#app/routes/moderation/document-check-words.ts";

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
  const say = documentCheckWords();
  const [person] = await listPractitionersById(db, document.practitionerId === null ? [] : [document.practitionerId]);
  const older = await findReplacedBy(db, document.id);
  const elsewhere = document.fileSha256 === null ? [] : await listClinicsWithFile(db, document.fileSha256, document.clinicId);
  return [
    { term: say.state, value: document.withdrawnAt ? say.withdrawnByItsClinic : evidenceStateWords()[document.state] },
    { term: say.sent, value: document.submittedAt && printTime(document.submittedAt) },
    { term: say.note, value: document.note ?? say.none },
    { term: say.about, value: person?.name ?? say.wholeClinic },
    {
      term: say.takesPlaceOf,
      value: older ? `“${older.title}”, ${evidenceStateWords()[older.state].toLowerCase()}` : say.none,
    },
    {
      term: say.sameFile,
      value: elsewhere.length === 0 ? say.sentByNoOtherClinic : say.sentByToo(printList(elsewhere.map((clinic) => clinic.name))),
    },
  ];
}

/** The sum of the hours claimed against the days of the course, and the field's norms. */
function trainingFacts({ kind }: EvidenceDocument, values: readonly EvidenceValue[]): KnownFact[] {
  const say = documentCheckWords();
  if (kind !== "training_record") return [];
  const stated = Object.fromEntries(values.map(({ field, claimed }) => [field, claimed]));
  const hours = sumHours(HOURS_FIELDS.map((field) => stated[field] ?? "0"));
  const aDay = liveHoursADay(stated);
  const { startedOn, endedOn } = stated;
  return [
    {
      term: say.hoursClaimed,
      value: say.hours(printNumber(hours)),
      note: TRAINING_NORMS.map((norm) => say.hoursOf(norm.name, norm.hours)).join(". "),
    },
    {
      term: say.liveHoursPerDay,
      value: aDay === null ? say.noLiveHours : say.hours(printNumber(aDay)),
      note: startedOn && endedOn ? say.spreadOverAllDays(printDay(startedOn), printDay(endedOn)) : undefined,
    },
  ];
}
