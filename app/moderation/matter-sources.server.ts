import { describeEngagements } from "#app/moderation/engagement-case.server.ts";
import type { Matter } from "#app/moderation/matter.ts";
import type { QueueKind } from "#app/moderation/queue.ts";
import { describeCharges } from "#app/moderation/waiting-charges.server.ts";
import {
  describeDocuments,
  describeNotices,
  describePhotoEvidence,
  describeProofs,
  describeReports,
} from "#app/moderation/waiting-content.server.ts";
import { describeAppeals, describeDisputes, describeRefutations } from "#app/moderation/waiting-decisions.server.ts";
import { describeGroupProposals, describeReviewGroups } from "#app/moderation/waiting-groups.server.ts";
import { describeOwnershipClaims, describeOwnershipDisputes } from "#app/moderation/waiting-ownership.server.ts";
import { describeSanctionProposals } from "#app/moderation/waiting-sanctions.server.ts";
import { describeSecondLooks } from "#app/moderation/waiting-second-looks.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Those of these subjects that wait for a person at this moment, in no order. */
export type Describe = (db: Db, ids: readonly string[], now: Date) => Promise<Matter[]>;

const disputesOf =
  (kind: "dispute" | "proposal"): Describe =>
  async (db, ids) =>
    (await describeDisputes(db, ids)).filter((matter) => matter.kind === kind);

/** Where each kind of matter is read from. Claims that a sum contradicts are worked out in directory/. */
export const MATTER_SOURCES: Record<Exclude<QueueKind, "claim">, Describe> = {
  legal_notice: describeNotices,
  dispute: disputesOf("dispute"),
  proposal: disputesOf("proposal"),
  group_proposal: describeGroupProposals,
  sanction_proposal: describeSanctionProposals,
  refutation: describeRefutations,
  appeal: describeAppeals,
  ownership_dispute: describeOwnershipDisputes,
  report: describeReports,
  review_group: describeReviewGroups,
  photo_evidence: describePhotoEvidence,
  document: describeDocuments,
  ownership: describeOwnershipClaims,
  engagement: describeEngagements,
  proof: describeProofs,
  re_review: describeSecondLooks,
  charge_proposal: describeCharges,
};
