import { z } from "zod";
import { TREATMENTS } from "#app/clinics/treatment.ts";
import { type Day, isDay } from "#app/platform/date.ts";
import { photoFormWords } from "#app/provenance/photo-form-words.ts";

export const MOST_PHOTOS_AT_ONCE = 10;
export const CAPTION_LENGTH = 200;

/** What a clinic says about the photos it sends; it holds for all photos of one sending. A day after `today` is refused. */
export const photoForm = (today: Day) =>
  z.object({
    treatment: z.enum(TREATMENTS, { error: () => photoFormWords().chooseTreatment }),
    when: z.enum(["before", "after", "unknown"], { error: () => photoFormWords().beforeOrAfter }),
    daysSinceSession: z
      .string()
      .regex(/^\d{1,4}$/, { error: () => photoFormWords().daysAsNumber })
      .transform(Number)
      .optional(),
    takenOn: z
      .string()
      .refine(isDay, { error: () => photoFormWords().dayAsWritten })
      .refine((day) => day <= today, { error: () => photoFormWords().dayToCome })
      .optional(),
    caption: z
      .string()
      .max(CAPTION_LENGTH, { error: () => photoFormWords().captionTooLong(CAPTION_LENGTH) })
      .optional(),
    consent: z.literal("yes", { error: () => photoFormWords().confirmConsent }),
  });

/** Files of one sending that is followed together: a day's share. */
export const MOST_PHOTOS_IN_BATCH = 200;

/** The start of such a sending. */
export const batchForm = z.object({
  files: z.coerce
    .number({ error: () => photoFormWords().howManyFiles })
    .int({ error: () => photoFormWords().howManyFiles })
    .min(1, { error: () => photoFormWords().atLeastOnePhoto })
    .max(MOST_PHOTOS_IN_BATCH, { error: () => photoFormWords().atMostPhotos(MOST_PHOTOS_IN_BATCH) }),
});

/** One file of it, with what is said of all. */
export const batchPhotoForm = (today: Day) => photoForm(today).extend({ batch: z.string().max(64) });

export type PhotoFormInput = z.output<ReturnType<typeof photoForm>>;
