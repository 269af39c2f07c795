import type { Ctx } from "#app/platform/context.server.ts";
import { previewFinding } from "#app/provenance/embedded-preview.server.ts";
import { claimFindings, credentialFindings } from "#app/provenance/evidence-findings.ts";
import type { Finding } from "#app/provenance/photo-evidence.ts";
import type { Refusal } from "#app/provenance/photo-header.ts";
import { readCaptureClaims } from "#app/provenance/read-capture-claims.server.ts";
import { type CredentialOptions, readContentCredential } from "#app/provenance/read-content-credential.server.ts";
import { renderDocument } from "#app/provenance/render-document.server.ts";

/** A moderator waits for nothing here, but its sender does. */
const OPEN_TIMEOUT_MS = 20_000;

export interface OpenedProof {
  readonly ok: true;
  /** Made anew from the pixels: nothing else of the sent file is in it, its place and its owner's name included. */
  readonly jpeg: Uint8Array;
  /** What the sent file said of its own making, which the new picture no longer can: claims, for the moderator. */
  readonly findings: Finding[];
}

/** Opens a picture that somebody sends as proof of treatment. It decodes a stranger's bytes, so it runs apart (openProofApart). */
export async function openProof(bytes: Uint8Array, options: CredentialOptions): Promise<OpenedProof | Refusal> {
  const rendered = await renderDocument(bytes);
  if (!rendered.ok) return rendered;
  const credential = await readContentCredential(bytes, options);
  const preview = await previewFinding(bytes);
  const findings = [...claimFindings(readCaptureClaims(bytes)), ...(preview === null ? [] : [preview]), ...credentialFindings(credential)];
  return { ok: true, jpeg: rendered.jpeg, findings };
}

/** Throws IsolateError when the file hangs or crashes its reader, or too many wait. */
export async function openProofApart(ctx: Pick<Ctx, "isolate">, bytes: Uint8Array): Promise<OpenedProof | Refusal> {
  return ctx.isolate.run<OpenedProof | Refusal>("open_proof", { bytes }, { timeoutMs: OPEN_TIMEOUT_MS });
}
