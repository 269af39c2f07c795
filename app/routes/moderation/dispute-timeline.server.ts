import type { Timeline } from "#app/components/first-seen-timeline.tsx";
import type { Dispute, DisputePhoto } from "#app/moderation/dispute-repository.server.ts";
import { type Day, dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listCaptureRecords } from "#app/provenance/cluster-repository.server.ts";
import { listPhotosById } from "#app/provenance/photo-repository.server.ts";
import { disputeCaseWords } from "#app/routes/moderation/dispute-case-words.ts";

/** Lines drawn; the table goes on. */
const MOST_LINES = 24;

/** The days of a cluster's photos, for a drawing; those that files say only for who looks at the files. `names`: whose photo each is, in the same order. */
export async function readTimeline(
  db: Db,
  dispute: Dispute,
  members: readonly DisputePhoto[],
  names: readonly string[],
  looking: boolean,
): Promise<Timeline> {
  const shown = members.slice(0, MOST_LINES);
  const ids = shown.map((photo) => photo.id);
  const [rows, records] = [await listPhotosById(db, ids), looking ? await listCaptureRecords(db, ids) : []];
  const dated = shown.map(({ id, createdAt }, place) => ({
    id,
    label: disputeCaseWords().photoTitle(place + 1, names[place] ?? ""),
    firstSeen: createdAt.getTime(),
    saidTaken: noon(rows.find((row) => row.id === id)?.takenOn),
    fileSays: noon(records.find((record) => record.photoId === id)?.capturedAt?.slice(0, 10)),
  }));
  const times = [
    dispute.openedAt.getTime(),
    ...dated.flatMap(({ firstSeen, saidTaken, fileSays }) => [firstSeen, saidTaken, fileSays]),
  ].filter((time) => time !== null);
  const [from, until] = [Math.min(...times), Math.max(...times)];
  const share = (time: number) => (until === from ? 0.5 : (time - from) / (until - from));
  return {
    rows: dated.map((row) => ({
      ...row,
      firstSeen: share(row.firstSeen),
      saidTaken: row.saidTaken === null ? null : share(row.saidTaken),
      fileSays: row.fileSays === null ? null : share(row.fileSays),
    })),
    from: printDay(dayOf(new Date(from))),
    until: printDay(dayOf(new Date(until))),
    opened: share(dispute.openedAt.getTime()),
  };
}

const noon = (day: Day | null | undefined) => (day ? new Date(`${day}T12:00:00Z`).getTime() : null);
