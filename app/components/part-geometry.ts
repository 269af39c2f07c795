/** Where the line of one part is drawn, in percent of the scale from 0 to 100. */
export interface PartLine {
  /** The dots, one a point; null: the part is too small for one. */
  dots: { x1: string; x2: string; pathLength: number } | null;
  /** Where the sum stands after it. */
  end: string;
}

/** From where the sum stood, in points, to where it stands then. Points lost run backwards. */
export function partLine(from: number, to: number): PartLine {
  const lost = to < from;
  const length = Math.abs(to - from);
  const start = lost ? from - 0.5 : from + 0.5;
  const end = lost ? from - length : from + length;
  return {
    dots: length >= 0.5 ? { x1: `${start}%`, x2: `${end}%`, pathLength: Math.max(0.1, length - 0.5) } : null,
    end: `${to}%`,
  };
}
