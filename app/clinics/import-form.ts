import { z } from "zod";

/** Bytes of a list that is sent by browser. Longer ones go by the command line, on the machine itself. */
export const LIST_BYTES = 10 * 1024 * 1024;
/** Records of such a list: its trial is read in one go, of about ten seconds. */
export const LIST_RECORDS = 20_000;

export const LIST_NAME_MAX = 40;

export const listForm = z.object({
  name: z
    .string()
    .max(LIST_NAME_MAX, `At most ${LIST_NAME_MAX} characters.`)
    .regex(/^[A-Za-z0-9._-]*$/, "Only letters without accents, digits, full stops, hyphens and underscores.")
    .default(""),
});

export const startForm = z.object({ intent: z.literal("start") });
export const dropForm = z.object({ intent: z.literal("drop") });

export const IMPORT_STATES = {
  trying: "Being tried",
  tried: "Tried, nothing changed yet",
  importing: "Being imported",
  done: "Imported",
  failed: "Could not be read",
  dropped: "Dropped unused",
} as const;
export type ImportState = keyof typeof IMPORT_STATES;

/** What a record would do, for the head of a column and for a filter. */
export const ROW_OUTCOMES = {
  created: { label: "New", count: "created" },
  updated: { label: "Changed", count: "updated" },
  unchanged: { label: "Unchanged", count: "unchanged" },
  duplicate: { label: "Here already", count: "duplicates" },
  refused: { label: "Refused", count: "refused" },
} as const;
export type RowOutcome = keyof typeof ROW_OUTCOMES;
export const isRowOutcome = (text: string | null): text is RowOutcome => text !== null && Object.hasOwn(ROW_OUTCOMES, text);
