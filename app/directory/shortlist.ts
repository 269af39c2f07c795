import { z } from "zod";
import { MOST_SHORTLISTED } from "#app/directory/clinic-list.ts";
import { shortlistKeptWords } from "#app/directory/shortlist-kept-words.ts";
import { cleanText } from "#app/platform/clean-text.ts";

export const NOTE_LENGTH = 1_000;

/** A clinic somebody weighs up, by its page's name, with what they wrote about it. */
export interface ShortlistItem {
  slug: string;
  /** Empty: none. */
  note: string;
}

/**
 * A list kept in a browser goes into that of an account: the account's order first, then what is new in the order of the browser. No note is lost: where both
 * have one, both stand. Done twice, it changes nothing more.
 */
export function mergeShortlists(account: readonly ShortlistItem[], browser: readonly ShortlistItem[]): ShortlistItem[] {
  const notes = new Map(browser.map(({ slug, note }) => [slug, note]));
  const known = new Set(account.map(({ slug }) => slug));
  const kept = account.map((item) => ({ ...item, note: joinNotes(item.note, notes.get(item.slug) ?? "") }));
  const fresh = [...notes].flatMap(([slug, note]) => (known.has(slug) ? [] : { slug, note }));
  return [...kept, ...fresh.slice(0, Math.max(0, MOST_SHORTLISTED - kept.length))];
}

// Cut, it would never contain the other again, and every merge would add a piece of it.
const joinNotes = (own: string, other: string): string => bothNotes(own, other) ?? own;

/** One note in which both stand; null: they are too long together. */
export function bothNotes(own: string, other: string): string | null {
  if (other === "" || own.includes(other)) return own;
  const joined = own === "" ? other : `${own}\n\n${other}`;
  return joined.length > NOTE_LENGTH ? null : joined;
}

const slug = z.string({ error: () => shortlistKeptWords().chooseAClinic }).max(80, { error: () => shortlistKeptWords().chooseAClinic });
const note = z.string().max(NOTE_LENGTH, { error: () => shortlistKeptWords().noteTooLong(NOTE_LENGTH) });

const items = z.array(z.strictObject({ slug, note: note.transform(cleanText) })).max(MOST_SHORTLISTED);

/** What a browser kept, as the script sends it. */
const kept = z.string().transform((text, check): ShortlistItem[] => {
  const parsed = items.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  check.addIssue({ code: "custom", message: shortlistKeptWords().cannotBeRead });
  return z.NEVER;
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Every change of an account's shortlist. */
export const shortlistForm = z.object({
  intent: z.enum(["add", "remove", "up", "down", "note", "merge", "alerts_on", "alerts_off"], {
    error: () => shortlistKeptWords().pressAButton,
  }),
  clinic: slug.optional(),
  note: note.optional(),
  /** What the page had opened with, as `noteMark` makes it of the note: another tab may have written since. */
  was: z
    .string()
    .regex(/^[0-9a-f]{32}$/, { error: () => shortlistKeptWords().reload })
    .optional(),
  kept: kept.optional(),
});
export type ShortlistChange = z.output<typeof shortlistForm>;
