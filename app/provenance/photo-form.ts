import { z } from "zod";
import { TREATMENTS } from "#app/clinics/treatment.ts";
import { type Day, isDay } from "#app/platform/date.ts";

export const MOST_PHOTOS_AT_ONCE = 10;
export const CAPTION_LENGTH = 200;

/** What a clinic says about the photos it sends; it holds for all photos of one sending. A day after `today` is refused. */
export const photoForm = (today: Day) =>
  z.object({
    treatment: z.enum(TREATMENTS, "Choose the treatment the photos show."),
    when: z.enum(["before", "after", "unknown"], "Say whether the photos show the head before or after treatment."),
    daysSinceSession: z
      .string()
      .regex(/^\d{1,4}$/, "Give the days since the last session as a whole number, such as 42.")
      .transform(Number)
      .optional(),
    takenOn: z
      .string()
      .refine(isDay, "Give the day as year-month-day, such as 2026-03-14.")
      .refine((day) => day <= today, "This day is still to come. Give the day the photos were taken.")
      .optional(),
    caption: z.string().max(CAPTION_LENGTH, `Keep the caption within ${CAPTION_LENGTH} characters.`).optional(),
    consent: z.literal("yes", "Confirm that the person shown agreed to publication."),
  });

/** Files of one sending that is followed together: a day's share. */
export const MOST_PHOTOS_IN_BATCH = 200;

/** The start of such a sending. */
export const batchForm = z.object({
  files: z.coerce
    .number("Say how many files are sent.")
    .int("Say how many files are sent.")
    .min(1, "Choose at least one photo.")
    .max(MOST_PHOTOS_IN_BATCH, `Choose at most ${MOST_PHOTOS_IN_BATCH} photos.`),
});

/** One file of it, with what is said of all. */
export const batchPhotoForm = (today: Day) => photoForm(today).extend({ batch: z.string().max(64) });

export type PhotoFormInput = z.output<ReturnType<typeof photoForm>>;
