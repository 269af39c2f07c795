import { z } from "zod";
import { CAPTION_LENGTH } from "#app/provenance/photo-form.ts";

/** `holder` of a photo that no clinic stands behind. */
export const FOR_MYSELF = "me";

/** How a protected photo is kept. */
export const KEEPING = [
  {
    value: "file",
    label: "Keep the file, privately",
    hint: "Moderators can then lay your original beside a copy. It is your strongest evidence. Nobody else sees it.",
  },
  {
    value: "fingerprints",
    label: "Keep fingerprints only",
    hint: "The file and every picture made from it are deleted once the fingerprints are made. Copies are still found; you show the original yourself if there is a dispute.",
  },
] as const;

/** `holder` is the slug of one of the person's clinics, or `FOR_MYSELF`. */
export const protectForm = z.object({
  holder: z.string("Choose whose photos they are.").max(120, "Choose whose photos they are."),
  keep: z.enum(["file", "fingerprints"], "Choose what is kept."),
  label: z.string().max(CAPTION_LENGTH, `Keep the label within ${CAPTION_LENGTH} characters.`).optional(),
  consent: z.literal("yes", "Confirm that these photos are yours to protect."),
});
export type ProtectInput = z.output<typeof protectForm>;

export const unprotectInput = z.object({ remove: z.string().regex(/^[0-9a-f]{32}$/, "There is no such photo.") });
