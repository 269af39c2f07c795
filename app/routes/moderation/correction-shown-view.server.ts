import type { Case } from "#app/cases/case-repository.server.ts";
import { listSessionDays } from "#app/cases/case-repository.server.ts";
import { foundWords } from "#app/cases/correction.ts";
import { findCorrection } from "#app/cases/correction-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay, printList } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { readCasePage } from "#app/routes/cases/case-page-view.server.ts";
import { proofCheckWords } from "#app/routes/moderation/proof-check-words.ts";

/** A correction as whoever checks a proof sees it: also one that its client does not want shown. */
export async function readCorrectionShown(db: Db, treated: Case) {
  const correction = await findCorrection(db, treated.id);
  return {
    clinic: (await findClinicById(db, treated.clinicId))?.name ?? proofCheckWords().goneClinic,
    sessions: printList((await listSessionDays(db, treated.id)).map(printDay)),
    confirmedOn: treated.confirmedAt && printDay(dayOf(treated.confirmedAt)),
    found: foundWords(correction?.found ?? {}),
    href: (await readCasePage(db, treated.id)) === null ? null : `/cases/${treated.id}`,
  };
}
