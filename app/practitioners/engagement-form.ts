import { z } from "zod";
import { emailField } from "#app/accounts/account.ts";
import { type Day, isDay } from "#app/platform/date.ts";
import { teamWords } from "#app/practitioners/team-words.ts";

export const NAME_LENGTH = 120;
export const ROLE_LENGTH = 80;
export const BACKGROUND_LENGTH = 200;
/** People at one clinic, those who left counted: beyond it the list is no list of people any more. */
export const MOST_NAMED = 200;

const oneLine = (most: number) =>
  z
    .string()
    .max(most, { error: () => teamWords().atMost(most) })
    .transform((text) => text.replaceAll(/\s+/g, " "));

const optionalLine = (most: number) =>
  oneLine(most)
    .optional()
    .transform((text) => text ?? null);

const dayField = (today: Day) =>
  z
    .string()
    .refine(isDay, { error: () => teamWords().enterDate })
    .refine((day) => day >= "1980-01-01", { error: () => teamWords().beforeSmp })
    .refine((day) => day <= today, { error: () => teamWords().inTheFuture });

const share = z
  .string()
  .optional()
  .transform((text, context) => {
    if (text === undefined) return null;
    const percent = Number(text.replace(",", ".").replace(/\s*%$/, ""));
    if (!Number.isFinite(percent) || percent < 0 || percent > 100) {
      context.addIssue({ code: "custom", message: teamWords().enterShare });
      return z.NEVER;
    }
    return percent / 100;
  });

/** What a clinic states of somebody's time there. */
const terms = (today: Day) => ({
  role: z.string({ error: () => teamWords().sayRole }).pipe(oneLine(ROLE_LENGTH)),
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
      .string({ error: () => teamWords().giveName })
      .pipe(oneLine(NAME_LENGTH))
      .refine((name) => /\p{L}.*\p{L}/u.test(name), { error: () => teamWords().giveName }),
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
      .string({ error: () => teamWords().givePage })
      .max(300, { error: () => teamWords().atMost(300) })
      .transform((text) => /([a-z0-9-]+)\/?(?:[?#].*)?$/.exec(text.toLowerCase())?.[1] ?? ""),
    knownRole: terms(today).role,
    knownStartedOn: terms(today).startedOn,
    knownShare: share,
    email: emailField.optional(),
  });

export const ENGAGEMENT_FIELDS = ["background", "role", "startedOn", "share"] as const;
export type EngagementField = (typeof ENGAGEMENT_FIELDS)[number];

export const changeForm = (today: Day) =>
  z.object({ intent: z.literal("change").optional(), background: optionalLine(BACKGROUND_LENGTH), ...terms(today) });

export const endForm = (today: Day) =>
  z.object({
    intent: z.literal("end"),
    endedOn: z.string({ error: () => teamWords().giveLastDay }).pipe(dayField(today)),
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
