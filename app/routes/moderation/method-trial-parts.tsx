import { ChangeHistogram } from "#app/components/change-histogram.tsx";
import { LinesTable } from "#app/components/lines-table.tsx";
import { Stat } from "#app/components/stat.tsx";
import { printDecimal, printNumber } from "#app/platform/printed.ts";
import type { MethodTrial } from "#app/routes/moderation/method-trial-view.server.ts";
import { methodTrialWords } from "#app/routes/moderation/method-trial-words.ts";
import { contributionWords } from "#app/trust/contribution-words.ts";
import type { Band } from "#app/trust/trust-score.ts";

type Run = NonNullable<MethodTrial["run"]>;

const number = (label: string) => ({ label, number: true });
const bandName = (band: string) => contributionWords().bands[band as Band]?.label ?? band;

/** Two decimals and a real minus: "+1.25", "−0.40", "0.00". */
function moved(points: number): string {
  const cents = Math.round(Math.abs(points) * 100);
  return `${cents === 0 ? "" : points < 0 ? "−" : "+"}${printDecimal(cents / 100, 2)}`;
}

/** How many rise, fall and stay, and the distribution of the moves, drawn and in figures. */
export function MoveDistribution({ comparison }: Pick<Run, "comparison">) {
  const say = methodTrialWords();
  const { clinics, rise, fall, same, mean, quantiles, steps } = comparison;
  return (
    <>
      <div className="stats">
        <Stat value={printNumber(rise)} label={say.wouldRise(clinics)} />
        <Stat value={printNumber(fall)} label={say.wouldFall} />
        <Stat value={printNumber(same)} label={say.wouldStay} note={say.wouldStayNote} />
        <Stat value={moved(mean)} label={say.pointsOnAverage} />
      </div>
      <ChangeHistogram steps={steps} />
      <LinesTable
        label={say.quantilesOfTheMoves}
        columns={[{ label: say.ofAllMoves }, number(say.points)]}
        rows={quantiles.map(({ share, points }) => ({ key: String(share), cells: [shareWords(share), moved(points)] }))}
      />
    </>
  );
}

function shareWords(share: number): string {
  const say = methodTrialWords();
  if (share === 0) return say.largestFall;
  if (share === 1) return say.largestRise;
  return share === 0.5 ? say.middleMove : say.lieBelow(printNumber(share * 100));
}

/** From which band to which. */
export function BandCrossings({ crossings }: Pick<Run["comparison"], "crossings">) {
  const say = methodTrialWords();
  if (crossings.length === 0) return <p>{say.noCrossings}</p>;
  return (
    <LinesTable
      label={say.bandsCrossedCaption}
      columns={[{ label: say.inForce }, { label: say.underThisVersion }, number(say.clinics)]}
      rows={crossings.map(({ from, to, clinics }) => ({ key: `${from} ${to}`, cells: [bandName(from), bandName(to), clinics] }))}
    />
  );
}

/** The clinics that move most. */
export function LargestMoves({ largest }: Pick<Run, "largest">) {
  const say = methodTrialWords();
  return (
    <LinesTable
      label={say.clinicsThatMoveMost}
      columns={[{ label: say.clinic }, number(say.inForce), number(say.underThisVersion), number(say.move), { label: say.bandOrState }]}
      rows={largest.map(({ slug, name, score, scoreInForce, move, band, bandInForce }) => ({
        key: slug,
        cells: [
          <a key={slug} href={`/clinics/${slug}/score`}>
            {name}
          </a>,
          printDecimal(scoreInForce, 1),
          printDecimal(score, 1),
          moved(move),
          band === bandInForce ? bandName(band) : say.bandThen(bandName(bandInForce), bandName(band)),
        ],
      }))}
    />
  );
}
