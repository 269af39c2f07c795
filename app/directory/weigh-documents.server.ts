import { findDocument } from "#app/clinics/evidence-repository.server.ts";
import { effectOfPoints, type Matter } from "#app/moderation/matter.ts";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { claimedInFull, weighDocument } from "#app/trust/weigh-document.server.ts";

/** Documents that wait, each with how far the clinic's level or score would move if all of it were accepted. What moves neither stays as small as it is. */
export async function weighDocuments(db: Db, matters: readonly Matter[], asOf: Day): Promise<Matter[]> {
  return Promise.all(
    matters.map(async (matter) => {
      const document = await findDocument(db, matter.id);
      const effect = document && (await weighDocument(db, document, await claimedInFull(db, matter.id), asOf));
      if (!effect) return matter;
      const { level, score } = effect;
      const moved = Math.max(Math.abs(level.would - level.now), Math.abs(score.would - score.now));
      return { ...matter, effect: effectOfPoints(moved) };
    }),
  );
}
