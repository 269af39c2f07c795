import { ageWords, EVIDENCE_KIND_ORDER, evidenceCounts, hasLapsed, isAccepted } from "#app/clinics/evidence.ts";
import { evidenceKindWords } from "#app/clinics/evidence-kind-words.ts";
import { type EvidenceDocument, listDocuments } from "#app/clinics/evidence-repository.server.ts";
import { evidenceStateWords } from "#app/clinics/evidence-state-words.ts";
import { type Day, dayOf, daysBetween } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listPractitionersById } from "#app/practitioners/practitioner-repository.server.ts";
import { evidenceListViewWords } from "#app/routes/manage/evidence-list-view-words.ts";

/** A document as its clinic sees it in a list. */
export interface OwnDocument {
  id: string;
  kind: string;
  title: string;
  about: string | null;
  state: string;
  tone: "plain" | "evidenced" | "doubt" | "against";
  /** "Checked 5 months ago: the document alone was read." */
  age: string;
  /** "Good until 3 May 2027, in 158 days"; null: it does not lapse, or nobody has checked it. */
  due: string | null;
  /** Falls due within 60 days, or has lapsed. */
  pressing: boolean;
  doesNotProve: string;
  /** Why it does not stand any more; null: it stands. */
  past: string | null;
}

const PRESSING_DAYS = 60;

export type OwnDocuments = Awaited<ReturnType<typeof readOwnDocuments>>;

/** A clinic's documents as they stand on `asOf`, what is pressing first, and the kinds of which nothing counts. */
export async function readOwnDocuments(db: Db, clinicId: number, asOf: Day) {
  const rows = await listDocuments(db, clinicId);
  const people = await listPractitionersById(
    db,
    rows.flatMap(({ document }) => document.practitionerId ?? []),
  );
  const documents = rows.map(({ document, stands }) =>
    toOwnDocument(document, people.find(({ id }) => id === document.practitionerId)?.name ?? null, stands, asOf),
  );
  const standing = documents.filter((document) => document.past === null);
  return {
    pressing: standing.filter((document) => document.pressing),
    standing: standing.filter((document) => !document.pressing),
    past: documents.filter((document) => document.past !== null),
    missing: EVIDENCE_KIND_ORDER.filter(
      (kind) => !rows.some(({ document, stands }) => stands && document.kind === kind && evidenceCounts(document, asOf)),
    ).map((kind) => ({ kind, label: evidenceKindWords().kinds[kind].label })),
  };
}

export function toOwnDocument(document: EvidenceDocument, about: string | null, stands: boolean, asOf: Day): OwnDocument {
  const say = evidenceListViewWords();
  const lapsed = isAccepted(document.state) && hasLapsed(document, asOf);
  return {
    id: document.id,
    kind: evidenceKindWords().kinds[document.kind].label,
    title: document.title,
    about,
    state: lapsed ? "Lapsed" : evidenceStateWords()[document.state],
    tone: toneOf(document, lapsed),
    age: checkedWords(document, asOf),
    due: dueWords(document, asOf),
    pressing: stands && isAccepted(document.state) && document.dueOn !== null && daysBetween(asOf, document.dueOn) <= PRESSING_DAYS,
    doesNotProve: evidenceKindWords().kinds[document.kind].doesNotProve,
    past: stands ? null : document.withdrawnAt ? say.withdrawnOn(printDay(dayOf(document.withdrawnAt))) : say.replaced,
  };
}

function toneOf({ state }: EvidenceDocument, lapsed: boolean): OwnDocument["tone"] {
  if (lapsed || state === "refused") return "against";
  return { submitted: "plain" as const, accepted: "evidenced" as const, accepted_in_part: "doubt" as const }[state];
}

function checkedWords({ checkedOn, method, submittedAt }: EvidenceDocument, asOf: Day): string {
  const say = evidenceListViewWords();
  if (checkedOn === null) return submittedAt === null ? say.neverChecked : say.notCheckedYet(ageWords(dayOf(submittedAt), asOf));
  return say.checked(ageWords(checkedOn, asOf), method && evidenceKindWords().methods[method]);
}

function dueWords({ state, dueOn }: EvidenceDocument, asOf: Day): string | null {
  const say = evidenceListViewWords();
  if (!isAccepted(state) || dueOn === null) return null;
  const left = daysBetween(asOf, dueOn);
  if (left < 0) return say.lapsed(printDay(dueOn));
  if (left > PRESSING_DAYS) return say.goodThrough(printDay(dueOn));
  return say.stillGood(printDay(dueOn), left);
}
