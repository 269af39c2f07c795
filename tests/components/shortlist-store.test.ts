import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder, listAddress, MOST_KEPT, readKept, toggled, writeKept } from "#app/components/shortlist-store.ts";

function storage(text: string | null = null) {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
    removeItem: () => {
      kept = null;
    },
    text: () => kept,
  };
}

test("what a browser keeps comes back as it was, and an emptied list leaves nothing behind", () => {
  const box = storage();
  const list = { account: false, clinics: [{ slug: "dot-and-line", note: "Good light" }] };
  expect(writeKept(box, list)).toBe(true);
  expect(readKept(box)).toEqual(list);
  writeKept(box, toggled(list, "dot-and-line"));
  expect(box.text()).toBe(null);
});

test("whatever else lies there is read as a list of names and notes, or as an empty list", () => {
  const empty = { account: false, clinics: [] };
  for (const text of [null, "", "{", "null", "[]", '{"clinics":1}']) expect(readKept(storage(text))).toEqual(empty);
  expect(readKept(storage('{"clinics":[1,{"slug":2},{"slug":"a"},{"slug":"b","note":3}],"account":"yes"}'))).toEqual({
    account: false,
    clinics: [
      { slug: "a", note: "" },
      { slug: "b", note: "" },
    ],
  });
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(readKept(storage(text)).clinics.length).toBeLessThanOrEqual(MOST_KEPT);
    }),
  );
});

test("a browser that keeps nothing says so", () => {
  const full = {
    setItem: () => {
      throw new Error("QuotaExceededError");
    },
    removeItem: () => {},
  };
  expect(writeKept(full, { account: false, clinics: [{ slug: "a", note: "" }] })).toBe(false);
});

test("a press adds and another takes off; a full list takes nothing more", () => {
  const slugs = Array.from({ length: MOST_KEPT }, (_, place) => `c${place}`);
  const full = slugs.reduce((list, slug) => toggled(list, slug), readKept(storage()));
  expect(full.clinics.map(({ slug }) => slug)).toEqual(slugs);
  expect(toggled(full, "one-more")).toEqual(full);
  expect(toggled(full, "c3").clinics).toHaveLength(MOST_KEPT - 1);
});

test("put in another order a list keeps its notes", () => {
  const list = {
    account: false,
    clinics: [
      { slug: "a", note: "first" },
      { slug: "b", note: "" },
    ],
  };
  expect(inOrder(list, ["b", "c", "a"]).clinics).toEqual([
    { slug: "b", note: "" },
    { slug: "c", note: "" },
    { slug: "a", note: "first" },
  ]);
  expect([listAddress([]), listAddress(["b", "a"])]).toEqual(["/shortlist", "/shortlist?clinics=b,a"]);
});
