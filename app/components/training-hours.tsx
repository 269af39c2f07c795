import { trainingHoursWords } from "#app/components/training-hours-words.ts";
import { printNumber } from "#app/platform/printed.ts";

export type TrainingMode = "live supervised" | "live theory" | "online" | "home";

interface TrainingHoursProps {
  /** Hours as claimed, by mode; null where nothing is said. */
  modes: readonly { mode: TrainingMode; hours: number | null }[];
  /** Hours accepted on evidence, of those claimed. Null: never checked. Zero: checked, and nothing found. */
  acceptedHours: number | null;
  /** Live models treated under supervision; null when not provided. */
  liveModels: number | null;
  /** Hours the field's own bodies ask for, to be marked on the scale. */
  norms: readonly { name: string; hours: number }[];
}

const labelWords = (): Record<TrainingMode, string> => {
  const say = trainingHoursWords();
  return {
    "live supervised": say.liveSupervised,
    "live theory": say.liveTheory,
    online: say.online,
    home: say.atHome,
  };
};

/** Hours of one dot. */
const DOT_HOURS = 2;

/** Training by mode, one dot for two hours, all on one scale with the field's norms: pale dots are claimed, dark ones accepted on evidence. */
export function TrainingHours({ modes, acceptedHours, liveModels, norms }: TrainingHoursProps) {
  const say = trainingHoursWords();
  const claimed = modes.reduce((sum, { hours }) => sum + (hours ?? 0), 0);
  const span = Math.max(claimed, acceptedHours ?? 0, ...norms.map((norm) => norm.hours)) * 1.06;
  const scale = { span, norms };
  return (
    <div className="training">
      <table className="table training-table">
        <caption className="visually-hidden">{say.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say.claimed}</th>
            <td className="training-drawn" aria-hidden="true">
              <ScaleLine {...scale} />
            </td>
            <th scope="col" className="number">
              {say.hours}
            </th>
          </tr>
        </thead>
        <tbody>
          {modes.map(({ mode, hours }) => (
            <HoursRow key={mode} label={labelWords()[mode]} hours={hours} missing={say.notProvided} scale={scale} />
          ))}
          <HoursRow label={say.allClaimed} hours={claimed} missing={say.notProvided} scale={scale} />
        </tbody>
        <tfoot>
          <HoursRow label={say.acceptedOnEvidence} hours={acceptedHours} missing={say.neverChecked} scale={scale} />
        </tfoot>
      </table>
      <ul className="training-norms">
        {norms.map((norm) => (
          <li key={norm.name}>{say.normHours(norm.name, norm.hours)}</li>
        ))}
        <li>
          {say.liveModels} {liveModels ?? <span className="not-provided">{say.notProvided}</span>}
        </li>
        <li>{say.dotMeaning(DOT_HOURS)}</li>
      </ul>
    </div>
  );
}

interface Scale {
  /** Hours at the right end. */
  span: number;
  norms: TrainingHoursProps["norms"];
}

/** Where these hours lie on a line of `span` hours. */
function shareOf(hours: number, span: number): string {
  return `${Math.round((hours / span) * 1000) / 10}%`;
}

function ScaleLine({ span, norms }: Scale) {
  const say = trainingHoursWords();
  return (
    <svg className="training-scale" width="100%" height="20" aria-hidden="true" focusable="false">
      <text x="0" y="15">
        {say.noHours}
      </text>
      {norms.map((norm) => (
        <text key={norm.name} x={shareOf(norm.hours, span)} y="15" textAnchor="middle">
          {say.hoursCount(norm.hours)}
        </text>
      ))}
    </svg>
  );
}

interface HoursRowProps {
  label: string;
  hours: number | null;
  /** What null is called. */
  missing: string;
  scale: Scale;
}

function HoursRow({ label, hours, missing, scale: { span, norms } }: HoursRowProps) {
  const say = trainingHoursWords();
  const drawn = hours ?? 0;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="training-drawn" aria-hidden="true">
        <svg className="training-line" width="100%" height="20" aria-hidden="true" focusable="false">
          {norms.map((norm) => (
            <line
              key={norm.name}
              className="training-norm"
              x1={shareOf(norm.hours, span)}
              x2={shareOf(norm.hours, span)}
              y1="-16"
              y2="36"
            />
          ))}
          {drawn > 0 && (
            <line
              className="training-dots"
              x1={shareOf(Math.min(drawn, DOT_HOURS / 2), span)}
              x2={shareOf(drawn, span)}
              y1="10"
              y2="10"
              pathLength={Math.max(0.1, (drawn - DOT_HOURS / 2) / DOT_HOURS)}
            />
          )}
        </svg>
      </td>
      <td className="number">{hours === null ? <span className="not-provided">{missing}</span> : say.hoursCount(printNumber(hours))}</td>
    </tr>
  );
}
