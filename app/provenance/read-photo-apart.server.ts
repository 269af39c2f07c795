import type { Ctx } from "#app/platform/context.server.ts";
import type { Refusal } from "#app/provenance/photo-header.ts";
import type { PictureFormat } from "#app/provenance/picture-format.ts";
import type { PhotoReading } from "#app/provenance/read-photo.server.ts";

/** Ends before the lease of the job that asks (platform/job.ts), so that a photo that hangs is tried as often as the rule says, and no more. */
const READ_TIMEOUT_MS = 15_000;

/**
 * Reads a stranger's photo in the isolate. A file that hangs, crashes or swells its reader costs the caller an IsolateError, which fails the job, and
 * never the process. `formats`: what pictures are made of it, if any.
 */
export async function readPhotoApart(
  ctx: Pick<Ctx, "isolate">,
  bytes: Uint8Array,
  formats: readonly PictureFormat[],
): Promise<PhotoReading | Refusal> {
  return ctx.isolate.run<PhotoReading | Refusal>("read_photo", { bytes, formats }, { timeoutMs: READ_TIMEOUT_MS });
}
