import { eq } from "drizzle-orm";
import { listCases } from "#app/cases/case-repository.server.ts";
import { listClaimAnswers } from "#app/clinics/claim-repository.server.ts";
import { listClaims } from "#app/clinics/profile-repository.server.ts";
import { checkClaims, isContradicted } from "#app/directory/check-claims.server.ts";
import { clinicStateWords } from "#app/directory/clinic-state-words.ts";
import { readTeam } from "#app/directory/read-clinic.server.ts";
import { waitsForLook } from "#app/moderation/claim-finding.ts";
import { listFindings } from "#app/moderation/claim-finding-repository.server.ts";
import type { Matter } from "#app/moderation/matter.ts";
import { type Day, toTime } from "#app/platform/date.ts";
import { isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { claims, clinics } from "#db/schema/clinics.ts";
import { listings } from "#db/schema/directory.ts";

/** Those of these claims that the sum contradicts and nobody has looked at since the clinic last said something. Only a clinic that search lists has any. */
export async function describeContradictedClaims(db: Db, claimIds: readonly string[], asOf: Day): Promise<Matter[]> {
  const rows = await db
    .selectDistinct({ id: clinics.id, name: clinics.name })
    .from(claims)
    .innerJoin(clinics, eq(clinics.id, claims.clinicId))
    .innerJoin(listings, eq(listings.clinicId, clinics.id))
    .where(isAmong(claims.id, claimIds))
    .all();
  const wanted = new Set(claimIds);
  const items: Matter[] = [];
  for (const { id, name } of rows) {
    const stated = await listClaims(db, id);
    const said = await listClaimAnswers(
      db,
      stated.map((claim) => claim.id),
    );
    const checked = checkClaims(stated, said, await readTeam(db, id, asOf), await listCases(db, id), asOf);
    const against = checked.filter((one) => wanted.has(one.claim.id) && isContradicted(one) && one.claim.refutedBy === null);
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
        title: clinicStateWords().claimOf(name),
        detail: `“${claim.wording}”: ${verdict.finding.replace(/\.$/, "")}`,
        clinicIds: [id],
        since: lastSaid ?? toTime(claim.statedOn),
        participants: [],
      });
    }
  }
  return items;
}
