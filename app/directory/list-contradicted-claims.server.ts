import { asc, eq, gt } from "drizzle-orm";
import { listCases } from "#app/cases/case-repository.server.ts";
import { listClaims } from "#app/clinics/profile-repository.server.ts";
import { checkClaims, isContradicted } from "#app/directory/check-claims.server.ts";
import { readTeam } from "#app/directory/read-clinic.server.ts";
import { waitsForLook } from "#app/moderation/claim-finding.ts";
import { listFindings } from "#app/moderation/claim-finding-repository.server.ts";
import type { QueueItem } from "#app/moderation/queue.ts";
import { type Day, toTime } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { clinics } from "#db/schema/clinics.ts";
import { listings } from "#db/schema/directory.ts";

/** Clinics looked through at once. A site with more contradictions waiting needs people, not a longer list. */
const MOST_CLINICS = 200;

/** The claims that the sum contradicts and nobody has looked at since the clinic last said something. Search already knows which clinics have any. */
export async function listContradictedClaims(db: Db, asOf: Day): Promise<QueueItem[]> {
  const rows = db
    .select({ id: clinics.id, name: clinics.name })
    .from(listings)
    .innerJoin(clinics, eq(clinics.id, listings.clinicId))
    .where(gt(listings.contradicted, 0))
    .orderBy(asc(clinics.id))
    .limit(MOST_CLINICS)
    .all();
  const items: QueueItem[] = [];
  for (const { id, name } of rows) {
    const claims = await checkClaims(db, await listClaims(db, id), await readTeam(db, id, asOf), await listCases(db, id), asOf);
    const against = claims.filter((checked) => isContradicted(checked) && checked.claim.refutedBy === null);
    const findings = await listFindings(
      db,
      against.map(({ claim }) => claim.id),
    );
    for (const { claim, verdict, answers } of against) {
      const lastSaid = answers.at(-1)?.createdAt ?? null;
      const looked = findings.filter((finding) => finding.claimId === claim.id);
      if (!waitsForLook(looked, lastSaid)) continue;
      items.push({
        kind: "claim",
        id: claim.id,
        title: `A claim of ${name}`,
        detail: `“${claim.wording}”: ${verdict.finding.replace(/\.$/, "")}`,
        clinicIds: [id],
        since: lastSaid ?? toTime(claim.statedOn),
        tookPart: false,
      });
    }
  }
  return items;
}
