import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Viewer } from "#app/accounts/role.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { bringEvidence, type SentEvidence } from "#app/provenance/bring-evidence.server.ts";
import type { EvidenceInput } from "#app/provenance/evidence-form.ts";
import { issueRecaptureCode } from "#app/provenance/issue-recapture-code.server.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";

export const SAYS = "Taken by our practitioner at the last session, with the studio’s own camera.";

export function sentEvidence(ctx: Ctx, content: Buffer): SentEvidence {
  const path = join(mkdtempSync(join(ctx.env.DATA_DIR, "sent-")), "0");
  writeFileSync(path, content);
  return { path, sha256: sha256(content), bytes: content.length };
}

/** A small photo like no other of the test. */
export const photoBytes = (seed: number): Promise<Buffer> => jpegOf(drawPicture(seed, 96, 72));

/** Brings a piece of this kind with what it needs, and returns its id. */
export async function bring(ctx: Ctx, viewer: Viewer, photoId: string, kind: EvidenceInput["intent"], seed = 1): Promise<string> {
  const result = await bringEvidence(ctx, viewer, photoId, await inputOf(ctx, viewer, photoId, kind), await fileOf(ctx, kind, seed));
  if (!result?.ok) throw new Error(`the evidence was not brought: ${JSON.stringify(result)}`);
  return result.evidenceId;
}

async function fileOf(ctx: Ctx, kind: EvidenceInput["intent"], seed: number): Promise<SentEvidence | null> {
  return kind === "original_file" || kind === "live_recapture" ? sentEvidence(ctx, await photoBytes(seed)) : null;
}

export async function inputOf(ctx: Ctx, viewer: Viewer, photoId: string, kind: EvidenceInput["intent"]): Promise<EvidenceInput> {
  switch (kind) {
    case "original_file":
      return { intent: kind, body: SAYS };
    case "content_credential":
      return { intent: kind, body: "" };
    case "session_log":
      return { intent: kind, body: SAYS, firstOn: "2026-03-01", lastOn: "2026-03-28" };
    case "earlier_page":
      return { intent: kind, body: SAYS, url: "https://old.example.org/work/12", seenOn: "2025-06-01" };
    case "live_recapture": {
      const issued = await issueRecaptureCode(ctx, viewer, photoId);
      if (!issued?.ok) throw new Error("no code was issued");
      return { intent: kind, body: "", codeId: issued.codeId };
    }
  }
}
