import type { Ctx } from "#app/platform/context.server.ts";
import { IsolateError } from "#app/platform/isolate.server.ts";
import { isFileFault, storageFaultOf } from "#app/platform/storage-fault.ts";
import { CHECK_TIMEOUT_MS, type CheckRefusal, type CopyCheck, refuseAsFull, refuseCheck } from "#app/provenance/check-copy.ts";
import type { Refusal } from "#app/provenance/photo-header.ts";
import { photoRefusalWords } from "#app/provenance/photo-refusal-words.ts";

interface CheckOptions {
  onStep: (step: string) => void;
  /** The visitor has gone: a check that still waits is not begun. */
  signal: AbortSignal;
}

/**
 * Checks a visitor's file in the isolate: whatever the file does to its reader, this process goes on, and the visitor gets an answer in words. The
 * file is the caller's to remove. Throws the signal's reason when the visitor has gone, and what failed when the store of photos is away.
 */
export async function checkCopyApart(ctx: Ctx, path: string, { onStep, signal }: CheckOptions): Promise<CopyCheck | CheckRefusal> {
  try {
    const checked = await ctx.isolate.run<CopyCheck | Refusal>("check_copy", { path }, { timeoutMs: CHECK_TIMEOUT_MS, onStep, signal });
    return checked.ok ? checked : refuseCheck(checked.message);
  } catch (error) {
    const fault = storageFaultOf(error);
    // It is nothing about the visitor's photo that those it is compared with cannot be had.
    if (!(error instanceof IsolateError) || (fault !== null && isFileFault(fault))) throw error;
    if (error.failure === "busy") return refuseAsFull();
    ctx.log.error("a visitor’s photo ended its reader", { reason: error.failure, error });
    return refuseCheck(error.failure === "timed_out" ? photoRefusalWords().readTooLong : photoRefusalWords().couldNotBeRead);
  }
}
