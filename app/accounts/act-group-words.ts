import type { Act, ActGroup } from "#app/accounts/act.ts";
import { words } from "#app/platform/words.ts";

/** What people do by the rights of a role, and the groups it is filtered by. */
export const actGroupWords = words({
  en: {
    groups: {
      people: "People",
      jobs: "Jobs",
      imports: "Imports",
      method: "Method",
      moderators: "Moderators",
      looks: "Looks at what is private",
    } satisfies Record<ActGroup, string>,
    acts: {
      "account.role_granted": "Role changed",
      "account.queue_limited": "Kinds of matter changed",
      "account.suspended": "Account suspended",
      "account.restored": "Account restored",
      "account.looked_up": "Account found by its address",
      "account.address_seen": "Address looked at",
      "job.retried": "Failed job tried again",
      "job.dropped": "Failed job dropped",
      "import.sent": "List of clinics sent",
      "import.started": "Import started",
      "import.dropped": "List dropped unused",
      "import.finished": "Import finished",
      "method.shadow_asked": "Trial of a drafted method asked for",
      "tie.declared": "Tie to a clinic declared",
      "tie.end_asked": "End of a tie asked for",
      "tie.end_granted": "End of a tie agreed to",
      "tie.end_refused": "End of a tie declined",
      "tie.ended": "Tie ended, 30 days after it was agreed to",
      "judging.paused": "Deciding paused",
      "judging.resumed": "Deciding goes on",
      "dispute.files_seen": "What the files of a dispute say was read",
      "photo.original_seen": "Original of a disputed photo looked at",
      "evidence.viewed": "Evidence of ownership opened",
      "document.opened": "Document of a clinic opened",
      "ownership.document_viewed": "Document of a claim to a profile opened",
      "review_proof.viewed": "Proof of treatment opened",
    } satisfies Record<Act, string>,
  },
});
