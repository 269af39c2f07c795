import fc from "fast-check";
import { expect, test } from "vitest";
import { clinicListUrl, MOST_COMPARED, moved, readClinicList, without } from "#app/directory/clinic-list.ts";

const read = (query: string, most = MOST_COMPARED) => readClinicList(new URLSearchParams(query), most);

test("a list is read alike from one parameter with commas and from one parameter for each clinic, each clinic once", () => {
  const list = { ok: true, slugs: ["dot-and-line", "even-shade"] };
  expect(read("clinics=dot-and-line,even-shade")).toEqual(list);
  expect(read("clinics=dot-and-line&clinics=even-shade")).toEqual(list);
  expect(read("clinics=dot-and-line,even-shade,dot-and-line, ,")).toEqual(list);
  expect(read("")).toEqual({ ok: true, slugs: [] });
});

test("what cannot be a clinic's name, and more clinics than fit, are a problem in words", () => {
  expect(read("clinics=../etc")).toEqual({ ok: false, problem: "“../etc” cannot be the name of a clinic’s page." });
  expect(read(`clinics=${"a".repeat(81)}`).ok).toBe(false);
  expect(read("clinics=a,b,c,d").ok).toBe(true);
  expect(read("clinics=a,b,c,d,e")).toEqual({ ok: false, problem: "The address names 5 clinics. At most 4 fit here." });
});

const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,5})?$/), { maxLength: 20 });

test("any list goes through its address and comes back as it was", () => {
  fc.assert(
    fc.property(slugs, (list) => {
      const url = new URL(clinicListUrl("/shortlist", list), "http://here.test");
      expect(readClinicList(url.searchParams, 20)).toEqual({ ok: true, slugs: list });
    }),
  );
});

test("moving a clinic keeps all of them, moves it by one place at most, and there and back changes nothing", () => {
  fc.assert(
    fc.property(slugs, fc.nat(), fc.constantFrom<-1 | 1>(-1, 1), (list, at, by) => {
      const slug = list[at % Math.max(1, list.length)] ?? "nobody";
      const order = moved(list, slug, by);
      expect([...order].sort()).toEqual([...list].sort());
      expect(Math.abs(order.indexOf(slug) - list.indexOf(slug))).toBeLessThanOrEqual(1);
      if (order.join() !== list.join()) expect(moved(order, slug, by === 1 ? -1 : 1)).toEqual(list);
      expect(without(order, slug)).not.toContain(slug);
    }),
  );
});
