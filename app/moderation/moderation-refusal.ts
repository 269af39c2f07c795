import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import type { TieKind } from "#app/moderation/tie.ts";
import { tieWords } from "#app/moderation/tie-words.ts";

/** Why a moderation command did nothing, in words for the page. 403: this person may not. 409: things have moved on. 422: to be mended. 429: too many for now. */
export interface ModerationRefusal {
  ok: false;
  status: 403 | 409 | 422 | 429;
  /** By field name; "form" is the form as a whole. */
  errors: Record<string, string>;
  /** Seconds until it can be tried again, with a 429. */
  retryAfter?: number;
}

export const refuse = (status: ModerationRefusal["status"], message: string, field = "form"): ModerationRefusal => ({
  ok: false,
  status,
  errors: { [field]: message },
});

/** In words for whoever is refused. `kind`: how the tie is known, where the site can tell. */
export const tiedWords = (kind: TieKind | null) => moderationRefusalWords().tied(kind === null ? null : tieWords().reasons[kind]);

export const refuseConflict = (kind: TieKind | null = null) => refuse(403, tiedWords(kind));

export const refuseAsStale = () => refuse(409, moderationRefusalWords().colleagueFirst);

/** `says`: which limit is reached. */
export const refuseUntil = (says: string, next: Date, now: Date): ModerationRefusal => ({
  ...refuse(429, moderationRefusalWords().untilNext(says, next)),
  retryAfter: Math.max(1, Math.ceil((next.getTime() - now.getTime()) / 1_000)),
});

/** Nobody is judged unheard. `until`: when the time to answer is over. */
export const refuseUnheard = (until: Date) =>
  refuse(409, moderationRefusalWords().clinicUnheard(until.toISOString().slice(0, 16).replace("T", " ")));
