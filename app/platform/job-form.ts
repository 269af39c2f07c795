import { z } from "zod";

/** What a job can be, in the order of the administrators' table. "dead": given up after its last try. */
export const JOB_STATES = { queued: "Waiting", running: "Running", dead: "Failed", done: "Done" } as const;
export type JobState = keyof typeof JOB_STATES;
export const isJobState = (text: string | null): text is JobState => text !== null && Object.hasOwn(JOB_STATES, text);

/** Why a failed job is dropped: a closed list, since the record keeps no free text. */
export const DROP_REASONS = {
  outdated: "What it was to do is not needed any more",
  done_by_hand: "It was done in another way",
  cannot_succeed: "It would fail again, whatever is done",
  mistake: "It should never have been asked for",
} as const;
export type DropReason = keyof typeof DROP_REASONS;

const REASONS = Object.keys(DROP_REASONS) as [DropReason, ...DropReason[]];
const kind = z.string().regex(/^[a-z_]{1,60}$/);

export const jobRetry = z.object({ intent: z.literal("retry") });
export const jobDrop = z.object({ intent: z.literal("drop"), reason: z.enum(REASONS, "Say why it is dropped.") });
/** Every failed job of a kind. */
export const kindRetry = z.object({ intent: z.literal("retry-kind"), kind });
export const kindDrop = z.object({ intent: z.literal("drop-kind"), kind, reason: z.enum(REASONS, "Say why they are dropped.") });

/** "Mail decision", for a reader who may not know the code. */
export const jobKindWords = (name: string) => (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll("_", " ");
