import { FOUND } from "#app/cases/correction.ts";
import { Button } from "#app/components/button.tsx";
import { lookWords } from "#app/components/look-words.ts";
import { RangeField } from "#app/components/range-field.tsx";
import { Select } from "#app/components/select.tsx";
import { COLOURS, DEPTHS, HAIRLINES, type Look, RANGES, type RangeName, SPACINGS } from "#app/guide/look.ts";
import type { FormProblem } from "#app/web/form.server.ts";

interface LookControlsProps {
  look: Look;
  /** As sent, where it could not be drawn. */
  problem: FormProblem | undefined;
}

const SKINS = ["I, very fair", "II, fair", "III, medium", "IV, olive", "V, brown", "VI, dark brown"].map((label, place) => ({
  value: String(place + 1),
  label,
}));

const ENDS: Record<RangeName, readonly [string, string]> = {
  dot: ["fine", "spread"],
  density: ["sparse", "dense"],
  healing: ["fresh", "six years"],
};

/** Sliders and choices of the drawn scalp: drawn by the server with the button, or at once by a script. */
export function LookControls({ look, problem }: LookControlsProps) {
  const words = lookWords(look);
  const told = (name: keyof Look) => ({
    name,
    error: problem?.errors[name],
    value: String(problem?.values[name] ?? look[name]),
    required: true,
  });
  const slider = (name: RangeName, label: string) => (
    <RangeField {...told(name)} {...RANGES[name]} label={label} words={words[name]} ends={ENDS[name]} />
  );
  const choice = (name: keyof Look, label: string, codes: readonly string[], known: Readonly<Record<string, string>>) => (
    <Select {...told(name)} label={label} choices={codes.map((code) => ({ value: code, label: known[code] ?? code }))} />
  );
  return (
    <form method="get" action="/guide/look" className="look-controls" data-enhance="look" aria-label="What is drawn">
      {slider("dot", "Healed dot, across")}
      {slider("density", "Density")}
      {slider("healing", "Since the last session")}
      {choice("colour", FOUND.colour.label, COLOURS, FOUND.colour.words)}
      {choice("depth", "Edge of the dots", DEPTHS, FOUND.depth.words)}
      {choice("hairline", FOUND.hairline.label, HAIRLINES, FOUND.hairline.words)}
      {choice("spacing", FOUND.spacing.label, SPACINGS, FOUND.spacing.words)}
      <Select {...told("skin")} label="Skin type (Fitzpatrick)" choices={SKINS} />
      <Button>Draw</Button>
    </form>
  );
}
