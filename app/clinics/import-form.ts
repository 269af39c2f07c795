import { z } from "zod";
import { importWords } from "#app/clinics/import-words.ts";

/** Bytes of a list that is sent by browser. Longer ones go by the command line, on the machine itself. */
export const LIST_BYTES = 10 * 1024 * 1024;
/** Records of such a list: its trial is read in one go, of about ten seconds. */
export const LIST_RECORDS = 20_000;

export const LIST_NAME_MAX = 40;

export const listForm = z.object({
  name: z
    .string()
    .max(LIST_NAME_MAX, { error: () => importWords().atMost(LIST_NAME_MAX) })
    .regex(/^[A-Za-z0-9._-]*$/, { error: () => importWords().plainLetters })
    .default(""),
});

export const startForm = z.object({ intent: z.literal("start") });
export const dropForm = z.object({ intent: z.literal("drop") });

export const IMPORT_STATE_CODES = ["trying", "tried", "importing", "done", "failed", "dropped"] as const;
export type ImportState = (typeof IMPORT_STATE_CODES)[number];

/** What a record would do, and the count of a run that it goes into. */
export const OUTCOME_COUNTS = {
  created: "created",
  updated: "updated",
  unchanged: "unchanged",
  duplicate: "duplicates",
  refused: "refused",
} as const;
export type RowOutcome = keyof typeof OUTCOME_COUNTS;
export const ROW_OUTCOMES = Object.keys(OUTCOME_COUNTS) as RowOutcome[];
export const isRowOutcome = (text: string | null): text is RowOutcome => text !== null && Object.hasOwn(OUTCOME_COUNTS, text);
