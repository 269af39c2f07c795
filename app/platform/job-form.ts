import { z } from "zod";
import { jobFormWords } from "#app/platform/job-form-words.ts";

/** What a job can be, in the order of the administrators' table. "dead": given up after its last try. */
export const JOB_STATE_CODES = ["queued", "running", "dead", "done"] as const;
export type JobState = (typeof JOB_STATE_CODES)[number];
export const isJobState = (text: string | null): text is JobState => text !== null && (JOB_STATE_CODES as readonly string[]).includes(text);

/** Why a failed job is dropped: a closed list, since the record keeps no free text. */
export const DROP_REASON_CODES = ["outdated", "done_by_hand", "cannot_succeed", "mistake"] as const;
export type DropReason = (typeof DROP_REASON_CODES)[number];

const kind = z.string().regex(/^[a-z_]{1,60}$/);

export const jobRetry = z.object({ intent: z.literal("retry") });
export const jobDrop = z.object({
  intent: z.literal("drop"),
  reason: z.enum(DROP_REASON_CODES, { error: () => jobFormWords().sayWhyDropped }),
});
/** Every failed job of a kind. */
export const kindRetry = z.object({ intent: z.literal("retry-kind"), kind });
export const kindDrop = z.object({
  intent: z.literal("drop-kind"),
  kind,
  reason: z.enum(DROP_REASON_CODES, { error: () => jobFormWords().sayWhyTheyAreDropped }),
});

/** "Mail decision", for a reader who may not know the code. */
export const jobKindWords = (name: string) => (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll("_", " ");
