import { z } from "zod";
import { CAPTION_LENGTH } from "#app/provenance/photo-form.ts";
import { photoFormWords } from "#app/provenance/photo-form-words.ts";

/** `holder` of a photo that no clinic stands behind. */
export const FOR_MYSELF = "me";

/** How a protected photo is kept. */
export const KEEPING = ["file", "fingerprints"] as const;

/** For a group of radio buttons. */
export const keepingChoices = () => KEEPING.map((value) => ({ value, ...photoFormWords().keeping[value] }));

/** `holder` is the slug of one of the person's clinics, or `FOR_MYSELF`. */
export const protectForm = z.object({
  holder: z.string({ error: () => photoFormWords().whosePhotos }).max(120, { error: () => photoFormWords().whosePhotos }),
  keep: z.enum(KEEPING, { error: () => photoFormWords().whatIsKept }),
  label: z
    .string()
    .max(CAPTION_LENGTH, { error: () => photoFormWords().labelTooLong(CAPTION_LENGTH) })
    .optional(),
  consent: z.literal("yes", { error: () => photoFormWords().confirmYours }),
});
export type ProtectInput = z.output<typeof protectForm>;

export const unprotectInput = z.object({ remove: z.string().regex(/^[0-9a-f]{32}$/, { error: () => photoFormWords().noSuchPhoto }) });
