import { correctionWords } from "#app/cases/correction-words.ts";
import { Button } from "#app/components/button.tsx";
import { lookWords } from "#app/components/look-words.ts";
import { RangeField } from "#app/components/range-field.tsx";
import { Select } from "#app/components/select.tsx";
import { COLOURS, DEPTHS, HAIRLINES, type Look, RANGES, type RangeName, SPACINGS } from "#app/guide/look.ts";
import { lookPageWords } from "#app/routes/guide/look-page-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";

interface LookControlsProps {
  look: Look;
  /** As sent, where it could not be drawn. */
  problem: FormProblem | undefined;
}

const skins = () => {
  const say = lookPageWords();
  return [say.skinI, say.skinII, say.skinIII, say.skinIV, say.skinV, say.skinVI].map((label, place) => ({
    value: String(place + 1),
    label,
  }));
};

const ends = (): Record<RangeName, readonly [string, string]> => ({
  dot: ["fine", "spread"],
  density: ["sparse", "dense"],
  healing: ["fresh", lookPageWords().sixYears],
});

/** Sliders and choices of the drawn scalp: drawn by the server with the button, or at once by a script. */
export function LookControls({ look, problem }: LookControlsProps) {
  const say = lookPageWords();
  const words = lookWords(look);
  const { found } = correctionWords();
  const told = (name: keyof Look) => ({
    name,
    error: problem?.errors[name],
    value: String(problem?.values[name] ?? look[name]),
    required: true,
  });
  const slider = (name: RangeName, label: string) => (
    <RangeField {...told(name)} {...RANGES[name]} label={label} words={words[name]} ends={ends()[name]} />
  );
  const choice = (name: keyof Look, label: string, codes: readonly string[], known: Readonly<Record<string, string>>) => (
    <Select {...told(name)} label={label} choices={codes.map((code) => ({ value: code, label: known[code] ?? code }))} />
  );
  return (
    <form method="get" action="/guide/look" className="look-controls" data-enhance="look" aria-label={say.whatIsDrawn}>
      {slider("dot", say.dot)}
      {slider("density", say.density)}
      {slider("healing", say.sinceLastSession)}
      {choice("colour", found.colour.label, COLOURS, found.colour.words)}
      {choice("depth", say.dotEdge, DEPTHS, found.depth.words)}
      {choice("hairline", found.hairline.label, HAIRLINES, found.hairline.words)}
      {choice("spacing", found.spacing.label, SPACINGS, found.spacing.words)}
      <Select {...told("skin")} label={say.skinType} choices={skins()} />
      <Button>{say.draw}</Button>
    </form>
  );
}
