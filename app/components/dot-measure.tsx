import { evidenceLedgerWords } from "#app/components/evidence-ledger-words.ts";

interface DotMeasureProps {
  /** What is claimed and what is evidenced, in the same unit; claimed is null when nothing is. */
  claimed: number | null;
  evidenced: number;
  /** The unit, singular and plural. */
  unit: { one: string; many: string };
  /** Dots in a row, where a row means something: 12 months are a year. */
  perRow?: number;
}

/** Amounts one dot may stand for. */
const DOT_VALUES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const MOST_DOTS = 60;
const PITCH = 10;
const PER_ROW = 30;
/** Pixels of one dot and its gap. */
const DOT_PIXELS = 15;

/** Claim against evidence, dot by dot: full dots are evidenced, rings only claimed. Says what a dot stands for. */
export function DotMeasure({ claimed, evidenced, unit, perRow = PER_ROW }: DotMeasureProps) {
  const say = evidenceLedgerWords();
  const most = Math.max(claimed ?? 0, evidenced);
  const value = DOT_VALUES.find((candidate) => most / candidate <= MOST_DOTS) ?? most / MOST_DOTS;
  const full = Math.round(evidenced / value);
  const all = Math.max(full, Math.round((claimed ?? 0) / value));
  if (all === 0) return null;
  const rows = Math.ceil(all / perRow);
  const columns = Math.min(all, perRow);
  const places = Array.from({ length: all }, (_, index) => `M${(index % perRow) * PITCH + 5} ${Math.floor(index / perRow) * PITCH + 5}h0`);
  const dotUnit = value === 1 ? `1 ${unit.one}` : `${value} ${unit.many}`;
  const rings = places.slice(full).join("");
  return (
    <div className="dot-measure">
      <svg
        className="dots"
        viewBox={`0 0 ${columns * PITCH} ${rows * PITCH}`}
        width={columns * DOT_PIXELS}
        aria-hidden="true"
        focusable="false"
      >
        {full > 0 && <path d={places.slice(0, full).join("")} strokeWidth="7" />}
        {rings && (
          <>
            <path d={rings} strokeWidth="7" />
            <path className="dots-open" d={rings} strokeWidth="5" />
          </>
        )}
      </svg>
      <p>{all > full ? say.fullDotsAndRings(dotUnit) : say.fullDots(dotUnit)}</p>
    </div>
  );
}
