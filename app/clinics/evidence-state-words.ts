import type { EvidenceState } from "#app/clinics/evidence.ts";
import { words } from "#app/platform/words.ts";

/** What has become of a document. */
export const evidenceStateWords = words({
  en: {
    submitted: "Waiting to be checked",
    accepted: "Accepted",
    accepted_in_part: "Accepted in part",
    refused: "Refused",
  } satisfies Record<EvidenceState, string>,
});
