/** What administrators do, by the group it is filtered by. What is not listed here is no act of theirs. */
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
} as const;

export type ActGroup = keyof typeof ACT_GROUPS;
export const isActGroup = (text: string | null): text is ActGroup => text !== null && Object.hasOwn(ACT_GROUPS, text);

const WORDS: Record<string, string> = Object.assign({}, ...Object.values(ACT_GROUPS).map(({ acts }) => acts));

/** "Role changed"; the code itself for what has no words. */
export const actWords = (action: string): string => WORDS[action] ?? action;

/** The actions of a group, or of all. */
export const actionsOf = (group: ActGroup | null): string[] => (group === null ? Object.keys(WORDS) : Object.keys(ACT_GROUPS[group].acts));
