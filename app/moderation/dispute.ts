import { z } from "zod";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";
import { FIRST_HERE_WEIGHT, stateWithEvidence } from "#app/provenance/photo-evidence.ts";
import { isShown, type PhotoPurpose } from "#app/provenance/photo-purpose.ts";
import type { PhotoState } from "#app/provenance/verdict.ts";

export type DisputeState = "open" | "proposed" | "decided";
export type Outcome = "stolen" | "cleared";

/** `join`: another photo is found to belong to the dispute, so a proposal made without it ends. `share`: it is a picture that many may use. */
export type DisputeMove = "propose" | "confirm" | "decline" | "join" | "share";

/** The one table of moves. What is not in it is refused. */
const MOVES: Record<DisputeMove, { readonly from: readonly DisputeState[]; readonly to: DisputeState }> = {
  propose: { from: ["open"], to: "proposed" },
  confirm: { from: ["proposed"], to: "decided" },
  decline: { from: ["proposed"], to: "open" },
  join: { from: ["open", "proposed"], to: "open" },
  share: { from: ["open"], to: "decided" },
};

/** The state after a move; null when the table has no such move. */
export function stateAfter(state: DisputeState, move: DisputeMove): DisputeState | null {
  const { from, to } = MOVES[move];
  return from.includes(state) ? to : null;
}

/**
 * The flood brake: a photo found with more clinics than this besides its own is more likely a supplier's picture, or an attack, than so many thefts. Nobody
 * is told and nothing is marked until a person has looked.
 */
export const FLOOD_CLINICS = 6;

/** `owners` counts each clinic, and each client who protects a photo, once. */
export const isFlood = (owners: number): boolean => owners - 1 > FLOOD_CLINICS;

/** Nobody answers their own proposal. */
export const mayAnswerProposal = (proposedBy: string, viewerId: string): boolean => proposedBy !== viewerId;

/** An accused clinic has this long to speak before anything can be confirmed against it without its words. */
export const HEARING_HOURS = 24;
const HOUR_MS = 3_600_000;

/** When a clinic counts as heard: at its first statement, or when its time to make one has passed. `toldAt` is when its first photo joined the dispute. */
export function heardAt(toldAt: Date, firstStatementAt: Date | null): Date {
  const over = new Date(toldAt.getTime() + HEARING_HOURS * HOUR_MS);
  return firstStatementAt !== null && firstStatementAt < over ? firstStatementAt : over;
}

/** Why a dispute ends as it does: a closed list, each with the sentence printed in the public log. */
export const OUTCOME_RULES = {
  copied_from_another_clinic: { outcome: "stolen" },
  copied_and_altered: { outcome: "stolen" },
  original_proved_elsewhere: { outcome: "stolen" },
  used_with_permission: { outcome: "cleared" },
  same_people: { outcome: "cleared" },
  same_head_two_pictures: { outcome: "cleared" },
  engine_error: { outcome: "cleared" },
  ownership_not_shown: { outcome: "cleared" },
} as const satisfies Record<string, { outcome: Outcome }>;
export type OutcomeRule = keyof typeof OUTCOME_RULES;

export const RULE_CODES = Object.keys(OUTCOME_RULES) as OutcomeRule[];

/** False for a code that is no longer in use. */
export const isOutcomeRule = (code: string): code is OutcomeRule => Object.hasOwn(OUTCOME_RULES, code);

export const FACTS_MIN = 20;
export const FACTS_MAX = 2_000;

const version = z.coerce.number().int().min(1);

export const proposalInput = z
  .object({
    intent: z.literal("propose"),
    version,
    rule: z.enum(RULE_CODES as [OutcomeRule, ...OutcomeRule[]], { error: () => moderationFormWords().chooseTheReason }),
    original: z.string().max(64).optional(),
    facts: z
      .string({ error: () => moderationFormWords().writeTheFacts })
      .min(FACTS_MIN, { error: () => moderationFormWords().atLeastForReaders(FACTS_MIN) })
      .max(FACTS_MAX, { error: () => moderationFormWords().keepFactsUnder(FACTS_MAX) }),
  })
  .superRefine((input, check) => {
    if (OUTCOME_RULES[input.rule].outcome === "stolen" && input.original === undefined) {
      check.addIssue({ code: "custom", path: ["original"], message: moderationFormWords().dispute.chooseTheOriginal });
    }
  });
export type ProposalInput = z.output<typeof proposalInput>;

export const confirmInput = z.object({ intent: z.literal("confirm"), version });

export const releaseInput = z.object({ intent: z.literal("release"), version });

