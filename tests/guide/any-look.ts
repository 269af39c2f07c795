import fc from "fast-check";
import { COLOURS, DEPTHS, HAIRLINES, type Look, RANGES, type RangeName, SPACINGS } from "#app/guide/look.ts";
import { SKIN_TYPES } from "#app/guide/skin-colour.ts";

/** Where a slider can stand. */
function stepOf(name: RangeName): fc.Arbitrary<number> {
  const { least, most, step } = RANGES[name];
  return fc.integer({ min: 0, max: Math.round((most - least) / step) }).map((steps) => Number((least + steps * step).toFixed(2)));
}

/** Any look that the sliders and choices reach. */
export const anyLook: fc.Arbitrary<Look> = fc.record({
  dot: stepOf("dot"),
  density: stepOf("density"),
  colour: fc.constantFrom(...COLOURS),
  depth: fc.constantFrom(...DEPTHS),
  hairline: fc.constantFrom(...HAIRLINES),
  spacing: fc.constantFrom(...SPACINGS),
  healing: stepOf("healing"),
  skin: fc.constantFrom(...SKIN_TYPES),
});
