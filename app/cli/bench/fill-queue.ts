import { createRandom, fillDirectory } from "#app/cli/bench/fill-directory.ts";
import { settleMatters } from "#app/directory/settle-matters.server.ts";
import { insertSavedFilter } from "#app/moderation/queue-filter-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinicMembers, clinics, evidence } from "#db/schema/clinics.ts";
import { matters, reports } from "#db/schema/moderation.ts";
import { photos } from "#db/schema/provenance.ts";
import { legalNotices, reviewProofs, reviews } from "#db/schema/reviews.ts";

const CLINICS = 200;
const DAY_MS = 86_400_000;
const REASONS = ["not_a_client", "shows_me", "personal_data", "advertising", "edited"];

/**
 * Fills an empty database with `count` things that wait, as their own tables hold them: six in ten reports, three proofs, one document, and some legal notices.
 * Then the queue is brought up to date by the product's own command. Returns a moderator with a tie to one clinic and two filters.
 */
export async function fillQueue(
  ctx: Ctx,
  count: number,
  report: (line: string) => void = console.log,
  clinicCount = CLINICS,
): Promise<{ id: string; role: "moderator" }> {
  await fillDirectory(ctx, clinicCount, () => {});
  const random = createRandom(20_261_127);
  const now = ctx.now();
  const moderator = { id: newId(), role: "moderator" as const };
  await ctx.store.write(async (tx) => {
    const reviewIds = await tx.select({ id: reviews.id }).from(reviews).all();
    const photoIds = await tx.select({ id: photos.id }).from(photos).all();
    const clinicIds = await tx.select({ id: clinics.id }).from(clinics).all();
    const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const before = () => new Date(now.getTime() - random() * 90 * DAY_MS);
    for (let i = 0; i < count; i += 1) {
      const part = random();
      if (part < 0.6)
        await insertReport(
          tx,
          i % 2 === 0 ? one(reviewIds).id : one(photoIds).id,
          i % 2 === 0 ? "review" : "photo",
          one(REASONS),
          before(),
        );
      else if (part < 0.88) await insertProof(tx, one(reviewIds).id, before());
      else if (part < 0.98) await insertDocument(tx, one(clinicIds).id, before());
      else await insertNotice(tx, one(reviewIds).id, new Date(now.getTime() - random() * 4 * DAY_MS), random() < 0.5);
    }
    await tx.insert(accounts).values({
      ...moderator,
      email: "moderator@bench.example",
      emailVerifiedAt: now,
      passwordHash: "-",
      displayName: "Bench Moderator",
      createdAt: now,
    });
    await tx.insert(clinicMembers).values({ clinicId: one(clinicIds).id, accountId: moderator.id, createdAt: now });
    await insertSavedFilter(tx, { accountId: moderator.id, name: "Reports here", query: "kind=report&country=GB", createdAt: now });
    await insertSavedFilter(tx, { accountId: moderator.id, name: "Due", query: "standing=due", createdAt: now });
  });
  const start = performance.now();
  while (await settleMatters(ctx));
  const open = await ctx.store.read.$count(matters);
  report(`${open} matters, brought up to date in ${((performance.now() - start) / 1_000).toFixed(1)} s`);
  return moderator;
}

async function insertReport(tx: Db, subjectId: string, subjectKind: "review" | "photo", reason: string, createdAt: Date): Promise<void> {
  await tx.insert(reports).values({ id: newId(), subjectKind, subjectId, reason, detail: "", createdAt });
}

async function insertProof(tx: Db, reviewId: string, submittedAt: Date): Promise<void> {
  const id = newId();
  await tx
    .insert(reviewProofs)
    .values({ id, reviewId, kind: "receipt", fileSha256: sha256(id), fileFormat: "pdf", state: "submitted", submittedAt });
}

async function insertDocument(tx: Db, clinicId: number, submittedAt: Date): Promise<void> {
  const id = newId();
  const file = { fileSha256: sha256(id), fileFormat: "pdf" };
  const text = { kind: "insurance" as const, title: "Public liability", datedOn: dayOf(submittedAt) };
  await tx.insert(evidence).values({ id, clinicId, ...text, ...file, state: "submitted", submittedAt });
}

async function insertNotice(tx: Db, reviewId: string, receivedAt: Date, told: boolean): Promise<void> {
  const said = { statement: "Words", meaning: "A meaning", untrue: "All of it", withholdIdentity: false };
  const clock = told ? { authorToldAt: receivedAt, authorDueAt: new Date(receivedAt.getTime() + 5 * DAY_MS) } : {};
  await tx
    .insert(legalNotices)
    .values({ id: newId(), reviewId, complainantName: "Somebody", complainantEmail: "", ...said, receivedAt, ...clock });
}
