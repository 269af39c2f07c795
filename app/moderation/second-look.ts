import type { QueueKind } from "#app/moderation/queue.ts";

/** Of the judgements that can be made again, so many are drawn by chance. */
export const SECOND_LOOK_SHARE = 0.05;

/** The kinds of which one person's judgement takes effect alone. What needs two people has had its second look when it takes effect. */
export const SECOND_LOOK_KINDS = ["report", "document", "photo_evidence", "proof"] as const satisfies readonly QueueKind[];
export type SecondLookKind = (typeof SECOND_LOOK_KINDS)[number];

export const isSecondLookKind = (kind: string): kind is SecondLookKind => (SECOND_LOOK_KINDS as readonly string[]).includes(kind);
