import { z } from "zod";
import { COLOURS, DEPTHS, GOOD, HAIRLINES, type Look, RANGES, type RangeName, SPACINGS } from "#app/guide/look.ts";
import { lookFormWords } from "#app/guide/look-form-words.ts";
import { SKIN_TYPES, type SkinType } from "#app/guide/skin-colour.ts";

/** Numbers are as a slider sends them: with a point, whatever the visitor's country writes. */
function sliderField(name: RangeName & keyof ReturnType<typeof lookFormWords>) {
  const asked = { error: () => lookFormWords()[name] };
  const { least, most } = RANGES[name];
  return z
    .string()
    .regex(name === "dot" ? /^\d(?:\.\d{1,2})?$/ : /^\d{1,3}$/, asked)
    .transform(Number)
    .refine((value) => value >= least && value <= most, asked)
    .default(GOOD[name]);
}

/** The sliders and choices of the drawn scalp, as an address or the form gives them. What is left out is as it should be. */
export const lookForm = z.object({
  dot: sliderField("dot"),
  density: sliderField("density"),
  colour: z.enum(COLOURS, { error: () => lookFormWords().colour }).default(GOOD.colour),
  depth: z.enum(DEPTHS, { error: () => lookFormWords().depth }).default(GOOD.depth),
  hairline: z.enum(HAIRLINES, { error: () => lookFormWords().hairline }).default(GOOD.hairline),
  spacing: z.enum(SPACINGS, { error: () => lookFormWords().spacing }).default(GOOD.spacing),
  healing: sliderField("healing"),
  skin: z
    .enum(SKIN_TYPES.map(String) as [string, ...string[]], { error: () => lookFormWords().skin })
    .transform((type) => Number(type) as SkinType)
    .default(GOOD.skin),
}) satisfies z.ZodType<Look>;
