import { z } from "zod";

export const SUPPLIER_MAX = 120;
export const SOURCE_MAX = 300;

const supplier = z
  .string("Say who hands the picture out.")
  .min(2, "Say who hands the picture out.")
  .max(SUPPLIER_MAX, `Use at most ${SUPPLIER_MAX} characters.`);
const source = z
  .string("Say where it is to be found.")
  .min(5, "Say where it is to be found, such as a page’s address or a brochure’s title.")
  .max(SOURCE_MAX, `Use at most ${SOURCE_MAX} characters.`);

export const stockForm = z.object({ intent: z.literal("add"), supplier, source });
export const stockRemoval = z.object({ intent: z.literal("remove"), photoId: z.string().regex(/^[0-9a-f]{32}$/) });
export const sharedStockForm = z.object({ intent: z.literal("stock"), version: z.coerce.number().int().min(1), supplier, source });

/** How a stock picture is described wherever it is listed. */
export const stockCaption = (supplierName: string, sourceWords: string): string => `${supplierName}. Found in: ${sourceWords}`;
