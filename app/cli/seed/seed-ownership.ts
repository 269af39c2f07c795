import { writePaper } from "#app/cli/seed/demo-paper.ts";
import type { ExtraMaker } from "#app/cli/seed/seed-accounts.ts";
import { known, type SeededProfiles } from "#app/cli/seed/seed-clinics.ts";
import { timeAgo } from "#app/cli/seed/timeline.ts";
import { insertOwnershipDispute, insertOwnershipStatement } from "#app/clinics/ownership-dispute-repository.server.ts";
import type { OwnershipProofKind } from "#app/clinics/ownership-proof.ts";
import { insertOwnershipProof } from "#app/clinics/ownership-proof-repository.server.ts";
import { insertOwnershipClaim } from "#app/clinics/ownership-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { provableDomain } from "#app/clinics/registrable-domain.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** How the demo's clinics showed that their profiles are theirs, taken in turn; most have one proof, as one is enough. */
const SHOWN: readonly (readonly OwnershipProofKind[])[] = [
  ["dns_txt", "document"],
  ["domain_mail"],
  ["site_file"],
  ["document"],
  ["domain_mail", "moderator_call"],
];

/** The clinic of the demo’s own owner, who can try out what needs two proofs. */
const SHOWN_TWICE = "harrow-lane-scalp-studio";
const DISPUTED = "mersey-crown";
const DAY_MS = 86_400_000;

/** Everybody holds their profile by a named proof, and one profile is claimed by somebody else too. Written in bulk: the demo's domains exist nowhere, so nothing can be looked up. */
export async function seedOwnership(ctx: Ctx, seeded: SeededProfiles, extra: ExtraMaker): Promise<void> {
  const paper = writePaper("Certificate of incorporation", ["Mersey Crown Ltd", "Director: Callum Reyes", "Incorporated on 4 March 2022"]);
  const { sha256 } = await ctx.files.put(paper);
  const rival = await extra(ctx, { role: "client", name: "Callum Reyes", email: "callum.reyes@demo.example", ago: 6 });
  await ctx.store.write(async (tx) => {
    let turn = 0;
    for (const [slug, owner] of seeded.owners) {
      await insertHeld(
        tx,
        known(seeded.clinics, slug),
        owner.id,
        SHOWN[slug === SHOWN_TWICE ? 0 : turn % SHOWN.length] ?? ["document"],
        ctx.now(),
      );
      turn += 1;
    }
    const [then, clinicId] = [timeAgo(ctx.now(), 4), known(seeded.clinics, DISPUTED)];
    const claim = { id: newId(), clinicId, accountId: rival.id };
    await insertOwnershipClaim(tx, { ...claim, state: "disputed", position: "Director", openedAt: then });
    const file = { kind: "document" as const, state: "checking" as const, fileSha256: sha256, fileFormat: "pdf" };
    await insertOwnershipProof(tx, {
      id: newId(),
      claimId: claim.id,
      ...file,
      createdAt: then,
      expiresAt: new Date(then.getTime() + 7 * DAY_MS),
    });
    const disputeId = newId();
    // Not by the command: it would have both sides told, today, of what was made up today.
    await insertOwnershipDispute(tx, { id: disputeId, clinicId, claimId: claim.id, openedAt: then });
    const detail = { disputeId, claimId: claim.id };
    await recordEvent(tx, { actorId: rival.id, action: "ownership.disputed", subjectKind: "clinic", subjectId: clinicId, detail }, then);
    const statements = [
      {
        accountId: rival.id,
        body: "The company and its lease are in my name. I asked our former manager to set the page up, and she left in spring.",
        ago: 3.5,
      },
      {
        accountId: known(seeded.owners, DISPUTED).id,
        body: "I built this clinic’s profile and answer its reviews. Mr Reyes sold me his shares in May; the contract is with my solicitor.",
        ago: 2,
      },
    ];
    for (const { ago, ...said } of statements) {
      await insertOwnershipStatement(tx, { id: newId(), disputeId, ...said, createdAt: timeAgo(ctx.now(), ago) });
    }
  });
}

async function insertHeld(tx: Db, clinicId: number, accountId: string, kinds: readonly OwnershipProofKind[], now: Date): Promise<void> {
  const clinic = await findClinicById(tx, clinicId);
  const heldAt = clinic?.claimedAt ?? now;
  const claimId = newId();
  await insertOwnershipClaim(tx, { id: claimId, clinicId, accountId, state: "held", position: "Owner", openedAt: heldAt, heldAt });
  for (const [place, kind] of kinds.entries()) {
    const verifiedAt = new Date(heldAt.getTime() + place * 12 * DAY_MS);
    const lookedUp = kind === "dns_txt" || kind === "site_file";
    await insertOwnershipProof(tx, {
      id: newId(),
      claimId,
      kind,
      state: "verified",
      domain: lookedUp || kind === "domain_mail" ? provableDomain(clinic?.website ?? null) : null,
      ...(lookedUp ? { token: newId(), checkedAt: timeAgo(now, 11) } : { checkedAt: verifiedAt }),
      createdAt: verifiedAt,
      expiresAt: new Date(verifiedAt.getTime() + 7 * DAY_MS),
      verifiedAt,
    });
  }
}
