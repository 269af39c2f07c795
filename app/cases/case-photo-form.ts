import { z } from "zod";
import { caseFormWords } from "#app/cases/case-form-words.ts";
import { type Day, isDay } from "#app/platform/date.ts";
import { CAPTION_LENGTH } from "#app/provenance/photo-form.ts";

export const MOST_CASE_PHOTOS_AT_ONCE = 10;

/** Photos sent into a case: of one day, from which their stage follows. */
export const casePhotosForm = (today: Day) =>
  z.object({
    intent: z.literal("send"),
    takenOn: z
      .string()
      .refine(isDay, { error: () => caseFormWords().dateThatExists })
      .refine((day) => day <= today, { error: () => caseFormWords().dayToCome })
      .optional(),
    caption: z
      .string()
      .max(CAPTION_LENGTH, { error: () => caseFormWords().captionTooLong(CAPTION_LENGTH) })
      .optional(),
    consent: z.literal("yes", { error: () => caseFormWords().confirmConsent }),
  });
export type CasePhotosInput = z.output<ReturnType<typeof casePhotosForm>>;

const photoId = z.string().regex(/^[0-9a-f]{32}$/, { error: () => caseFormWords().photosListed });

/** Photos that the clinic sent before, tied to the case. */
export const tieForm = z.object({
  intent: z.literal("tie"),
  photo: z
    .array(photoId)
    .default([])
    .refine((ids) => ids.length > 0, { error: () => caseFormWords().atLeastOnePhoto })
    .refine((ids) => ids.length <= 50, { error: () => caseFormWords().mostPhotos }),
});

export const untieForm = z.object({ intent: z.literal("untie"), photo: photoId });
