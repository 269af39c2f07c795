import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { claimFindings, credentialFindings, recaptureDayFinding, sizeFinding } from "#app/provenance/evidence-findings.ts";
import type { Finding } from "#app/provenance/photo-evidence.ts";
import {
  findCredentialOfPhoto,
  findEvidence,
  type PhotoEvidence,
  updateEvidenceFindings,
} from "#app/provenance/photo-evidence-repository.server.ts";
import { readPhotoHeader } from "#app/provenance/photo-header.ts";
import { findPhoto, listMatchesOf, listPhotosById, type Photo } from "#app/provenance/photo-repository.server.ts";
import { readCaptureClaims } from "#app/provenance/read-capture-claims.server.ts";
import { readContentCredential } from "#app/provenance/read-content-credential.server.ts";
import { findCode } from "#app/provenance/recapture-code-repository.server.ts";

/** The job that compares what was brought with the photo and writes down what software can say, for the moderator who weighs it. Run again it says the same. */
export async function examineEvidence(ctx: Ctx, evidenceId: string): Promise<void> {
  const evidence = await findEvidence(ctx.store.read, evidenceId);
  const photo = evidence && (await findPhoto(ctx.store.read, evidence.photoId));
  if (!evidence || !photo || evidence.weighed !== null) return;
  const bytes = evidence.fileSha256 === null ? null : await ctx.files.get(evidence.fileSha256);
  const findings = await findingsOf(ctx, evidence, photo, bytes);
  await ctx.store.write((tx) => updateEvidenceFindings(tx, evidenceId, findings));
}

async function findingsOf(ctx: Ctx, evidence: PhotoEvidence, photo: Photo, bytes: Buffer | null): Promise<Finding[]> {
  if (evidence.kind === "content_credential") return readCredential(ctx, photo, bytes);
  const header = bytes && readPhotoHeader(bytes);
  if (!bytes || !header?.ok) return evidence.findings;
  const claims = readCaptureClaims(bytes);
  if (evidence.kind === "session_log") return claimFindings(claims);
  if (evidence.kind === "live_recapture") {
    const code = evidence.codeId === null ? null : await findCode(ctx.store.read, photo.id, evidence.codeId);
    return [...(code ? [recaptureDayFinding(claims, dayOf(code.issuedAt))] : []), ...claimFindings(claims)];
  }
  if (evidence.kind !== "original_file") return evidence.findings;
  const copy = await findLargestCopy(ctx, photo);
  return [
    ...(evidence.fileSha256 === photo.originalSha256
      ? [{ term: "File", value: "The very file this photo was made from, which is never handed out" }]
      : []),
    sizeFinding("Against this photo", header, photo),
    ...(copy ? [sizeFinding("Against the largest other copy", header, copy)] : []),
    ...claimFindings(claims),
    ...(await readCredential(ctx, photo, bytes)),
  ];
}

/** Of the file that was brought; without one of the photo itself. */
async function readCredential(ctx: Ctx, photo: Photo, bytes: Buffer | null): Promise<Finding[]> {
  const known = bytes === null ? await findCredentialOfPhoto(ctx.store.read, photo.id) : null;
  if (known !== null) {
    const { credential, credentialIssuer, credentialSignedAt, credentialGenerator } = known;
    return credentialFindings({
      verdict: credential,
      issuer: credentialIssuer,
      signedAt: credentialSignedAt,
      generator: credentialGenerator,
    });
  }
  const file = bytes ?? (photo.originalKept ? await ctx.files.get(photo.originalSha256) : null);
  if (!file) return [{ term: "Content credential", value: "The photo’s own file is not kept here, so there is nothing to read." }];
  return credentialFindings(await readContentCredential(file, { anchorsPem: ctx.env.C2PA_ANCHORS }));
}

/** The largest of the other photos this one was found to match. */
async function findLargestCopy(ctx: Ctx, photo: Photo): Promise<Photo | null> {
  const ids = (await listMatchesOf(ctx.store.read, photo.id)).map((match) =>
    match.photoId === photo.id ? match.matchedPhotoId : match.photoId,
  );
  const copies = await listPhotosById(ctx.store.read, ids);
  return copies.toSorted((a, b) => b.width * b.height - a.width * a.height)[0] ?? null;
}
