import { z } from "zod";
import { EXAMPLE_DECISIONS, EXAMPLE_NUMBERS, EXAMPLE_STAGES, EXAMPLE_STARS, type Example } from "#app/trust/example-facts.ts";
import { exampleFormWords } from "#app/trust/example-form-words.ts";

type NumberField = keyof typeof EXAMPLE_NUMBERS;

function numberField({ least, most, step, start }: (typeof EXAMPLE_NUMBERS)[NumberField]) {
  const asked = { error: () => exampleFormWords()[step === 1 ? "giveWholeNumber" : "giveNumber"](least, most) };
  return z
    .string()
    .regex(step === 1 ? /^\d{1,4}$/ : /^\d{1,2}(?:\.\d)?$/, asked)
    .transform(Number)
    .refine((value) => value >= least && value <= most, asked)
    .default(start);
}

const starsField = (start: number) =>
  z
    .enum(["1", "2", "3", "4", "5"], { error: () => exampleFormWords().chooseStars })
    .transform(Number)
    .default(start);

/** The calculator's form. What is left out is as the calculator begins. */
export const exampleForm = z.object({
  ...(Object.fromEntries(Object.entries(EXAMPLE_NUMBERS).map(([name, limits]) => [name, numberField(limits)])) as Record<
    NumberField,
    ReturnType<typeof numberField>
  >),
  ...(Object.fromEntries(Object.entries(EXAMPLE_STARS).map(([name, start]) => [name, starsField(start)])) as Record<
    keyof typeof EXAMPLE_STARS,
    ReturnType<typeof starsField>
  >),
  stage: z.enum(EXAMPLE_STAGES, { error: () => exampleFormWords().chooseStage }).default("healed"),
  decision: z.enum(EXAMPLE_DECISIONS, { error: () => exampleFormWords().chooseDecision }).default("none"),
});

export const startingExample = (): Example => exampleForm.parse({});
