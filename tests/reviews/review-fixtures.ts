import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import type { Viewer } from "#app/accounts/role.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import type { SentFiles } from "#app/reviews/chapter-files.server.ts";
import type { SentProof } from "#app/reviews/proof-file.server.ts";
import { type ChapterInput, chapterForm, type ReviewInput, reviewForm } from "#app/reviews/review-form.ts";
import type { SentPhoto } from "#app/reviews/review-photos.server.ts";
import { type WriteReviewResult, writeReview } from "#app/reviews/write-review.server.ts";
import { clinicMembers, clinics } from "#db/schema/clinics.ts";
import { engagements, practitioners } from "#db/schema/practitioners.ts";
import { type BuiltAccount, buildAccount } from "#tests/support/build-account.ts";

export const NO_FILES: SentFiles = { proofs: [], photos: [] };

/** A review as a person fills it in, by field; a new page each time. */
export function filledForm(): Record<string, string> {
  return {
    formKey: newId(),
    website: "",
    treatment: "full_shave",
    lastSessionOn: "2026-08-20",
    naturalness: "5",
    dotSize: "4",
    densityEvenness: "4",
    colourMatch: "5",
    hairline: "3",
    honestyOfClaims: "4",
    overall: "4",
    title: "Calm and careful work",
    body: "Three sessions, each about four hours. It healed lighter than I feared.",
    correctedElsewhere: "no",
    incentive: "none",
    declaration: "yes",
  };
}

export function reviewInput(ctx: Ctx, change: Record<string, string | string[]> = {}): ReviewInput {
  return reviewForm(dayOf(ctx.now())).parse(
    Object.fromEntries(Object.entries({ ...filledForm(), ...change }).filter(([, text]) => text !== "")),
  );
}

/** A later chapter as a person fills it in; a new page each time. */
export function filledChapter(): Record<string, string> {
  const { treatment: _, lastSessionOn: __, ...rest } = filledForm();
  return { ...rest, title: "A year on, and it has held", body: "A little softer than it was, and nobody has asked me about it." };
}

export function chapterInput(ctx: Ctx, change: Record<string, string | string[]> = {}): ChapterInput {
  return chapterForm(dayOf(ctx.now())).parse(
    Object.fromEntries(Object.entries({ ...filledChapter(), ...change }).filter(([, text]) => text !== "")),
  );
}

export function viewerOf(account: BuiltAccount): Viewer {
  return { id: account.id, displayName: account.displayName, role: account.role, emailVerified: account.emailVerifiedAt !== null };
}

export async function buildClient(ctx: Ctx): Promise<Viewer> {
  return viewerOf(await buildAccount(ctx));
}

export async function buildClinic(ctx: Ctx, slug = `clinic-${newId().slice(0, 8)}`): Promise<{ id: number; slug: string }> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const [row] = await tx
      .insert(clinics)
      .values({ slug, name: "Kelham Scalp Studio", source: "test", sourceRef: slug, createdAt: now, updatedAt: now })
      .returning({ id: clinics.id, slug: clinics.slug });
    if (!row) throw new Error("no clinic was built");
    return row;
  });
}

export async function buildOwner(ctx: Ctx, clinicId: number): Promise<Viewer> {
  const account = await buildAccount(ctx, { role: "owner" });
  await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId, accountId: account.id, createdAt: ctx.now() }));
  return viewerOf(account);
}

export async function buildPractitioner(ctx: Ctx, clinicId: number, slug: string): Promise<number> {
  return ctx.store.write(async (tx) => {
    const [row] = await tx
      .insert(practitioners)
      .values({ slug, name: "Noor Haddad", createdAt: ctx.now() })
      .returning({ id: practitioners.id });
    if (!row) throw new Error("no practitioner was built");
    await tx.insert(engagements).values({ practitionerId: row.id, clinicId, role: "Practitioner" });
    return row.id;
  });
}

/** The smallest file that is a PDF by its content; `about` makes it another file. */
export const pdf = (about: string) => Buffer.from(`%PDF-1.4\n% ${about}\n%%EOF\n`);

export function sentProof(ctx: Ctx, kind: SentProof["kind"], content: Buffer): SentProof {
  const path = join(mkdtempSync(join(ctx.env.DATA_DIR, "sent-")), "0");
  writeFileSync(path, content);
  return { field: kind, kind, path, sha256: sha256(content) };
}

/** A plain picture; another `shade` is another file. */
export async function sentPhoto(ctx: Ctx, shade: number): Promise<SentPhoto> {
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: { r: shade, g: 120, b: 90 } } })
    .jpeg()
    .toBuffer();
  const { path } = sentProof(ctx, "dated_photo", bytes);
  return { path, sha256: sha256(bytes), shownName: `${shade}.jpg` };
}

/** A published review with these proofs, and its id. */
export async function publish(
  ctx: Ctx,
  viewer: Viewer,
  clinicSlug: string,
  options: { form?: Record<string, string | string[]> } & Partial<SentFiles> = {},
): Promise<string> {
  const result: WriteReviewResult | null = await writeReview(ctx, viewer, clinicSlug, reviewInput(ctx, options.form), {
    ...NO_FILES,
    ...options,
  });
  if (!result?.ok) throw new Error(`the review was not published: ${JSON.stringify(result)}`);
  return result.reviewId;
}