export const lookInput = z.object({ intent: z.literal("look") });

export const declineInput = z.object({
  intent: z.literal("decline"),
  version,
  reasons: z
    .string({ error: () => moderationFormWords().giveYourReasons })
    .min(FACTS_MIN, { error: () => moderationFormWords().atLeastForColleague(FACTS_MIN) })
    .max(FACTS_MAX, { error: () => moderationFormWords().keepReasonsUnder(FACTS_MAX) }),
});

export const statementInput = z.object({
  statement: z
    .string({ error: () => moderationFormWords().dispute.writeYourStatement })
    .min(FACTS_MIN, { error: () => moderationFormWords().atLeast(FACTS_MIN) })
    .max(4_000, { error: () => moderationFormWords().dispute.keepStatementUnder }),
});

/** Statements one party can make in one dispute. */
export const STATEMENTS_PER_CLINIC = 5;

/** A photo of a dispute as far as the rules look at it. */
export interface DisputedPhoto {
  id: string;
  /** Null: a client holds it, no clinic. */
  clinicId: number | null;
  uploadedBy: string;
  purpose: PhotoPurpose;
  stateBefore: PhotoState;
  createdAt: Date;
}

/** What one decision will say about one clinic. */
export interface PlannedDecision {
  clinicId: number;
  /** Photos the clinic is charged for; 0 when it is cleared. */
  count: number;
  originalId: string;
  copyIds: string[];
}

/** Of a photo that a clinic shows as its own work. */
type Accused<P> = P & { clinicId: number };

/** The photos a "stolen" outcome would be about: of other clinics than the original's, shown as their work, and not decided before. A client's photo in a review, and one that is only protected, accuse nobody. */
export function accusedPhotos<P extends DisputedPhoto>(photos: readonly P[], originalId: string): Accused<P>[] {
  const original = photos.find((photo) => photo.id === originalId);
  if (!original) return [];
  return photos.filter(
    (photo): photo is Accused<P> =>
      photo.clinicId !== null &&
      photo.clinicId !== original.clinicId &&
      photo.purpose === "clinic" &&
      photo.stateBefore !== "confirmed_stolen",
  );
}

/** One decision for each clinic it is about. Cleared: for each clinic that shows a photo known later than the first. */
export function planDecisions(outcome: Outcome, originalId: string | null, photos: readonly DisputedPhoto[]): PlannedDecision[] {
  const undecided = photos.filter((photo) => photo.stateBefore !== "confirmed_stolen");
  const first = undecided.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))[0];
  const original = originalId === null ? first : photos.find((photo) => photo.id === originalId);
  if (!original) return [];
  const concerned =
    outcome === "stolen"
      ? accusedPhotos(photos, original.id)
      : undecided.filter(
          (photo): photo is Accused<DisputedPhoto> =>
            photo.clinicId !== null && photo.clinicId !== original.clinicId && isShown(photo.purpose),
        );
  return [...new Set(concerned.map((photo) => photo.clinicId))].map((clinicId) => {
    const copyIds = concerned.filter((photo) => photo.clinicId === clinicId).map((photo) => photo.id);
    return { clinicId, count: outcome === "stolen" ? copyIds.length : 0, originalId: original.id, copyIds };
  });
}

/**
 * What a photo reads when it leaves a dispute unharmed, or when a decision against it is overturned: the state it had before. One that came in
 * as a match never had another: it reads cleared, which weighs as little as it did before; if it is the original it reads like any other photo.
 */
export function restoredState(before: PhotoState, isOriginal = false): PhotoState {
  if (before !== "matched" && before !== "disputed" && before !== "checking") return before;
  return isOriginal ? "no_match" : "cleared";
}

/** The state of every photo after a decision. `weights`: of the accepted evidence for each; strong evidence makes a photo that leaves unharmed `original`. */
export function statesAfter(
  outcome: Outcome,
  originalId: string | null,
  photos: readonly DisputedPhoto[],
  weights: ReadonlyMap<string, number> = new Map(),
): Map<string, PhotoState> {
  const stolen = new Set(outcome === "stolen" && originalId !== null ? accusedPhotos(photos, originalId).map((photo) => photo.id) : []);
  const unharmed = ({ id, stateBefore }: DisputedPhoto) =>
    stateWithEvidence(restoredState(stateBefore, id === originalId), weights.get(id) ?? FIRST_HERE_WEIGHT);
  return new Map(photos.map((photo) => [photo.id, stolen.has(photo.id) ? "confirmed_stolen" : unharmed(photo)]));
}
