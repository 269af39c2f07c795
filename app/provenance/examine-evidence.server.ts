import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { readDocumentFormat } from "#app/provenance/document-file.ts";
import { evidenceFindingWords } from "#app/provenance/evidence-finding-words.ts";
import {
  claimFindings,
  comparisonFindings,
  credentialFindings,
  recaptureDayFinding,
  sizeFinding,
} from "#app/provenance/evidence-findings.ts";
import { findCopiesApart } from "#app/provenance/find-copies-apart.server.ts";
import type { Finding } from "#app/provenance/photo-evidence.ts";
import {
  findCredentialOfPhoto,
  findEvidence,
  type PhotoEvidence,
  updateEvidenceFindings,
} from "#app/provenance/photo-evidence-repository.server.ts";
import { findPhoto, listMatchesOf, listPhotosById, type Photo } from "#app/provenance/photo-repository.server.ts";
import type { PhotoReading } from "#app/provenance/read-photo.server.ts";
import { readPhotoApart } from "#app/provenance/read-photo-apart.server.ts";
import { findCode } from "#app/provenance/recapture-code-repository.server.ts";

/** The job that compares what was brought with the photo and writes down what software can say, for the moderator who weighs it. Run again it says the same. */
export async function examineEvidence(ctx: Ctx, evidenceId: string): Promise<void> {
  const evidence = await findEvidence(ctx.store.read, evidenceId);
  const photo = evidence && (await findPhoto(ctx.store.read, evidence.photoId));
  if (!evidence || !photo || evidence.weighed !== null) return;
  const findings = await findingsOf(ctx, evidence, photo);
  if (findings !== null) await ctx.store.write((tx) => updateEvidenceFindings(tx, evidenceId, findings));
}

/** Null: software has nothing to say about it. */
async function findingsOf(ctx: Ctx, evidence: PhotoEvidence, photo: Photo): Promise<Finding[] | null> {
  const bytes = evidence.fileSha256 === null ? null : await ctx.files.get(evidence.fileSha256);
  if (bytes === null) return evidence.kind === "content_credential" ? readOwnCredential(ctx, photo) : null;
  const format = readDocumentFormat(bytes);
  if (!format.ok || format.format === "pdf") return null;
  const reading = await readPhotoApart(ctx, bytes, []);
  if (!reading.ok) return [{ term: evidenceFindingWords().file, value: reading.message }];
  switch (evidence.kind) {
    case "original_file":
      return compareOriginal(ctx, evidence, photo, reading);
    case "content_credential":
      return [...(await comparePictures(ctx, photo, reading)), ...credentialFindings(reading.credential)];
    case "live_recapture": {
      const code = evidence.codeId === null ? null : await findCode(ctx.store.read, photo.id, evidence.codeId);
      return [...(code ? [recaptureDayFinding(reading.claims, dayOf(code.issuedAt))] : []), ...claimFindings(reading.claims)];
    }
    default:
      return claimFindings(reading.claims);
  }
}

async function compareOriginal(ctx: Ctx, evidence: PhotoEvidence, photo: Photo, reading: PhotoReading): Promise<Finding[]> {
  const say = evidenceFindingWords();
  const copy = await findLargestCopy(ctx, photo);
  const sameFile = evidence.fileSha256 === photo.originalSha256;
  return [
    ...(sameFile ? [{ term: say.file, value: say.veryFile }] : []),
    sizeFinding(say.againstThisPhoto, reading, photo),
    ...(copy ? [sizeFinding(say.againstLargestCopy, reading, copy)] : []),
    ...(sameFile ? [] : await comparePictures(ctx, photo, reading)),
    ...claimFindings(reading.claims),
    ...credentialFindings(reading.credential),
  ];
}

/** The file laid on the photo by the engine that finds copies. */
async function comparePictures(ctx: Ctx, photo: Photo, { query }: PhotoReading): Promise<Finding[]> {
  const answer = await findCopiesApart(ctx, query);
  return comparisonFindings(answer.answer === "matches" ? (answer.matches.find((match) => match.photoId === photo.id) ?? null) : null);
}

/** Of the photo itself, where no file was brought. */
async function readOwnCredential(ctx: Ctx, photo: Photo): Promise<Finding[]> {
  const known = await findCredentialOfPhoto(ctx.store.read, photo.id);
  if (known === null) return [{ term: evidenceFindingWords().contentCredential, value: evidenceFindingWords().credentialUnknown }];
  const { credential, credentialIssuer, credentialSignedAt, credentialGenerator } = known;
  return credentialFindings({
    verdict: credential,
    issuer: credentialIssuer,
    signedAt: credentialSignedAt,
    generator: credentialGenerator,
  });
}

/** The largest of the other photos this one was found to match. */
async function findLargestCopy(ctx: Ctx, photo: Photo): Promise<Photo | null> {
  const ids = (await listMatchesOf(ctx.store.read, photo.id)).map((match) =>
    match.photoId === photo.id ? match.matchedPhotoId : match.photoId,
  );
  const copies = await listPhotosById(ctx.store.read, ids);
  return copies.toSorted((a, b) => b.width * b.height - a.width * a.height)[0] ?? null;
}
