import type { Viewer } from "#app/accounts/role.ts";
import { findDispute } from "#app/moderation/dispute-repository.server.ts";
import { openDispute } from "#app/moderation/open-dispute.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { PhotoPurpose } from "#app/provenance/photo-purpose.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { regionsOfTurn, turnOf } from "#app/provenance/transform.ts";
import type { PhotoState } from "#app/provenance/verdict.ts";
import { matches, photos } from "#db/schema/provenance.ts";
import { buildClinic, buildOwner, viewerOf } from "#tests/reviews/review-fixtures.ts";
import { buildAccount } from "#tests/support/build-account.ts";
import type { TestContext } from "#tests/support/test-context.ts";

export const FACTS = "The mirrored photo shows the same freckles; the first clinic sent its original file.";

/** A photo that passed the check unless told otherwise. */
export async function buildPhoto(
  ctx: Ctx,
  clinicId: number | null,
  options: { state?: PhotoState; purpose?: PhotoPurpose; hidden?: boolean; uploadedBy?: string } = {},
): Promise<string> {
  const id = newId();
  await ctx.store.write((tx) =>
    tx.insert(photos).values({
      id,
      clinicId,
      purpose: options.purpose ?? "clinic",
      uploadedBy: options.uploadedBy ?? "somebody",
      state: options.state ?? "no_match",
      originalSha256: id,
      originalBytes: 1,
      width: 800,
      height: 600,
      createdAt: ctx.now(),
      hiddenAt: options.hidden ? ctx.now() : null,
    }),
  );
  return id;
}

/** What the worker's check leaves behind when `later` is found to be a mirrored copy of `known`. */
export async function buildMatch(ctx: Ctx, later: string, known: string): Promise<void> {
  await ctx.store.write((tx) =>
    tx.insert(matches).values({
      id: newId(),
      photoId: later,
      matchedPhotoId: known,
      band: "same",
      distance: 8,
      transform: turnOf("mirror"),
      regions: regionsOfTurn("mirror"),
      engineVersion: "test",
      foundAt: ctx.now(),
    }),
  );
}

export const buildModerator = async (ctx: Ctx, email?: string): Promise<Viewer> =>
  viewerOf(await buildAccount(ctx, { role: "moderator", ...(email === undefined ? {} : { email }) }));

export const buildAdmin = async (ctx: Ctx): Promise<Viewer> => viewerOf(await buildAccount(ctx, { role: "admin" }));

/** Two clinics with an owner each, a photo of the first, a copy at the second a day later, and the dispute that opened. */
export async function buildDispute(ctx: TestContext, copyState: PhotoState = "matched") {
  const first = await buildClinic(ctx);
  const second = await buildClinic(ctx);
  const [firstOwner, secondOwner] = [await buildOwner(ctx, first.id), await buildOwner(ctx, second.id)];
  const original = await buildPhoto(ctx, first.id);
  ctx.setNow(new Date(ctx.now().getTime() + 86_400_000).toISOString());
  const copy = await buildPhoto(ctx, second.id, { state: copyState });
  await buildMatch(ctx, copy, original);
  const disputeId = await openDispute(ctx, copy);
  if (disputeId === null) throw new Error("no dispute opened");
  return { first, second, firstOwner, secondOwner, original, copy, disputeId };
}

export async function versionOf(ctx: Ctx, disputeId: string): Promise<number> {
  return (await findDispute(ctx.store.read, disputeId))?.version ?? 0;
}

export async function photoState(ctx: Ctx, id: string): Promise<PhotoState | undefined> {
  return (await findPhoto(ctx.store.read, id))?.state;
}
