import type { ClinicList, ListRow } from "#app/clinics/clinic-list-repository.server.ts";
import { importWords } from "#app/clinics/import-words.ts";
import { printNumber, printTime } from "#app/platform/printed.ts";
import { importViewWords } from "#app/routes/admin/import-view-words.ts";
import type { ImportCounts } from "#db/schema/clinics.ts";

/** What a list is written as. */
export const formats = () => ({ csv: "CSV", osm: importViewWords().overpassJson }) as const;

/** "412 kB", "3.1 MB". */
export const sizeWords = (bytes: number) => {
  const say = importViewWords();
  return bytes < 1_000_000
    ? say.kilobytes(printNumber(Math.max(1, Math.round(bytes / 1_000))))
    : say.megabytes(printNumber(bytes / 1_000_000));
};

export const totalOf = (counts: ImportCounts) => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** "3 new, 1 changed, 0 unchanged, 2 here already, 1 refused". */
const countsWords = ({ created, updated, unchanged, duplicates, refused }: ImportCounts) =>
  importViewWords().outcomes({ created, updated, unchanged, duplicates, refused });

/** A list of clinics in words. */
export function importView(list: ClinicList) {
  const counts = list.result ?? list.trial;
  return {
    id: list.id,
    state: list.state,
    stateLabel: importWords().states[list.state],
    format: formats()[list.format],
    size: sizeWords(list.size),
    sha256: list.fileSha256,
    listName: list.listName === "" ? null : list.listName,
    sent: printTime(list.sentAt),
    started: list.startedAt === null ? null : printTime(list.startedAt),
    ended: list.finishedAt === null ? null : printTime(list.finishedAt),
    failure: list.failure,
    trial: list.trial,
    trialWords: list.trial === null ? null : countsWords(list.trial),
    resultWords: list.result === null ? null : countsWords(list.result),
    records: counts === null ? null : importViewWords().recordCount(totalOf(counts)),
  };
}
export type ImportView = ReturnType<typeof importView>;

export const rowView = ({ id, line, outcome, name, remark }: ListRow) => ({
  id,
  line,
  outcome: importWords().outcomes[outcome],
  name: name ?? "–",
  remark: remark ?? "–",
});
