import { readFile } from "node:fs/promises";
import type { Ctx } from "#app/platform/context.server.ts";
import type { ProofFormat, ProofKind } from "#app/reviews/proof.ts";
import { readProofFormat } from "#app/reviews/proof.ts";

/** A file as it arrived. `field` is the form's field that answers for it. */
export interface SentProof {
  field: string;
  kind: ProofKind;
  path: string;
  sha256: string;
}

export interface KeptProof {
  kind: ProofKind;
  fileSha256: string;
  fileFormat: ProofFormat;
}

/**
 * Finds out by content what each file is and keeps those that can be checked, or keeps none and says by field why not.
 * One file is one piece: the same bytes, here or among `known` hashes, prove nothing twice.
 */
export async function keepProofFiles(
  ctx: Ctx,
  sent: readonly SentProof[],
  known: readonly (string | null)[] = [],
): Promise<{ ok: true; kept: KeptProof[] } | { ok: false; errors: Record<string, string> }> {
  const errors: Record<string, string> = {};
  const seen = new Set(known);
  const formats: ProofFormat[] = [];
  for (const proof of sent) {
    const read = readProofFormat(await readFile(proof.path));
    if (!read.ok) errors[proof.field] = read.message;
    else if (seen.has(proof.sha256))
      errors[proof.field] = "You have already sent this file. A second piece of proof has to be another one.";
    else formats.push(read.format);
    seen.add(proof.sha256);
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const kept: KeptProof[] = [];
  for (const [place, proof] of sent.entries()) {
    const { sha256 } = await ctx.files.put({ path: proof.path });
    kept.push({ kind: proof.kind, fileSha256: sha256, fileFormat: formats[place] as ProofFormat });
  }
  return { ok: true, kept };
}
