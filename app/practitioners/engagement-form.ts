import { z } from "zod";
import { emailField } from "#app/accounts/account.ts";
import { type Day, isDay } from "#app/platform/date.ts";

export const NAME_LENGTH = 120;
export const ROLE_LENGTH = 80;
export const BACKGROUND_LENGTH = 200;
/** People at one clinic, those who left counted: beyond it the list is no list of people any more. */
export const MOST_NAMED = 200;

const oneLine = (most: number) =>
  z
    .string()
    .max(most, `Use at most ${most} characters.`)
    .transform((text) => text.replaceAll(/\s+/g, " "));

const optionalLine = (most: number) =>
  oneLine(most)
    .optional()
    .transform((text) => text ?? null);

const dayField = (today: Day) =>
  z
    .string()
    .refine(isDay, "Enter a date, such as 2026-03-01.")
    .refine((day) => day >= "1980-01-01", "This is before scalp micropigmentation.")
    .refine((day) => day <= today, "This is in the future. Enter it when it has come.");

const share = z
  .string()
  .optional()
  .transform((text, context) => {
    if (text === undefined) return null;
    const percent = Number(text.replace(",", ".").replace(/\s*%$/, ""));
    if (!Number.isFinite(percent) || percent < 0 || percent > 100) {
      context.addIssue({ code: "custom", message: "Enter a number from 0 to 100, or leave it empty." });
      return z.NEVER;
    }
    return percent / 100;
  });

/** What a clinic states of somebody's time there. */
const terms = (today: Day) => ({
  role: z.string("Say what they do at the clinic, such as “Practitioner”.").pipe(oneLine(ROLE_LENGTH)),
  startedOn: dayField(today)
    .optional()
    .transform((day) => day ?? null),
  share,
});

/** Somebody who has no record anywhere yet. */
export const newPersonForm = (today: Day) =>
  z.object({
    intent: z.literal("add").optional(),
    name: z
      .string("Give the name under which they work.")
      .pipe(oneLine(NAME_LENGTH))
      .refine((name) => /\p{L}.*\p{L}/u.test(name), "Give the name under which they work."),
    background: optionalLine(BACKGROUND_LENGTH),
    ...terms(today),
    /** There is somebody of this name, and it is not them. */
    namesake: z.literal("yes").optional(),
  });

/** Somebody whose record was made elsewhere, by the address of their page. */
export const knownPersonForm = (today: Day) =>
  z.object({
    intent: z.literal("name"),
    page: z
      .string("Give the address of their page here, such as /practitioners/ada-line.")
      .max(300, "Use at most 300 characters.")
      .transform((text) => /([a-z0-9-]+)\/?(?:[?#].*)?$/.exec(text.toLowerCase())?.[1] ?? ""),
    knownRole: terms(today).role,
    knownStartedOn: terms(today).startedOn,
    knownShare: share,
    email: emailField.optional(),
  });

export const ENGAGEMENT_FIELDS = ["background", "role", "startedOn", "share"] as const;
export type EngagementField = (typeof ENGAGEMENT_FIELDS)[number];

export const ENGAGEMENT_LABELS: Record<EngagementField, string> = {
  background: "Work before SMP",
  role: "Role at the clinic",
  startedOn: "Works here since",
  share: "Share of the treatments, in percent",
};

export const changeForm = (today: Day) =>
  z.object({ intent: z.literal("change").optional(), background: optionalLine(BACKGROUND_LENGTH), ...terms(today) });

export const endForm = (today: Day) =>
  z.object({
    intent: z.literal("end"),
    endedOn: z.string("Give the last day they worked here.").pipe(dayField(today)),
  });

export const askAgainForm = z.object({ intent: z.literal("ask"), email: emailField });
export const takeBackForm = z.object({ intent: z.literal("take_back") });

/** The stated terms as the form's fields hold them. */
export function engagementText(
  { role, startedOn, share: part }: { role: string; startedOn: Day | null; share: number | null },
  background: string | null,
): Record<EngagementField, string> {
  return {
    background: background ?? "",
    role,
    startedOn: startedOn ?? "",
    share: part === null ? "" : String(Math.round(part * 1_000) / 10),
  };
}
