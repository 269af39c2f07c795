/** What people do by the rights of a role, but for judging itself, by the group it is filtered by. What is not listed here is no such act. */
export const ACT_GROUPS = {
  people: {
    label: "People",
    acts: {
      "account.role_granted": "Role changed",
      "account.queue_limited": "Kinds of matter changed",
      "account.suspended": "Account suspended",
      "account.restored": "Account restored",
      "account.looked_up": "Account found by its address",
      "account.address_seen": "Address looked at",
    },
  },
  jobs: { label: "Jobs", acts: { "job.retried": "Failed job tried again", "job.dropped": "Failed job dropped" } },
  imports: {
    label: "Imports",
    acts: {
      "import.sent": "List of clinics sent",
      "import.started": "Import started",
      "import.dropped": "List dropped unused",
      "import.finished": "Import finished",
    },
  },
  method: { label: "Method", acts: { "method.shadow_asked": "Trial of a drafted method asked for" } },
  moderators: {
    label: "Moderators",
    acts: {
      "tie.declared": "Tie to a clinic declared",
      "tie.end_asked": "End of a tie asked for",
      "tie.end_granted": "End of a tie agreed to",
      "tie.end_refused": "End of a tie declined",
      "tie.ended": "Tie ended, 30 days after it was agreed to",
      "judging.paused": "Deciding paused",
      "judging.resumed": "Deciding goes on",
    },
  },
  looks: {
    label: "Looks at what is private",
    acts: {
      "dispute.files_seen": "What the files of a dispute say was read",
      "photo.original_seen": "Original of a disputed photo looked at",
      "evidence.viewed": "Evidence of ownership opened",
      "document.opened": "Document of a clinic opened",
      "ownership.document_viewed": "Document of a claim to a profile opened",
      "review_proof.viewed": "Proof of treatment opened",
    },
  },
} as const;

export type ActGroup = keyof typeof ACT_GROUPS;
export const ALL_GROUPS = Object.keys(ACT_GROUPS) as ActGroup[];
export const isActGroup = (text: string | null): text is ActGroup => text !== null && Object.hasOwn(ACT_GROUPS, text);

const WORDS: Record<string, string> = Object.assign({}, ...Object.values(ACT_GROUPS).map(({ acts }) => acts));

/** "Role changed"; the code itself for what has no words. */
export const actWords = (action: string): string => WORDS[action] ?? action;

/** Those of administrators alone. */
export const ADMIN_GROUPS = ["people", "jobs", "imports", "method"] as const satisfies readonly ActGroup[];

/** The actions of these groups. */
export const actionsOf = (groups: readonly ActGroup[]): string[] => groups.flatMap((group) => Object.keys(ACT_GROUPS[group].acts));
