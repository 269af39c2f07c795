import { z } from "zod";
import { amountText, CURRENCIES } from "#app/clinics/currency.ts";
import { usesAtMost } from "#app/platform/text-length.ts";

/** What a clinic that mends another's work finds, and what a client sees (PRODUCT.md, outcome ticks): one word of each subject, in the words of the page. */
export const FOUND = {
  dots: { label: "Dots", words: { fine: "Fine", as_hair: "As the hair", too_big: "Too big", merged: "Merged" } },
  depth: { label: "Depth", words: { none: "Nothing wrong", halo: "A halo around the dots", blowout: "Blown out" } },
  colour: {
    label: "Colour",
    words: { match: "Matches", too_dark: "Too dark", blue: "Turned blue", green: "Turned green", red: "Turned red" },
  },
  hairline: {
    label: "Hairline",
    words: { irregular: "Irregular, as grown", straight: "Too straight", too_low: "Too low", asymmetric: "Uneven" },
  },
  density: { label: "Density", words: { fits: "Fits", heavy: "Too heavy", thin: "Too thin", patchy: "Patchy" } },
  spacing: { label: "Spacing", words: { even: "Even", rows: "In rows", merged: "Merged" } },
  healing: {
    label: "Healing",
    words: { normal: "Normal", long_scab: "Scabs for long", infection: "An infection", scar: "A scar" },
  },
} as const satisfies Record<string, { label: string; words: Record<string, string> }>;

export type FoundSubject = keyof typeof FOUND;
export const FOUND_SUBJECTS = Object.keys(FOUND) as FoundSubject[];

/** A form's field for one subject, which may be left open. */
export const foundField = (subject: FoundSubject) =>
  z.enum(Object.keys(FOUND[subject].words) as [string, ...string[]], "Choose one of the words listed.").optional();

/** What a clinic found and what mending took. There is no field for who did the earlier work: that is the client's to say. */
export const correctionForm = z
  .object({
    intent: z.literal("correction"),
    dots: foundField("dots"),
    depth: foundField("depth"),
    colour: foundField("colour"),
    hairline: foundField("hairline"),
    density: foundField("density"),
    spacing: foundField("spacing"),
    healing: foundField("healing"),
    laserSessions: z
      .string()
      .regex(/^(\d|[12]\d|30)$/, "Give the number of laser sessions, from 0 to 30.")
      .transform(Number)
      .optional(),
    cost: amountText.optional(),
    currency: z.enum(CURRENCIES, "Choose one of the currencies listed.").optional(),
  })
  .refine((form) => form.cost === undefined || form.currency !== undefined, {
    path: ["currency"],
    error: "Choose the currency it was paid in.",
    when: () => true,
  });
export type CorrectionInput = z.output<typeof correctionForm>;

/** Only subjects and words that the vocabulary knows, as "Colour: turned blue". */
export function foundWords(found: Readonly<Record<string, string>>): { term: string; value: string }[] {
  return FOUND_SUBJECTS.flatMap((subject) => {
    const { label, words } = FOUND[subject];
    const value = (words as Record<string, string>)[found[subject] ?? ""];
    return value === undefined ? [] : [{ term: label, value }];
  });
}

export const EARLIER_NAME_LENGTH = 120;
export const CORRECTION_REPLY_LENGTH = { min: 10, max: 2_000 };

/** The client says who did the work that was mended: one of the clinics found, or a name. */
export const earlierForm = z.object({
  intent: z.enum(["find", "name", "unname"]),
  earlierName: z.string().max(EARLIER_NAME_LENGTH, usesAtMost(EARLIER_NAME_LENGTH)).optional(),
  /** A clinic's public name; empty: none of those listed. */
  earlierClinic: z.string().max(120).optional(),
});
export type EarlierInput = z.output<typeof earlierForm>;

export const correctionReplyForm = z.object({
  body: z
    .string("Write your reply.")
    .min(CORRECTION_REPLY_LENGTH.min, `Write at least ${CORRECTION_REPLY_LENGTH.min} characters.`)
    .max(CORRECTION_REPLY_LENGTH.max, usesAtMost(CORRECTION_REPLY_LENGTH.max)),
});

/** To the members of the clinic that a client named. */
export function namedLetter(clinicName: string, url: string): { subject: string; text: string } {
  return {
    subject: "A client names your clinic as where corrected work was done",
    text: `A client says that work corrected elsewhere was done at ${clinicName}. It is printed as what a client says, and Scalpmark draws no conclusion from it: your score does not change by it.

Read what is said, and reply once, publicly, if you wish:

${url}

If it is wrong, say so there, or report it: a moderator looks at every report.

Scalpmark
We never ask for your password by mail.`,
  };
}
