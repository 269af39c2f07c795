import { z } from "zod";

/** What ties somebody who decides to a clinic, as they declare it. Employers, past ones too, are "work". */
export const TIE_NATURES = {
  work: "I work there, or did, employed or not",
  ownership: "I own it, or a part of it",
  family_or_friend: "Somebody close to me works there or owns it",
  client: "I was treated there, or am about to be",
  competitor: "I work for, or own, another clinic that competes with it",
} as const;
export type TieNature = keyof typeof TIE_NATURES;
const NATURES = Object.keys(TIE_NATURES) as [TieNature, ...TieNature[]];

/** The same, told of somebody else: in the record and to the administrator who is asked to end it. */
export const TIE_NATURE_TERMS: Record<TieNature, string> = {
  work: "work",
  ownership: "ownership",
  family_or_friend: "family or friend",
  client: "client",
  competitor: "competitor",
};

/** How a tie is known. In the order in which one of several is named to a person. */
export const TIE_KINDS = ["member", "declared", "review", "mail_domain", "network"] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/** As the end of "You have a tie to it: …". Never says who else it is about. */
export const TIE_REASONS: Record<TieKind, string> = {
  member: "you are a member of this clinic",
  declared: "you declared it yourself",
  review: "you reviewed this clinic",
  mail_domain: "your mail address is of the same domain as this clinic or somebody of it",
  network: "you signed in from the same network as somebody of this clinic in the last 90 days",
};

export interface Tie {
  clinicId: number;
  kind: TieKind;
}

/** A tie that is left goes on counting for so long after an administrator agreed. */
export const TIE_END_DAYS = 30;
const REASONS_MIN = 20;
export const REASONS_MAX = 1_000;
const CLINIC_MAX = 200;

const reasonsField = (message: string) =>
  z.string(message).min(REASONS_MIN, `Use at least ${REASONS_MIN} characters.`).max(REASONS_MAX, `Use at most ${REASONS_MAX} characters.`);

export const tieDeclaration = z.object({
  intent: z.literal("declare"),
  clinic: z.string("Give the clinic’s name or the address of its page.").max(CLINIC_MAX, `Use at most ${CLINIC_MAX} characters.`),
  /** The slug of one of several of that name. */
  which: z.string().max(CLINIC_MAX).optional(),
  nature: z.enum(NATURES, "Choose what ties you to it."),
});

export const tieEndRequest = z.object({
  intent: z.literal("end"),
  tie: z.string().max(64),
  reasons: reasonsField("Say why it is over, in a sentence or two."),
});

export const tieEndAnswer = z.object({ intent: z.enum(["grant-end", "refuse-end"]), tie: z.string().max(64) });

/** The last part of a clinic's address when the text is one, such as "https://…/clinics/dot-and-line" or "/clinics/dot-and-line"; null: it is a name. */
export const slugIn = (text: string): string | null => /\/clinics\/([a-z0-9-]+)/.exec(text)?.[1] ?? null;
