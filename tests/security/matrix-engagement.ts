import { newId, sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { engagementLinkSecret } from "#app/practitioners/ask-engagement.server.ts";
import { engagementQuestions, engagements } from "#db/schema/practitioners.ts";
import type { TestContext } from "#tests/support/test-context.ts";

/** A clinic has a practitioner asked by mail, who has not answered. */
export async function insertAsked(
  ctx: TestContext,
  tx: Db,
  clinicId: number,
  practitionerId: number,
  now: Date,
): Promise<{ engagementQuestionId: string; engagementSecret: string }> {
  const [engagement] = await tx
    .insert(engagements)
    .values({ practitionerId, clinicId, role: "Guest", startedOn: "2026-11-01", state: "asked" })
    .returning();
  if (engagement === undefined) throw new Error("the engagement was not inserted");
  const id = newId();
  const engagementSecret = engagementLinkSecret(ctx, id);
  await tx.insert(engagementQuestions).values({
    id,
    engagementId: engagement.id,
    email: "ada@example.org",
    tokenHash: sha256(engagementSecret),
    createdAt: now,
    expiresAt: new Date(now.getTime() + 86_400_000),
  });
  return { engagementQuestionId: id, engagementSecret };
}
