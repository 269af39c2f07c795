import { z } from "zod";
import { DETAIL_LENGTH } from "#app/moderation/report.ts";
import type { RateLimit } from "#app/platform/rate-limit.server.ts";
import { usesAtMost } from "#app/platform/text-length.ts";

/** What somebody who says "this is my head" can ask for. Said in the first words of the report that a moderator reads. */
export const WISHES = [
  { value: "take_down", label: "Take it down", hint: "I do not want to be shown here, whatever I agreed to before." },
  { value: "not_agreed", label: "I never agreed to it", hint: "Nobody asked me, or I agreed to something else." },
  {
    value: "stolen",
    label: "It is my practitioner’s, shown by somebody else",
    hint: "I was treated at another clinic. Say where, if you like.",
  },
] as const;
export type Wish = (typeof WISHES)[number]["value"];

export const CONTACT_LENGTH = 200;

/** Reports of this kind from one household or office, whoever sits there. */
export const OWN_HEAD_LIMIT: RateLimit = { name: "own_head", points: 3, seconds: 3_600 };

/** `website` is a trap: people do not see it and leave it empty. `opened` is when the page was, signed. */
export const ownHeadForm = z.object({
  wish: z.enum(WISHES.map((wish) => wish.value) as [Wish, ...Wish[]], "Choose what you want."),
  detail: z.string().max(DETAIL_LENGTH, usesAtMost(DETAIL_LENGTH)).optional(),
  contact: z.string().max(CONTACT_LENGTH, usesAtMost(CONTACT_LENGTH)).optional(),
  website: z.string().max(500).optional(),
  opened: z.string("Reload the page and send this again.").max(100, "Reload the page and send this again."),
});
export type OwnHeadInput = z.output<typeof ownHeadForm>;

/** The report's text: the wish in words, then what the person wrote. */
export function ownHeadDetail({ wish, detail }: Pick<OwnHeadInput, "wish" | "detail">): string {
  const words = WISHES.find((one) => one.value === wish)?.label ?? wish;
  return detail === undefined ? words : `${words}\n\n${detail}`;
}
