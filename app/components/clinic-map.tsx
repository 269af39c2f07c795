import type { NameOnMap } from "#app/directory/map-names.ts";
import { sizeOf } from "#app/directory/map-size.ts";
import { printNumber } from "#app/platform/printed.ts";

/** A dot of the map: a clinic, or several where there is no room between them. */
export interface MapDot {
  /** Stands for the same as the line of this key in the list beside the map. */
  id: number;
  count: number;
  x: number;
  y: number;
  href: string;
  /** Leads to another part of the map: then the script shows it in the page that is there. */
  moves: boolean;
  label: string;
  /** Said of a single clinic, beside its name. */
  note: string | null;
}

export interface ScaleBar {
  /** Units of the drawing. */
  length: number;
  label: string;
}

export interface ClinicMapProps {
  frame: { width: number; height: number };
  /** SVG paths in half units. */
  land: string;
  borders: string;
  circle: { x: number; y: number; radius: number } | null;
  names: readonly NameOnMap[];
  dots: readonly MapDot[];
  scale: ScaleBar;
}

/**
 * The drawing alone. Whoever does not see it is told by the list beside it, which has a line and a link for every dot: so no dot is read out or stopped at a
 * second time.
 */
export function ClinicMap({ frame, land, borders, circle, names, dots, scale }: ClinicMapProps) {
  const foot = frame.height - 14;
  return (
    <svg className="map" viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true" focusable="false">
      <path className="map-land" transform="scale(.5)" d={land} />
      <path className="map-borders" transform="scale(.5)" d={borders} />
      {circle && <circle className="map-circle" cx={round(circle.x)} cy={round(circle.y)} r={round(circle.radius)} />}
      <g className="map-names">
        {names.map(({ name, x, y, main }) => (
          <text key={`${name} ${x}`} x={round(x)} y={round(y)} className={main ? "map-main" : undefined}>
            {name}
          </text>
        ))}
      </g>
      <path className="map-scale" d={`M12 ${foot - 5}v5h${round(scale.length)}v-5`} />
      <text className="map-scale-label" x={round(20 + scale.length)} y={foot}>
        {scale.label}
      </text>
      <g className="map-dots">
        {dots.map((dot) => (
          <a
            key={dot.id}
            href={dot.href}
            tabIndex={-1}
            data-dot={dot.id}
            data-map={dot.moves ? "" : undefined}
            className={`map-dot map-dot-${sizeOf(dot.count)}`}
          >
            <title>{dot.label}</title>
            <circle cx={round(dot.x)} cy={round(dot.y)} />
            {dot.count > 1 && (
              <text x={round(dot.x)} y={round(dot.y)}>
                {printNumber(dot.count)}
              </text>
            )}
          </a>
        ))}
      </g>
    </svg>
  );
}

/** Tenths of a unit are finer than a screen. */
const round = (value: number) => Math.round(value * 10) / 10;
