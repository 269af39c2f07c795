import { eq } from "drizzle-orm";
import type { Viewer } from "#app/accounts/role.ts";
import { askLookUp } from "#app/clinics/ask-look-up.server.ts";
import { beginProof, type ProofBegun } from "#app/clinics/begin-proof.server.ts";
import { proofLine, recordName } from "#app/clinics/ownership-proof.ts";
import { findOwnershipProof } from "#app/clinics/ownership-proof-repository.server.ts";
import { findOwnershipClaim } from "#app/clinics/ownership-repository.server.ts";
import { startClaim } from "#app/clinics/start-claim.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinics, locations } from "#db/schema/clinics.ts";
import { viewerOf } from "#tests/reviews/review-fixtures.ts";
import { buildAccount } from "#tests/support/build-account.ts";
import type { TestContext } from "#tests/support/test-context.ts";

/** An imported clinic in Leeds that nobody holds. */
export async function buildUnclaimed(
  ctx: TestContext,
  { website = "https://www.dotline.example/book", phone = "0113 496 0000" }: { website?: string | null; phone?: string | null } = {},
): Promise<{ id: number; slug: string }> {
  const slug = `dot-line-${newId().slice(0, 8)}`;
  return ctx.store.write(async (tx) => {
    const now = ctx.now();
    const [row] = await tx
      .insert(clinics)
      .values({ slug, name: "Dot & Line", website, phone, source: "csv", sourceRef: slug, createdAt: now, updatedAt: now })
      .returning({ id: clinics.id, slug: clinics.slug });
    if (!row) throw new Error("no clinic was built");
    await tx
      .insert(locations)
      .values({ clinicId: row.id, position: 0, street: "1 Park Row", city: "Leeds", country: "GB", lat: 53.7975, lng: -1.547 });
    return row;
  });
}

export const buildPerson = async (ctx: TestContext, role: "client" | "owner" = "owner", email?: string): Promise<Viewer> =>
  viewerOf(await buildAccount(ctx, { role, ...(email === undefined ? {} : { email }) }));

/** The account as it is now: holding a profile changes a client into an owner. */
export async function asNow(ctx: TestContext, viewer: Viewer): Promise<Viewer> {
  const account = await ctx.store.read.select().from(accounts).where(eq(accounts.id, viewer.id)).get();
  if (account === undefined) throw new Error("the account is gone");
  return viewerOf(account);
}

export async function claim(ctx: TestContext, viewer: Viewer, slug: string): Promise<string> {
  const result = await startClaim(ctx, viewer, slug, { position: "Owner" });
  if (!result?.ok) throw new Error(`not claimed: ${JSON.stringify(result)}`);
  return result.claimId;
}

export async function begin(ctx: TestContext, viewer: Viewer, claimId: string, begun: ProofBegun): Promise<string> {
  const result = await beginProof(ctx, viewer, claimId, begun);
  if (!result?.ok) throw new Error(`not begun: ${JSON.stringify(result)}`);
  return result.proofId;
}

export const proofOf = async (ctx: TestContext, proofId: string) => {
  const found = await findOwnershipProof(ctx.store.read, proofId);
  if (!found) throw new Error("no such proof");
  return found.proof;
};

export const claimState = async (ctx: TestContext, claimId: string) => (await findOwnershipClaim(ctx.store.read, claimId))?.state;

/** From now on the DNS has the record of this proof, and no other. */
export async function publishRecord(ctx: TestContext, proofId: string): Promise<void> {
  const { domain, token } = await proofOf(ctx, proofId);
  const name = recordName(domain ?? "");
  ctx.outside = { ...ctx.outside, resolveTxt: async (asked) => (asked === name ? ["v=spf1 -all", proofLine(token ?? "")] : []) };
}

/** From now on every file that is asked for is this one, or there is none. */
export function publishFile(ctx: TestContext, file: { line: string; contentType?: string; url?: string; status?: number } | null): void {
  const answer = file && {
    ok: true as const,
    status: file.status ?? 200,
    url: new URL(file.url ?? "https://dotline.example/.well-known/scalpmark.txt"),
    contentType: file.contentType ?? "text/plain; charset=utf-8",
    body: Buffer.from(file.line),
  };
  ctx.outside = { ...ctx.outside, fetch: async () => answer ?? { ok: false, reason: "unreachable" } };
}

/** Claims a profile and proves it by a DNS record; the jobs of it are done. */
export async function holdByRecord(ctx: TestContext, viewer: Viewer, slug: string): Promise<{ claimId: string; proofId: string }> {
  const claimId = await claim(ctx, viewer, slug);
  const proofId = await begin(ctx, viewer, claimId, { kind: "dns_txt" });
  await publishRecord(ctx, proofId);
  await askLookUp(ctx, viewer, claimId, proofId);
  await runAllJobs(ctx);
  return { claimId, proofId };
}

/** A second proof, of another kind, for a claim that is proved by a record. */
export async function addFile(ctx: TestContext, viewer: Viewer, claimId: string): Promise<void> {
  const proofId = await begin(ctx, viewer, claimId, { kind: "site_file" });
  publishFile(ctx, { line: proofLine((await proofOf(ctx, proofId)).token ?? "") });
  await askLookUp(ctx, viewer, claimId, proofId);
  await runAllJobs(ctx);
}

export const later = (ctx: TestContext, days: number) => ctx.setNow(new Date(ctx.now().getTime() + days * 86_400_000).toISOString());
