import { refusalsIn } from "#app/cases/case-answer.ts";
import { type CaseCoverage, type CaseStage, coverCases, stagesWith } from "#app/cases/case-coverage.ts";
import { listAskedCaseIds, listCaseAnswers } from "#app/cases/case-link-repository.server.ts";
import { type Case, listCases, listSessionsOf } from "#app/cases/case-repository.server.ts";
import { findCorrection } from "#app/cases/correction-repository.server.ts";
import { treatmentLabel } from "#app/clinics/treatment.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Day } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listPractitionersById, listTeam } from "#app/practitioners/practitioner-repository.server.ts";
import { listCasePhotos } from "#app/provenance/case-photo-repository.server.ts";
import { isPublished } from "#app/provenance/published-photo.ts";
import { listReviewedCaseIds } from "#app/reviews/case-review-repository.server.ts";
import type { CaseStanding } from "#app/routes/manage/case-standing.ts";
import { ownCasesViewWords } from "#app/routes/manage/own-cases-view-words.ts";

export interface OwnCaseRow {
  id: string;
  treatment: string;
  practitioner: string | null;
  sessions: string;
  stages: CaseStage[];
  standing: CaseStanding;
}

/** Newest session first, with the sums that clients read on the profile. */
export async function readOwnCases(ctx: Ctx, clinicId: number): Promise<{ rows: OwnCaseRow[]; coverage: CaseCoverage }> {
  const db = ctx.store.read;
  const cases = await listCases(db, clinicId);
  const ids = cases.map((one) => one.id);
  const sessions = await listSessionsOf(db, ids);
  const photos = (await listCasePhotos(db, ids)).filter(isPublished);
  const people = new Map(
    (await listPractitionersById(db, [...new Set(cases.flatMap((one) => one.practitionerId ?? []))])).map(({ id, name }) => [id, name]),
  );
  const standings = await readStandings(db, cases, ctx.now());
  const last = (id: string) => sessions.get(id)?.at(-1) ?? "";
  const rows = cases
    .toSorted((a, b) => last(b.id).localeCompare(last(a.id)))
    .map((one) => ({
      id: one.id,
      treatment: treatmentLabel(one.treatment),
      practitioner: one.practitionerId === null ? null : (people.get(one.practitionerId) ?? null),
      sessions: sessionWords(sessions.get(one.id) ?? []),
      stages: stagesWith(photos.filter((photo) => photo.caseId === one.id)),
      standing: standings.get(one.id) ?? "not_asked",
    }));
  return { rows, coverage: coverCases(cases, photos, await listReviewedCaseIds(db, ids)) };
}

export const sessionWords = (days: readonly Day[]): string =>
  days.length === 0 ? ownCasesViewWords().notProvided : days.map(printDay).join(", ");

/** How each case stands with its client. */
export async function readStandings(db: Db, cases: readonly Case[], now: Date): Promise<Map<string, CaseStanding>> {
  const ids = cases.map((one) => one.id);
  const answers = await listCaseAnswers(db, ids);
  const asked = await listAskedCaseIds(db, ids, now);
  return new Map(
    cases.map((one) => {
      const given = answers.filter((answer) => answer.caseId === one.id);
      return [one.id, standingOf(one, given, asked.has(one.id))];
    }),
  );
}

function standingOf(one: Case, given: Awaited<ReturnType<typeof listCaseAnswers>>, asked: boolean): CaseStanding {
  if (refusalsIn(given).notMyHead) return "not_theirs";
  if (one.withdrawnAt !== null) return "withdrawn";
  if (one.confirmedAt !== null) return "confirmed";
  if (asked) return "asked";
  if (given.length === 0) return "not_asked";
  const newest = given.filter((answer) => answer.linkId === given.at(-1)?.linkId);
  return newest.slice(-4).every((answer) => answer.answer === "yes") ? "changed" : "not_confirmed";
}

/** Everybody who works or worked here, for the form; each once. */
export async function readPeople(db: Db, clinicId: number): Promise<{ value: string; label: string }[]> {
  const team = (await listTeam(db, clinicId)).filter(({ engagement }) => engagement.state === "confirmed");
  return [...new Map(team.map(({ practitioner }) => [practitioner.slug, practitioner.name]))].map(([value, label]) => ({ value, label }));
}

/** What stands in the form's fields. */
export async function readCaseValues(db: Db, treated: Case): Promise<Record<string, string>> {
  const days = (await listSessionsOf(db, [treated.id])).get(treated.id) ?? [];
  const [practitioner] = treated.practitionerId === null ? [] : await listPractitionersById(db, [treated.practitionerId]);
  return {
    practitioner: practitioner?.slug ?? "",
    treatment: treated.treatment,
    grade: treated.grade ?? "",
    skinType: treated.skinType ?? "",
    pigment: treated.pigment ?? "",
    pigmentBatch: treated.pigmentBatch ?? "",
    version: String(treated.version),
    ...Object.fromEntries(days.map((day, place) => [`session${place + 1}`, day])),
  };
}

/** What was found before mending, as it stands in the form. */
export async function readCorrectionValues(db: Db, caseId: string): Promise<Record<string, string>> {
  const correction = await findCorrection(db, caseId);
  return {
    ...correction?.found,
    laserSessions: correction?.laserSessions == null ? "" : String(correction.laserSessions),
    cost: correction?.cost == null ? "" : String(correction.cost / 100),
    currency: correction?.currency ?? "",
  };
}
