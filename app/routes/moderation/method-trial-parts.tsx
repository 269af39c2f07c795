import { ChangeHistogram } from "#app/components/change-histogram.tsx";
import { LinesTable } from "#app/components/lines-table.tsx";
import { Stat } from "#app/components/stat.tsx";
import { printCount, printDecimal, printNumber } from "#app/platform/printed.ts";
import type { MethodTrial } from "#app/routes/moderation/method-trial-view.server.ts";
import { BAND_LABELS } from "#app/trust/contribution.ts";
import type { Band } from "#app/trust/trust-score.ts";

type Run = NonNullable<MethodTrial["run"]>;

const number = (label: string) => ({ label, number: true });
const bandName = (band: string) => BAND_LABELS[band as Band]?.label ?? band;

/** Two decimals and a real minus: "+1.25", "−0.40", "0.00". */
function moved(points: number): string {
  const cents = Math.round(Math.abs(points) * 100);
  return `${cents === 0 ? "" : points < 0 ? "−" : "+"}${printDecimal(cents / 100, 2)}`;
}

/** How many rise, fall and stay, and the distribution of the moves, drawn and in figures. */
export function MoveDistribution({ comparison }: Pick<Run, "comparison">) {
  const { clinics, rise, fall, same, mean, quantiles, steps } = comparison;
  return (
    <>
      <div className="stats">
        <Stat value={printNumber(rise)} label={`of ${printCount(clinics, "clinic")} would rise`} />
        <Stat value={printNumber(fall)} label="would fall" />
        <Stat value={printNumber(same)} label="would stay" note="They move by less than a page shows." />
        <Stat value={moved(mean)} label="points on average" />
      </div>
      <ChangeHistogram steps={steps} />
      <LinesTable
        label="Quantiles of the moves"
        columns={[{ label: "Of all moves" }, number("Points")]}
        rows={quantiles.map(({ share, points }) => ({ key: String(share), cells: [shareWords(share), moved(points)] }))}
      />
    </>
  );
}

function shareWords(share: number): string {
  if (share === 0) return "The largest fall";
  if (share === 1) return "The largest rise";
  return share === 0.5 ? "The middle one" : `${printNumber(share * 100)} % lie below`;
}

/** From which band to which. */
export function BandCrossings({ crossings }: Pick<Run["comparison"], "crossings">) {
  if (crossings.length === 0) return <p>No clinic would change its band or state.</p>;
  return (
    <LinesTable
      label="Clinics by the band they leave and enter"
      columns={[{ label: "In force" }, { label: "Under this version" }, number("Clinics")]}
      rows={crossings.map(({ from, to, clinics }) => ({ key: `${from} ${to}`, cells: [bandName(from), bandName(to), clinics] }))}
    />
  );
}

/** The clinics that move most. */
export function LargestMoves({ largest }: Pick<Run, "largest">) {
  return (
    <LinesTable
      label="Clinics that move most"
      columns={[{ label: "Clinic" }, number("In force"), number("Under this version"), number("Move"), { label: "Band or state" }]}
      rows={largest.map(({ slug, name, score, scoreInForce, move, band, bandInForce }) => ({
        key: slug,
        cells: [
          <a key={slug} href={`/clinics/${slug}/score`}>
            {name}
          </a>,
          printDecimal(scoreInForce, 1),
          printDecimal(score, 1),
          moved(move),
          band === bandInForce ? bandName(band) : `${bandName(bandInForce)}, then ${bandName(band)}`,
        ],
      }))}
    />
  );
}
