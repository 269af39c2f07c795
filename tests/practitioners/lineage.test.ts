import fc from "fast-check";
import { expect, test } from "vitest";
import { arrangeLineage, type Taught } from "#app/practitioners/lineage.ts";

let day = 0;
const taught = (trainer: string, pupil: string): Taught => {
  day += 1;
  return {
    id: `${trainer}>${pupil}`,
    trainer,
    pupil,
    on: `20${String(10 + Math.floor(day / 300)).padStart(2, "0")}-01-${String((day % 28) + 1).padStart(2, "0")}`,
  };
};
const keys = (lineage: { lines: { key: string }[] }) => lineage.lines.map((line) => line.key);

test("teachers stand above whom they taught, and pupils below", () => {
  const above = [taught("grandmother", "mother"), taught("mother", "ada")];
  const below = [taught("ada", "bea"), taught("bea", "cy")];
  expect(keys(arrangeLineage("ada", above, below))).toEqual(["grandmother", "mother", "ada", "bea", "cy"]);
});

test("somebody with two teachers who learned from one person is drawn once, below all three", () => {
  const above = [taught("root", "left"), taught("root", "right"), taught("left", "ada"), taught("right", "ada")];
  const lineage = arrangeLineage("ada", above, []);
  expect(keys(lineage)).toEqual(["root", "left", "right", "ada"]);
  expect(lineage.courses).toHaveLength(4);
});

test("two who taught one another are drawn once each, and both courses are marked", () => {
  const circle = [taught("ada", "bea"), taught("bea", "ada")];
  const lineage = arrangeLineage("ada", circle, circle);
  expect(keys(lineage).sort()).toEqual(["ada", "bea"]);
  expect([...lineage.loops].sort()).toEqual(["ada>bea", "bea>ada"]);
});

test("a circle over three people is marked, and the way into it is not", () => {
  const circle = [taught("ada", "bea"), taught("bea", "cy"), taught("cy", "ada")];
  const above = [taught("root", "ada"), ...circle];
  expect([...arrangeLineage("ada", above, circle).loops].sort()).toEqual(["ada>bea", "bea>cy", "cy>ada"]);
});

test("a course somebody gave themselves is no circle of people", () => {
  const own = [taught("ada", "ada")];
  const lineage = arrangeLineage("ada", own, own);
  expect(keys(lineage)).toEqual(["ada"]);
  expect(lineage.loops.size).toBe(0);
  expect(lineage.lines[0]).toMatchObject({ descendants: 0, hiddenPupils: 0 });
});

test("of three hundred pupils those who teach most are drawn, and the rest are counted", () => {
  const below = Array.from({ length: 300 }, (_, place) => taught("ada", `pupil-${place}`));
  below.push(taught("pupil-250", "late"), taught("pupil-250", "later"));
  const lineage = arrangeLineage("ada", [], below);
  const drawn = lineage.lines.filter((line) => line.key.startsWith("pupil-")).length;
  expect(keys(lineage)).toContain("pupil-250");
  expect(lineage.lines.find((line) => line.key === "ada")).toMatchObject({ descendants: 302, hiddenPupils: 300 - drawn });
});

test("a line of a thousand teachers ends after thirty, and says that there are more", () => {
  const above = Array.from({ length: 1_000 }, (_, place) => taught(`t${place + 1}`, `t${place}`));
  const lineage = arrangeLineage("t0", above, []);
  expect(lineage.lines).toHaveLength(31);
  expect(lineage.lines[0]).toMatchObject({ key: "t30", hiddenTeachers: 1 });
  expect(lineage.lines.at(-1)?.key).toBe("t0");
});

const graphs = fc.array(fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 25 })), { maxLength: 80 });

test("whatever the graph: it ends, nobody is drawn twice, teachers outside circles stand above, and nobody who is left out is uncounted", () => {
  fc.assert(
    fc.property(graphs, (pairs) => {
      const all = [...new Map(pairs.map(([trainer, pupil]) => [`${trainer}>${pupil}`, taught(String(trainer), String(pupil))])).values()];
      const walk = (from: "trainer" | "pupil", to: "trainer" | "pupil") => {
        const seen = new Set(["0"]);
        for (const key of seen) for (const course of all) if (course[from] === key) seen.add(course[to]);
        return all.filter((course) => seen.has(course[from]));
      };
      const [above, below] = [walk("pupil", "trainer"), walk("trainer", "pupil")];
      const lineage = arrangeLineage("0", above, below);
      const order = keys(lineage);
      expect(new Set(order).size).toBe(order.length);
      expect(order).toContain("0");
      for (const course of lineage.courses) {
        expect(order).toEqual(expect.arrayContaining([course.trainer, course.pupil]));
        const upright = course.trainer === course.pupil || lineage.loops.has(course.id);
        const drawnAbove = new Set(order.slice(0, order.indexOf("0") + 1));
        if (!upright && drawnAbove.has(course.trainer) && drawnAbove.has(course.pupil))
          expect(order.indexOf(course.trainer)).toBeLessThan(order.indexOf(course.pupil));
      }
      const focus = lineage.lines.find((line) => line.key === "0");
      const pupils = new Set(below.filter((course) => course.trainer === "0").map((course) => course.pupil));
      const shown = [...pupils].filter((pupil) => order.includes(pupil)).length;
      expect(focus?.hiddenPupils).toBe(pupils.size - shown);
    }),
    { numRuns: 300, seed: 7 },
  );
});
