import { z } from "zod";
import { maskFields } from "#app/reviews/mask.ts";
import { PROOF_KINDS } from "#app/reviews/proof.ts";
import { proofWords } from "#app/reviews/proof-words.ts";

/** One piece of proof; its file is not a field. */
export const proofPieceForm = z.object({ kind: z.enum(PROOF_KINDS, { error: () => proofWords().chooseWhatItShows }) });

/** What is to become of the picture that waits: sent with these parts covered, or thrown away. */
export const coverForm = z.object({ intent: z.enum(["send", "forget"]), ...maskFields });
