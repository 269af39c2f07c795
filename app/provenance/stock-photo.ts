import { z } from "zod";
import { usesAtMost } from "#app/platform/text-length.ts";
import { photoFormWords } from "#app/provenance/photo-form-words.ts";

export const SUPPLIER_MAX = 120;
export const SOURCE_MAX = 300;

const supplier = z
  .string({ error: () => photoFormWords().whoHandsItOut })
  .min(2, { error: () => photoFormWords().whoHandsItOut })
  .max(SUPPLIER_MAX, usesAtMost(SUPPLIER_MAX));
const source = z
  .string({ error: () => photoFormWords().whereFound })
  .min(5, { error: () => photoFormWords().whereFoundExactly })
  .max(SOURCE_MAX, usesAtMost(SOURCE_MAX));

export const stockForm = z.object({ intent: z.literal("add"), supplier, source });
export const stockRemoval = z.object({ intent: z.literal("remove"), photoId: z.string().regex(/^[0-9a-f]{32}$/) });
export const sharedStockForm = z.object({ intent: z.literal("stock"), version: z.coerce.number().int().min(1), supplier, source });

/** How a stock picture is described wherever it is listed. */
export const stockCaption = (supplierName: string, sourceWords: string): string => photoFormWords().stockCaption(supplierName, sourceWords);
