import { ownershipClaimWords } from "#app/clinics/ownership-claim-words.ts";
import { listClaimsOfAccount } from "#app/clinics/ownership-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { OwnClaimLine } from "#app/routes/ownership/own-claims-list.tsx";

/** Newest first. */
export async function readOwnClaims(db: Db, accountId: string): Promise<OwnClaimLine[]> {
  return (await listClaimsOfAccount(db, accountId)).map(({ claim, name }) => ({
    id: claim.id,
    clinic: name,
    stateWords: ownershipClaimWords().states[claim.state],
  }));
}
