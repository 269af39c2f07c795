import type { Case } from "#app/cases/case-repository.server.ts";
import { foundWords } from "#app/cases/correction.ts";
import { findCorrection, findCorrectionReply } from "#app/cases/correction-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay, printMoney } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";

/** What a correction found and took, and whose work a client says it follows. Null: the case is none. */
export async function readPrintedCorrection(db: Db, treated: Case) {
  if (treated.treatment !== "correction") return null;
  const correction = await findCorrection(db, treated.id);
  const named = treated.confirmedAt !== null && correction?.namedAt ? correction : null;
  const clinic = named?.earlierClinicId == null ? null : await findClinicById(db, named.earlierClinicId);
  const reply = clinic && (await findCorrectionReply(db, treated.id));
  return {
    found: foundWords(correction?.found ?? {}),
    laserSessions: correction?.laserSessions ?? null,
    cost: correction?.cost == null || correction.currency === null ? null : printMoney(correction.cost, correction.currency),
    earlier:
      named === null
        ? null
        : {
            name: clinic?.name ?? named.earlierName ?? "",
            href: clinic && clinic.hiddenAt === null ? `/clinics/${clinic.slug}` : null,
            on: named.namedAt && printDay(dayOf(named.namedAt)),
          },
    reply: reply && { on: printDay(dayOf(reply.createdAt)), paragraphs: reply.body.split(/\n\s*\n/) },
  };
}
