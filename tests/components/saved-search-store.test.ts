import { expect, test } from "vitest";
import { MOST_SAVED, readSaved, withSaved, writeSaved } from "#app/components/saved-search-store.ts";

function storageWith(text: string | null) {
  const kept = new Map<string, string>(text === null ? [] : [["saved-searches", text]]);
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
}

test("What was saved comes back, the newest first", () => {
  const storage = storageWith(null);
  const list = withSaved(withSaved([], { name: "Leeds", address: "/clinics?place=Leeds" }), { name: "All", address: "/clinics" });
  expect(writeSaved(storage, list)).toBe(true);
  expect(readSaved(storage).map(({ name }) => name)).toEqual(["All", "Leeds"]);
});

test("One address is kept once, under its last name, and one name leads to one address", () => {
  const list = withSaved([{ name: "Old", address: "/clinics?q=a" }], { name: "New", address: "/clinics?q=a" });
  expect(list).toEqual([{ name: "New", address: "/clinics?q=a" }]);
  expect(withSaved(list, { name: "New", address: "/clinics?q=b" })).toEqual([{ name: "New", address: "/clinics?q=b" }]);
});

test("Beyond the most that are kept the oldest is let go", () => {
  const full = Array.from({ length: MOST_SAVED }, (_, place) => ({ name: `n${place}`, address: `/clinics?q=${place}` }));
  const list = withSaved(full, { name: "new", address: "/clinics?q=new" });
  expect(list).toHaveLength(MOST_SAVED);
  expect(list.at(-1)?.name).toBe(`n${MOST_SAVED - 2}`);
});

test.each([
  [null],
  ["not json"],
  ["{}"],
  ['[1, null, {"name": 1, "address": "/clinics"}]'],
  [
    '[{"name": "x", "address": "javascript:alert(1)"}, {"name": "y", "address": "//elsewhere.example"}, {"name": "z", "address": "/clinicsx"}]',
  ],
])("Of %j nothing is shown: it cannot be read or leads elsewhere", (text) => {
  expect(readSaved(storageWith(text))).toEqual([]);
});

test("A browser that keeps nothing is an empty list and says so", () => {
  const refuses = {
    getItem: () => {
      throw new Error("denied");
    },
    setItem: () => {
      throw new Error("denied");
    },
  };
  expect(readSaved(refuses)).toEqual([]);
  expect(writeSaved(refuses, [])).toBe(false);
});
