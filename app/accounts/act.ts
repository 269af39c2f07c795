import { actGroupWords } from "#app/accounts/act-group-words.ts";

/** What people do by the rights of a role, but for judging itself, by the group it is filtered by. What is not listed here is no such act. */
export const ACT_GROUPS = {
  people: [
    "account.role_granted",
    "account.queue_limited",
    "account.suspended",
    "account.restored",
    "account.looked_up",
    "account.address_seen",
  ],
  jobs: ["job.retried", "job.dropped"],
  imports: ["import.sent", "import.started", "import.dropped", "import.finished"],
  method: ["method.shadow_asked"],
  moderators: ["tie.declared", "tie.end_asked", "tie.end_granted", "tie.end_refused", "tie.ended", "judging.paused", "judging.resumed"],
  looks: [
    "dispute.files_seen",
    "photo.original_seen",
    "evidence.viewed",
    "document.opened",
    "ownership.document_viewed",
    "review_proof.viewed",
  ],
} as const;

export type ActGroup = keyof typeof ACT_GROUPS;
export type Act = (typeof ACT_GROUPS)[ActGroup][number];
export const ALL_GROUPS = Object.keys(ACT_GROUPS) as ActGroup[];
export const isActGroup = (text: string | null): text is ActGroup => text !== null && Object.hasOwn(ACT_GROUPS, text);

/** "Role changed"; the code itself for what has no words. */
export const actWords = (action: string): string =>
  (actGroupWords().acts as Readonly<Record<string, string | undefined>>)[action] ?? action;

/** Those of administrators alone. */
export const ADMIN_GROUPS = ["people", "jobs", "imports", "method"] as const satisfies readonly ActGroup[];

/** The actions of these groups. */
export const actionsOf = (groups: readonly ActGroup[]): string[] => groups.flatMap((group) => ACT_GROUPS[group]);
