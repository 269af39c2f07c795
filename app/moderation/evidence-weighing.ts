import { z } from "zod";
import { usesAtMost } from "#app/platform/text-length.ts";
import { EVIDENCE_WEIGHTS, type EvidenceKind } from "#app/provenance/photo-evidence.ts";

export const NOTE_MIN = 10;
export const NOTE_MAX = 1_000;

/** `legible`: only asked of a new photo with a code. */
export const weighForm = z.object({
  outcome: z.enum(["accepted", "refused"], "Choose whether it shows whose photo this is."),
  legible: z.literal("yes").optional(),
  note: z
    .string("Say why.")
    .min(NOTE_MIN, `Write at least ${NOTE_MIN} characters: the owner reads this, and so does whoever decides.`)
    .max(NOTE_MAX, usesAtMost(NOTE_MAX)),
});
export type WeighInput = z.output<typeof weighForm>;

/** What a moderator is to look at, by kind. */
export const WEIGH_QUESTIONS: Readonly<Record<EvidenceKind, string>> = {
  client_confirmation: "Could the clinic have asked itself? Look at the address’s kind and at how quickly the answer came.",
  live_recapture: "Is the code legible, and is it the same head? Look at scars, moles, ears and the hairline, not at the light.",
  original_file: "Is it larger than every copy, does it show more around the picture, and does the camera’s data fit?",
  content_credential: "Is it trusted or only valid, and does it name a camera? A program that signs what is opened in it proves little.",
  session_log: "Do days, practitioner and pigment fit the photo and each other? Anybody can write a log afterwards.",
  earlier_page: "Does the page show this photo, under this owner’s name, with a day that was hard to change?",
};

/** "4 of 4". */
export const weightWords = (kind: EvidenceKind): string => `${EVIDENCE_WEIGHTS[kind]} of ${Math.max(...Object.values(EVIDENCE_WEIGHTS))}`;
