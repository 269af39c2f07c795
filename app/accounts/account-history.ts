import { accountHistoryWords } from "#app/accounts/account-history-words.ts";

export interface HistoryLine {
  at: Date;
  what: string;
}

/** The newest first, at most `count`. */
export function accountHistory(events: readonly { at: Date; action: string }[], count: number): HistoryLine[] {
  const words: Readonly<Record<string, string | undefined>> = accountHistoryWords();
  const lines = events.flatMap(({ at, action }) => {
    const what = words[action];
    return what === undefined ? [] : [{ at, what }];
  });
  return lines.reverse().slice(0, count);
}
