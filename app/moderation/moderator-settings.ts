import { z } from "zod";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";

/** What is blurred at first on the desks. */
export const BLURS = ["injury", "all", "none"] as const;
export type Blur = (typeof BLURS)[number];

/** Minutes of work without a pause after which one is suggested. */
export const BREAK_MINUTES = [25, 50, 90] as const;

export interface ModeratorSettings {
  blur: Blur;
  /** Null: never. */
  breakMinutes: number | null;
}

export const DEFAULT_SETTINGS: ModeratorSettings = { blur: "injury", breakMinutes: 50 };

const BREAK_CHOICES = ["25", "50", "90", "never"] as const;

export const settingsInput = z.object({
  blur: z.enum(BLURS, { error: () => moderationFormWords().desk.chooseWhatIsBlurred }),
  pause: z
    .enum(BREAK_CHOICES, { error: () => moderationFormWords().desk.chooseWhenABreak })
    .transform((text) => (text === "never" ? null : Number(text))),
});

/** Why a picture is blurred until somebody asks for it: it may show an injury, or its viewer wants all of them so. */
export type Veil = "injury" | "wish";

/** `hard`: it may show an injury. Null: it is shown at once. */
export function veilOf(blur: Blur, hard: boolean): Veil | null {
  if (blur === "none") return null;
  if (hard) return "injury";
  return blur === "all" ? "wish" : null;
}
