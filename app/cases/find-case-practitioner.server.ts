import { type CaseInput, sessionsOf, sessionsOutside } from "#app/cases/case.ts";
import { caseFormWords } from "#app/cases/case-form-words.ts";
import { type CaseRefusal, refuseCase } from "#app/cases/case-refusal.ts";
import { printDay, printList } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listTeam } from "#app/practitioners/practitioner-repository.server.ts";

/** Who held the needle: somebody of this clinic, past or present, who worked there on every session's day. */
export async function findCasePractitioner(
  db: Db,
  clinicId: number,
  input: Pick<CaseInput, "practitioner" | `session${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`>,
): Promise<{ ok: true; practitionerId: number } | CaseRefusal> {
  const engaged = (await listTeam(db, clinicId)).filter(
    ({ practitioner, engagement }) => practitioner.slug === input.practitioner && engagement.state === "confirmed",
  );
  const [found] = engaged;
  if (!found) return refuseCase(caseFormWords().personListed, "practitioner");
  const outside = sessionsOutside(
    sessionsOf(input),
    engaged.map(({ engagement }) => engagement),
  );
  if (outside.length > 0) {
    const days = printList(outside.map(printDay));
    return refuseCase(caseFormWords().notThereOn(found.practitioner.name, days), "practitioner");
  }
  return { ok: true, practitionerId: found.practitioner.id };
}
