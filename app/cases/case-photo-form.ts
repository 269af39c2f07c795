import { z } from "zod";
import { type Day, isDay } from "#app/platform/date.ts";
import { CAPTION_LENGTH } from "#app/provenance/photo-form.ts";

export const MOST_CASE_PHOTOS_AT_ONCE = 10;

export const WITHDRAWN_CASE = "The person treated does not want this case shown, so its photos cannot be changed.";

/** Photos sent into a case: of one day, from which their stage follows. */
export const casePhotosForm = (today: Day) =>
  z.object({
    intent: z.literal("send"),
    takenOn: z
      .string()
      .refine(isDay, "Give a date that exists.")
      .refine((day) => day <= today, "This day is still to come. Give the day the photos were taken.")
      .optional(),
    caption: z.string().max(CAPTION_LENGTH, `Keep the caption within ${CAPTION_LENGTH} characters.`).optional(),
    consent: z.literal("yes", "Confirm that the person shown agreed to publication."),
  });
export type CasePhotosInput = z.output<ReturnType<typeof casePhotosForm>>;

const photoId = z.string().regex(/^[0-9a-f]{32}$/, "Choose among the photos listed.");

/** Photos that the clinic sent before, tied to the case. */
export const tieForm = z.object({
  intent: z.literal("tie"),
  photo: z
    .array(photoId)
    .default([])
    .refine((ids) => ids.length > 0, "Choose at least one photo.")
    .refine((ids) => ids.length <= 50, "Choose at most 50 photos."),
});

export const untieForm = z.object({ intent: z.literal("untie"), photo: photoId });
