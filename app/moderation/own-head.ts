import { z } from "zod";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";
import { DETAIL_LENGTH } from "#app/moderation/report.ts";
import { reportReasonWords } from "#app/moderation/report-reason-words.ts";
import type { RateLimit } from "#app/platform/rate-limit.server.ts";
import { usesAtMost } from "#app/platform/text-length.ts";

/** What somebody who says "this is my head" can ask for. Said in the first words of the report that a moderator reads. */
export const WISHES = ["take_down", "not_agreed", "stolen"] as const;
export type Wish = (typeof WISHES)[number];

export const CONTACT_LENGTH = 200;

/** Reports of this kind from one household or office, whoever sits there. */
export const OWN_HEAD_LIMIT: RateLimit = { name: "own_head", points: 3, seconds: 3_600 };

/** `website` is a trap: people do not see it and leave it empty. `opened` is when the page was, signed. */
export const ownHeadForm = z.object({
  wish: z.enum(WISHES, { error: () => moderationFormWords().chooseWhatYouWant }),
  detail: z.string().max(DETAIL_LENGTH, usesAtMost(DETAIL_LENGTH)).optional(),
  contact: z.string().max(CONTACT_LENGTH, usesAtMost(CONTACT_LENGTH)).optional(),
  website: z.string().max(500).optional(),
  opened: z.string({ error: () => moderationFormWords().reloadThePage }).max(100, { error: () => moderationFormWords().reloadThePage }),
});
export type OwnHeadInput = z.output<typeof ownHeadForm>;

/** The report's text: the wish in words, then what the person wrote. */
export function ownHeadDetail({ wish, detail }: Pick<OwnHeadInput, "wish" | "detail">): string {
  const words = reportReasonWords().wishes[wish].label;
  return detail === undefined ? words : `${words}\n\n${detail}`;
}
