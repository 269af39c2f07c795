import type { DropReason, JobState } from "#app/platform/job-form.ts";
import { words } from "#app/platform/words.ts";

/** What is said of jobs that wait, run, or failed. */
export const jobFormWords = words({
  en: {
    states: { queued: "Waiting", running: "Running", dead: "Failed", done: "Done" } satisfies Record<JobState, string>,
    dropReasons: {
      outdated: "What it was to do is not needed any more",
      done_by_hand: "It was done in another way",
      cannot_succeed: "It would fail again, whatever is done",
      mistake: "It should never have been asked for",
    } satisfies Record<DropReason, string>,
    sayWhyDropped: "Say why it is dropped.",
    sayWhyTheyAreDropped: "Say why they are dropped.",
  },
});
