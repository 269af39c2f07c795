import { readFile } from "node:fs/promises";
import type { Ctx } from "#app/platform/context.server.ts";
import { IsolateError } from "#app/platform/isolate.server.ts";
import type { Finding } from "#app/provenance/photo-evidence.ts";
import { openProofApart } from "#app/reviews/open-proof.server.ts";
import type { ProofFormat, ProofKind } from "#app/reviews/proof.ts";
import { readProofFormat } from "#app/reviews/proof.ts";
import { proofWords } from "#app/reviews/proof-words.ts";

/** A file as it arrived. `field` is the form's field that answers for it. */
export interface SentProof {
  field: string;
  kind: ProofKind;
  path: string;
  sha256: string;
}

/** A file that can be kept: a PDF as it came, a picture only as it was made anew from its pixels. */
export interface ExaminedProof {
  kind: ProofKind;
  /** Of the bytes as they were sent. */
  sentHash: string;
  content: { path: string } | Uint8Array;
  fileFormat: ProofFormat;
  /** What a picture's file said of its own making. Null: a PDF. */
  findings: Finding[] | null;
}

export interface KeptProof extends Omit<ExaminedProof, "content"> {
  fileSha256: string;
}

/**
 * Finds out by content what each file is, and makes pictures anew. Errors by field; nothing is examined where there is one.
 * One file is one piece: the same bytes, here or among `known` hashes, prove nothing twice.
 */
export async function examineProofs(
  ctx: Pick<Ctx, "isolate" | "log">,
  sent: readonly SentProof[],
  known: readonly (string | null)[] = [],
): Promise<{ examined: ExaminedProof[]; errors: Record<string, string> }> {
  const errors: Record<string, string> = {};
  const examined: ExaminedProof[] = [];
  const seen = new Set(known);
  for (const proof of sent) {
    if (seen.has(proof.sha256)) errors[proof.field] = proofWords().fileSentBefore;
    else {
      const read = await readProof(ctx, proof);
      if (read.ok) examined.push(read.examined);
      else errors[proof.field] = read.message;
    }
    seen.add(proof.sha256);
  }
  return { examined, errors };
}

async function readProof(
  ctx: Pick<Ctx, "isolate" | "log">,
  { kind, path, sha256 }: SentProof,
): Promise<{ ok: true; examined: ExaminedProof } | { ok: false; message: string }> {
  const bytes = await readFile(path);
  const read = readProofFormat(bytes);
  if (!read.ok) return read;
  if (read.format === "pdf")
    return { ok: true, examined: { kind, sentHash: sha256, content: { path }, fileFormat: "pdf", findings: null } };
  const opened = await openProofApart(ctx, new Uint8Array(bytes)).catch((error: unknown) => unreadable(ctx, error));
  if (!opened.ok) return opened;
  return { ok: true, examined: { kind, sentHash: sha256, content: opened.jpeg, fileFormat: "jpeg", findings: opened.findings } };
}

/** A file that hangs or crashes its reader costs its sender one try, and nobody anything else. */
function unreadable(ctx: Pick<Ctx, "log">, error: unknown): { ok: false; message: string } {
  if (!(error instanceof IsolateError)) throw error;
  if (error.failure === "busy") return { ok: false, message: proofWords().manyAreRead };
  ctx.log.error("a proof of treatment ended its reader", { reason: error.failure, error });
  return { ok: false, message: proofWords().couldNotBeRead };
}

/** Keeps examined files privately. Before the transaction that writes their rows. */
export async function keepProofs(ctx: Pick<Ctx, "files">, examined: readonly ExaminedProof[]): Promise<KeptProof[]> {
  const kept: KeptProof[] = [];
  for (const { content, ...proof } of examined) {
    const { sha256 } = await ctx.files.put(content);
    kept.push({ ...proof, fileSha256: sha256 });
  }
  return kept;
}
