import { z } from "zod";
import { COLOURS, DEPTHS, GOOD, HAIRLINES, type Look, RANGES, type RangeName, SPACINGS } from "#app/guide/look.ts";
import { SKIN_TYPES, type SkinType } from "#app/guide/skin-colour.ts";

/** `asked` says what the slider takes. Numbers are as a slider sends them: with a point, whatever the visitor's country writes. */
function sliderField(name: RangeName, asked: string) {
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
  dot: sliderField("dot", "Choose a dot from 0.05 to 0.60 mm wide."),
  density: sliderField("density", "Choose from 20 to 360 dots per square centimetre."),
  colour: z.enum(COLOURS, "Choose one of the colours listed.").default(GOOD.colour),
  depth: z.enum(DEPTHS, "Choose one of the edges listed.").default(GOOD.depth),
  hairline: z.enum(HAIRLINES, "Choose one of the hairlines listed.").default(GOOD.hairline),
  spacing: z.enum(SPACINGS, "Choose one of the spacings listed.").default(GOOD.spacing),
  healing: sliderField("healing", "Choose a time from the day of the session to six years later."),
  skin: z
    .enum(SKIN_TYPES.map(String) as [string, ...string[]], "Choose a skin type from I to VI.")
    .transform((type) => Number(type) as SkinType)
    .default(GOOD.skin),
}) satisfies z.ZodType<Look>;
