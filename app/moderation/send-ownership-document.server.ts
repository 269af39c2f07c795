import { readFile } from "node:fs/promises";
import type { Viewer } from "#app/accounts/role.ts";
import { type BeginProofResult, beginProof } from "#app/clinics/begin-proof.server.ts";
import { refuseOwnership } from "#app/clinics/ownership-claim.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { readDocumentFormat } from "#app/provenance/document-file.ts";

/** Keeps a claimant's document privately and has it wait for a moderator. `path` is gone when the form has been answered. Null: no such claim of theirs. */
export async function sendOwnershipDocument(ctx: Ctx, viewer: Viewer, claimId: string, path: string): Promise<BeginProofResult> {
  const read = readDocumentFormat(await readFile(path));
  if (!read.ok) return refuseOwnership(read.message, "document");
  // The file first: a crash between the two leaves an orphan, which the sweeper removes, and never a row without its file.
  const { sha256 } = await ctx.files.put({ path });
  return beginProof(ctx, viewer, claimId, { kind: "document", fileSha256: sha256, fileFormat: read.format });
}
