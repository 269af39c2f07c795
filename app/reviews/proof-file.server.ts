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
 * Finds out by content what each file is. Errors by field; no format where there is one.
 * One file is one piece: the same bytes, here or among `known` hashes, prove nothing twice.
 */
export async function examineProofs(
  sent: readonly SentProof[],
  known: readonly (string | null)[] = [],
): Promise<{ formats: ProofFormat[]; errors: Record<string, string> }> {
  const errors: Record<string, string> = {};
  const formats: ProofFormat[] = [];
  const seen = new Set(known);
  for (const proof of sent) {
    const read = readProofFormat(await readFile(proof.path));
    if (!read.ok) errors[proof.field] = read.message;
    else if (seen.has(proof.sha256))
      errors[proof.field] = "You have already sent this file. A second piece of proof has to be another one.";
    else formats.push(read.format);
    seen.add(proof.sha256);
  }
  return { formats, errors };
}

/** Keeps files that were examined without errors, privately. Before the transaction that writes their rows. */
export async function keepProofs(ctx: Ctx, sent: readonly SentProof[], formats: readonly ProofFormat[]): Promise<KeptProof[]> {
  const kept: KeptProof[] = [];
  for (const [place, { kind, path }] of sent.entries()) {
    const fileFormat = formats[place];
    if (fileFormat === undefined) throw new RangeError("A proof has to be examined before it is kept");
    const { sha256 } = await ctx.files.put({ path });
    kept.push({ kind, fileSha256: sha256, fileFormat });
  }
  return kept;
}
