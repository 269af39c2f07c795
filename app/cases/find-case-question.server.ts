import { type CaseLink, findCaseLinkByHolder, findCaseLinkByToken, findCaseLinkOfAccount } from "#app/cases/case-link-repository.server.ts";
import { type Case, findCase, listSessionDays } from "#app/cases/case-repository.server.ts";
import { type Clinic, findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listPractitionersById, type Practitioner } from "#app/practitioners/practitioner-repository.server.ts";

export interface CaseQuestion {
  link: CaseLink;
  treated: Case;
  clinic: Clinic;
  practitioner: Practitioner | null;
  sessions: Day[];
}

/** What the one-time link asks about. Null: it opens nothing. Nothing is used up by looking. */
export async function findCaseQuestion(db: Db, token: string): Promise<CaseQuestion | null> {
  const link = await findCaseLinkByToken(db, token);
  return link && complete(db, link);
}

export const canBeAnswered = ({ link }: CaseQuestion, now: Date): boolean =>
  link.answeredAt === null && link.endedAt === null && now < link.expiresAt;

/** The case of whoever keeps this link, or of the account that claimed it. Null: neither. */
export async function findHeldCase(db: Db, by: { token: string } | { caseId: string; accountId: string }): Promise<CaseQuestion | null> {
  const link = "token" in by ? await findCaseLinkByHolder(db, by.token) : await findCaseLinkOfAccount(db, by.caseId, by.accountId);
  return link?.answeredAt ? complete(db, link) : null;
}

async function complete(db: Db, link: CaseLink): Promise<CaseQuestion | null> {
  const treated = await findCase(db, link.caseId);
  const clinic = treated && (await findClinicById(db, treated.clinicId));
  if (!treated || !clinic) return null;
  const [practitioner] = treated.practitionerId === null ? [] : await listPractitionersById(db, [treated.practitionerId]);
  return { link, treated, clinic, practitioner: practitioner ?? null, sessions: await listSessionDays(db, treated.id) };
}
