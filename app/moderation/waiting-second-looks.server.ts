import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { Matter } from "#app/moderation/matter.ts";
import { type QueueKind, queueLabel } from "#app/moderation/queue.ts";
import { isSecondLookKind } from "#app/moderation/second-look.ts";
import { listDifferingLookers, listJudges, listWaitingLooks, type SecondLook } from "#app/moderation/second-look-repository.server.ts";
import { findLookSubject, type LookSubject } from "#app/moderation/second-look-subject.server.ts";
import { waitingWords } from "#app/moderation/waiting-words.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Judgements drawn to be made again. Whoever judged the matter before, or brought it, has no part in it. */
export async function describeSecondLooks(db: Db, ids: readonly string[]): Promise<Matter[]> {
  const items: Matter[] = [];
  for (const second of await listWaitingLooks(db, ids)) {
    const subject = await findLookSubject(db, second.judgement);
    if (subject === null) continue;
    const [first] = subject.clinicIds;
    const clinic = first === undefined ? null : await findClinicById(db, first);
    items.push({
      kind: "re_review",
      id: second.look.id,
      title: clinic?.name ?? waitingWords().protectedPhoto,
      detail: queueLabel(second.judgement.kind).one,
      clinicIds: subject.clinicIds,
      since: second.look.drawnAt,
      participants: await listExcluded(db, second, subject),
    });
  }
  return items;
}

/** Who may not take a second look: whoever judged the matter, and whoever brought it. */
export async function listExcluded(db: Db, { judgement }: SecondLook, { senders }: LookSubject): Promise<string[]> {
  return [...new Set([...(await listJudges(db, judgement.kind, judgement.subjectId)), ...senders])];
}

/** Where two looks differed the matter waits again, for a third person: the first two took part. */
export async function withEarlierLookers(db: Db, kind: QueueKind, waiting: readonly Matter[]): Promise<Matter[]> {
  if (!isSecondLookKind(kind)) return [...waiting];
  return Promise.all(
    waiting.map(async (matter) => {
      const earlier = await listDifferingLookers(db, kind, matter.id);
      return { ...matter, participants: [...new Set([...matter.participants, ...earlier])] };
    }),
  );
}
