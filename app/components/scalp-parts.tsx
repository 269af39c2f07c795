import type { Attributes, Drawn } from "#app/guide/close-up.ts";

/** Attributes of a part of a drawing by its name; its name too, where a script will draw it anew. */
export const partsOf =
  (drawn: Drawn, changing: boolean) =>
  (name: string): Attributes =>
    changing ? { "data-draw": name, ...drawn[name] } : (drawn[name] ?? {});
export type Part = ReturnType<typeof partsOf>;

export type Ellipse = readonly [x: number, y: number, across: number, down: number];

/** New skin over some of the dots, as in the second week. */
export function ScalpVeil({ id, part, places }: { id: string; part: Part; places: readonly Ellipse[] }) {
  return (
    <g fill={`url(#${id}-veil)`} {...part("veil")}>
      <radialGradient id={`${id}-veil`}>
        <stop offset="0.35" {...part("veilTint")} />
        <stop offset="1" stopOpacity="0" {...part("veilTint")} />
      </radialGradient>
      {places.map(([x, y, across, down]) => (
        <ellipse key={x} cx={x} cy={y} rx={across} ry={down} />
      ))}
    </g>
  );
}
