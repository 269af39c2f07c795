import { z } from "zod";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";

/** What ties somebody who decides to a clinic, as they declare it. Employers, past ones too, are "work". */
export const TIE_NATURES = ["work", "ownership", "family_or_friend", "client", "competitor"] as const;
export type TieNature = (typeof TIE_NATURES)[number];

/** How a tie is known. In the order in which one of several is named to a person. */
export const TIE_KINDS = ["member", "declared", "review", "mail_domain", "network"] as const;
export type TieKind = (typeof TIE_KINDS)[number];

export interface Tie {
  clinicId: number;
  kind: TieKind;
}

/** A tie that is left goes on counting for so long after an administrator agreed. */
export const TIE_END_DAYS = 30;
const REASONS_MIN = 20;
export const REASONS_MAX = 1_000;
const CLINIC_MAX = 200;

const reasonsField = (message: () => string) =>
  z
    .string({ error: message })
    .min(REASONS_MIN, { error: () => moderationFormWords().tie.useAtLeast(REASONS_MIN) })
    .max(REASONS_MAX, { error: () => moderationFormWords().tie.useAtMost(REASONS_MAX) });

export const tieDeclaration = z.object({
  intent: z.literal("declare"),
  clinic: z
    .string({ error: () => moderationFormWords().tie.giveTheClinic })
    .max(CLINIC_MAX, { error: () => moderationFormWords().tie.useAtMost(CLINIC_MAX) }),
  /** The slug of one of several of that name. */
  which: z.string().max(CLINIC_MAX).optional(),
  nature: z.enum(TIE_NATURES, { error: () => moderationFormWords().tie.chooseWhatTiesYou }),
});

export const tieEndRequest = z.object({
  intent: z.literal("end"),
  tie: z.string().max(64),
  reasons: reasonsField(() => moderationFormWords().tie.sayWhyItIsOver),
});

export const tieEndAnswer = z.object({ intent: z.enum(["grant-end", "refuse-end"]), tie: z.string().max(64) });

/** The last part of a clinic's address when the text is one, such as "https://…/clinics/dot-and-line" or "/clinics/dot-and-line"; null: it is a name. */
export const slugIn = (text: string): string | null => /\/clinics\/([a-z0-9-]+)/.exec(text)?.[1] ?? null;
