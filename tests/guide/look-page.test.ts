import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { FOUND } from "#app/cases/correction.ts";
import { lookWords } from "#app/components/look-words.ts";
import { HEALING_DAYS } from "#app/guide/healing.ts";
import { COLOURS, DEPTHS, GOOD, HAIRLINES, type Look, lookUrl, SPACINGS } from "#app/guide/look.ts";
import { lookForm } from "#app/guide/look-form.ts";
import { presetLook, presets } from "#app/guide/look-presets.ts";
import { loader } from "#app/routes/guide/look.tsx";
import { parseForm } from "#app/web/form.server.ts";
import type { RenderOnly } from "#app/web/render-only.ts";
import { anyLook } from "#tests/guide/any-look.ts";
import { answerOf } from "#tests/support/answer-of.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

let ctx: TestContext;
beforeEach(async () => {
  ctx = await createTestContext();
});

const ask = (path: string) => answerOf(() => loader(routeArgs(ctx, path) as never));
const pageOf = (data: unknown) => (data as RenderOnly<{ look: Look; problem?: { errors: object; values: object } }>).page;
const readBack = (url: string) => {
  const parsed = parseForm(lookForm, new URL(url, "https://scalpmark.example").searchParams);
  return parsed.ok ? parsed.data : parsed.problem.errors;
};

test("every look has an address that leads back to it", () => {
  fc.assert(
    fc.property(anyLook, (look) => {
      expect(readBack(lookUrl(look))).toEqual(look);
    }),
  );
  expect(lookUrl(GOOD)).toBe("/guide/look");
});

test("the page draws what its address says; another spelling of it is sent there", async () => {
  const drawn = await ask("/guide/look?dot=0.3&hairline=straight");
  expect(drawn.status).toBe(200);
  expect(pageOf(drawn.data).look).toEqual({ ...GOOD, dot: 0.3, hairline: "straight" });
  const sent = await ask("/guide/look?dot=0.30&density=120&colour=match&depth=none&hairline=irregular&spacing=even&healing=9&skin=2");
  expect(sent.status).toBe(302);
  expect(sent.headers.get("location")).toBe("/guide/look?dot=0.3");
});

test.each([
  ["dot=9", "dot", "0.05 to 0.60"],
  ["dot=0.04", "dot", "0.05 to 0.60"],
  ["dot=1e9", "dot", "0.05 to 0.60"],
  ["density=-5", "density", "20 to 360"],
  ["density=100000", "density", "20 to 360"],
  ["healing=15", "healing", "six years"],
  ["colour=plaid", "colour", "colours listed"],
  ["skin=7", "skin", "I to VI"],
])("%s is refused with words, and kept as sent", async (query, field, words) => {
  const answer = await ask(`/guide/look?${query}`);
  expect(answer.status).toBe(422);
  const { problem } = pageOf(answer.data);
  expect(problem?.errors).toMatchObject({ [field]: expect.stringContaining(words) });
  expect(problem?.values).toMatchObject({ [field]: query.split("=")[1] });
});

test("a field that the page does not have is refused", async () => {
  expect((await ask("/guide/look?zoom=3")).status).toBe(400);
});

test("drawn and ticked things have the same words: every fault a review can tick of pigment and hairline can be drawn", () => {
  expect(FOUND.colour).toEqual([...COLOURS]);
  expect(FOUND.depth).toEqual([...DEPTHS]);
  expect(FOUND.hairline).toEqual([...HAIRLINES]);
  expect(FOUND.spacing).toEqual([...SPACINGS]);
  for (const subject of Object.keys(FOUND))
    expect(
      presets().some((preset) => preset.subject === subject),
      subject,
    ).toBe(true);
});

test("each preset is a look that the page can draw and that differs from work as it should be", () => {
  expect(new Set(presets().map(({ id }) => id)).size).toBe(presets().length);
  for (const preset of presets()) {
    const look = presetLook(preset, 5);
    expect(readBack(lookUrl(look)), preset.id).toEqual(look);
    expect(lookUrl(presetLook(preset, GOOD.skin)), preset.id).not.toBe("/guide/look");
  }
});

test("sliders say where they stand in words", () => {
  expect(lookWords(GOOD)).toEqual({ dot: "0.11 mm", density: "120 per cm²", healing: "6 weeks" });
  const said = HEALING_DAYS.map((_, healing) => lookWords({ ...GOOD, healing }).healing);
  expect(said).toEqual([
    "The same day",
    "1 day",
    "3 days",
    "5 days",
    "7 days",
    "10 days",
    "2 weeks",
    "3 weeks",
    "4 weeks",
    "6 weeks",
    "6 months",
    "1 year",
    "3 years",
    "5 years",
    "6 years",
  ]);
});
