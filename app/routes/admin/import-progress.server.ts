import type { ClinicList } from "#app/clinics/clinic-list-repository.server.ts";
import { runKey } from "#app/clinics/import-clinics.server.ts";
import { findImportRun } from "#app/clinics/import-repository.server.ts";
import { printNumber } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { totalOf } from "#app/routes/admin/import-view.ts";
import { oneImportWords } from "#app/routes/admin/one-import-words.ts";

/** "1,200 of 5,000 records are done." Null: the list is not being imported. An earlier import of the same file does not count. */
export async function importProgress(db: Db, list: ClinicList): Promise<string | null> {
  if (list.state !== "importing" || list.startedAt === null) return null;
  const run = await findImportRun(db, runKey(list.fileSha256, list.listName));
  const done = run !== null && run.startedAt >= list.startedAt ? run.recordsDone : 0;
  return oneImportWords().recordsDone(printNumber(done), printNumber(list.trial === null ? done : totalOf(list.trial)));
}
