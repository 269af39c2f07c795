import fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_SHORTLISTED } from "#app/directory/clinic-list.ts";
import { mergeShortlists, NOTE_LENGTH, shortlistForm } from "#app/directory/shortlist.ts";

const item = (slug: string, note = "") => ({ slug, note });

test("what a browser kept comes behind what the account has, and no note is lost", () => {
  expect(mergeShortlists([item("b", "call them"), item("a")], [item("a", "good light"), item("c"), item("b", "near work")])).toEqual([
    item("b", "call them\n\nnear work"),
    item("a", "good light"),
    item("c"),
  ]);
});

const list = fc.uniqueArray(fc.record({ slug: fc.stringMatching(/^[a-e][0-9]$/), note: fc.string({ maxLength: NOTE_LENGTH }) }), {
  maxLength: MOST_SHORTLISTED,
  selector: ({ slug }) => slug,
});

test("merged twice a list is as merged once; nothing of the account goes, the order stays, and it is never longer than a list may be", () => {
  fc.assert(
    fc.property(list, list, (account, browser) => {
      const merged = mergeShortlists(account, browser);
      expect(mergeShortlists(merged, browser)).toEqual(merged);
      expect(merged.slice(0, account.length).map(({ slug }) => slug)).toEqual(account.map(({ slug }) => slug));
      merged.slice(0, account.length).forEach(({ note }, place) => {
        expect(note.startsWith(account[place]?.note ?? "?")).toBe(true);
        expect(note.length).toBeLessThanOrEqual(NOTE_LENGTH);
      });
      expect(merged.length).toBeLessThanOrEqual(MOST_SHORTLISTED);
      expect(new Set(merged.map(({ slug }) => slug)).size).toBe(merged.length);
    }),
  );
});

test("what a browser sends is read strictly: other shapes, too many and too long are refused", () => {
  const kept = (value: unknown) =>
    shortlistForm.safeParse({ intent: "merge", kept: typeof value === "string" ? value : JSON.stringify(value) }).success;
  expect(kept([item("a", "good light")])).toBe(true);
  for (const wrong of ["{", "null", [{ slug: "a" }], [{ ...item("a"), role: "admin" }], [item("a", "x".repeat(NOTE_LENGTH + 1))]]) {
    expect(kept(wrong)).toBe(false);
  }
  expect(kept(Array.from({ length: MOST_SHORTLISTED + 1 }, (_, place) => item(`a${place}`)))).toBe(false);
});
