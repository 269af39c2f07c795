import { noticeStateWords } from "#app/moderation/notice-state-words.ts";
import { addWorkingHours, OPERATOR_HOURS } from "#app/moderation/working-time.ts";

/**
 * A notice of complaint under section 5 of the Defamation Act 2013 and the Defamation (Operators of Websites) Regulations 2013, in the states it goes
 * through. "defective": it lacks what the Regulations ask for, so no time runs. "unanswered": the author said nothing in time, or nobody could reach them.
 * The Regulations would then have it taken down unseen; here a moderator decides, in the same time, and the review stays until they have.
 */
export type NoticeState = "received" | "defective" | "author_told" | "answered" | "unanswered" | "ended";

export type NoticeMove =
  | "tell_author"
  | "cannot_tell"
  | "find_defective"
  | "time_out"
  | "author_stands"
  | "author_withdraws"
  | "decide"
  | "take_back";

/** Every move there is. What is not listed is refused. A late answer is still read, as long as nobody has decided. */
const MOVES: Record<NoticeState, Partial<Record<NoticeMove, NoticeState>>> = {
  received: { tell_author: "author_told", cannot_tell: "unanswered", find_defective: "defective", take_back: "ended" },
  author_told: {
    time_out: "unanswered",
    author_stands: "answered",
    author_withdraws: "ended",
    find_defective: "defective",
    take_back: "ended",
  },
  unanswered: { author_stands: "answered", author_withdraws: "ended", decide: "ended", take_back: "ended" },
  answered: { decide: "ended", take_back: "ended" },
  defective: {},
  ended: {},
};

/** The state a move leads to; null: it cannot be made from here. */
export const noticeAfter = (state: NoticeState, move: NoticeMove): NoticeState | null => MOVES[state][move] ?? null;

/** What the state and the clocks of a notice are read from. */
export interface NoticeTimes {
  receivedAt: Date;
  defect: string | null;
  authorToldAt: Date | null;
  authorDueAt: Date | null;
  authorAnswer: "stands" | "withdraws" | "no_answer" | null;
  authorAnsweredAt: Date | null;
  decidedAt: Date | null;
}

export function noticeState(notice: NoticeTimes): NoticeState {
  if (notice.defect !== null) return "defective";
  if (notice.decidedAt !== null) return "ended";
  if (notice.authorAnswer !== null) return notice.authorAnswer === "no_answer" ? "unanswered" : "answered";
  return notice.authorToldAt === null ? "received" : "author_told";
}

/** When the operator's 48 working hours began: at receipt, then at the answer, or at the end of the author's time if there was none or it came later. */
export function operatorClockStart(notice: NoticeTimes): Date {
  const { receivedAt, authorDueAt, authorAnsweredAt } = notice;
  if (authorAnsweredAt === null || authorDueAt === null) return receivedAt;
  return new Date(Math.min(authorAnsweredAt.getTime(), authorDueAt.getTime()));
}

/** Until when the operator has to act; null: it is not the operator's turn. */
export function operatorDue(notice: NoticeTimes): Date | null {
  const state = noticeState(notice);
  if (state === "author_told" || state === "defective" || state === "ended") return null;
  return addWorkingHours(operatorClockStart(notice), OPERATOR_HOURS);
}

/** What a notice can lack. Regulation 2 and section 5(6) ask for each. */
export const NOTICE_DEFECTS = ["knows_author", "words_unclear", "meaning_missing", "not_about_you", "untrue_missing"] as const;
export type NoticeDefect = (typeof NOTICE_DEFECTS)[number];

const isDefect = (code: string): code is NoticeDefect => (NOTICE_DEFECTS as readonly string[]).includes(code);

/** Stored as codes with commas between. One no longer in use is printed as it is. */
export function defectSentences(defect: string): string[] {
  const { defects } = noticeStateWords();
  return defect.split(",").map((code) => (isDefect(code) ? defects[code] : code));
}

/** Days after its end for which a notice keeps names and addresses: a claim for defamation can be brought within a year (Limitation Act 1980, section 4A). */
export const PARTIES_KEPT_DAYS = 365;

/** Letters, figures and single spaces, so that a quotation is found whatever its line breaks, quotation marks and capitals. */
const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether these words stand in the review. */
export function isQuotedFrom(statement: string, texts: readonly string[]): boolean {
  const words = bare(statement);
  return words !== "" && texts.some((text) => ` ${bare(text)} `.includes(` ${words} `));
}

/** Whether a text for the public log names one of these, in part or whole: a name, or a line of an address. */
export function namesSomebody(text: string, names: readonly (string | null)[]): boolean {
  const within = ` ${bare(text)} `;
  return names
    .flatMap((name) => name?.split("\n") ?? [])
    .map(bare)
    .some((name) => name.length > 3 && within.includes(` ${name} `));
}
