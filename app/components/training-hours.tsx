export type TrainingMode = "live supervised" | "live theory" | "online" | "home";

interface TrainingHoursProps {
  /** Delivered hours with accepted evidence by mode; null where the certificate does not say. */
  modes: readonly { mode: TrainingMode; hours: number | null }[];
  /** Live models treated under supervision; null when not provided. */
  liveModels: number | null;
  /** Hours the field's own bodies ask for, to be marked on the scale. */
  norms: readonly { name: string; hours: number }[];
}

const LABEL: Record<TrainingMode, string> = {
  "live supervised": "Live, supervised",
  "live theory": "Live theory",
  online: "Online",
  home: "At home",
};

/** Hours of one dot. */
const DOT_HOURS = 2;

/** Training by mode, one dot for two hours, all on one scale on which the field's norms are marked. */
export function TrainingHours({ modes, liveModels, norms }: TrainingHoursProps) {
  const total = modes.reduce((sum, { hours }) => sum + (hours ?? 0), 0);
  const span = Math.max(total, ...norms.map((norm) => norm.hours)) * 1.06;
  return (
    <div className="training">
      <table className="table training-table">
        <caption className="visually-hidden">Verified training hours by mode</caption>
        <thead>
          <tr>
            <th scope="col">Mode</th>
            <td className="training-drawn" aria-hidden="true">
              <svg className="training-scale" width="100%" height="20" aria-hidden="true" focusable="false">
                <text x="0" y="15">
                  0 h
                </text>
                {norms.map((norm) => (
                  <text key={norm.name} x={shareOf(norm.hours, span)} y="15" textAnchor="middle">
                    {norm.hours} h
                  </text>
                ))}
              </svg>
            </td>
            <th scope="col" className="number">
              Hours
            </th>
          </tr>
        </thead>
        <tbody>
          {modes.map(({ mode, hours }) => (
            <tr key={mode}>
              <th scope="row">{LABEL[mode]}</th>
              <td className="training-drawn" aria-hidden="true">
                <HoursLine hours={hours ?? 0} span={span} norms={norms} />
              </td>
              <td className="number">{hours === null ? <span className="not-provided">Not provided</span> : `${hours} h`}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All hours</th>
            <td className="training-drawn" aria-hidden="true">
              <HoursLine hours={total} span={span} norms={norms} />
            </td>
            <td className="number">{total} h</td>
          </tr>
        </tfoot>
      </table>
      <ul className="training-norms">
        {norms.map((norm) => (
          <li key={norm.name}>
            {norm.name}: {norm.hours} h, {total >= norm.hours ? "reached" : `${norm.hours - total} h more than here`}
          </li>
        ))}
        <li>Live models treated in training: {liveModels ?? <span className="not-provided">Not provided</span>}</li>
        <li>One dot: {DOT_HOURS} hours. The upright lines are the norms.</li>
      </ul>
    </div>
  );
}

/** Where these hours lie on a line of `span` hours. */
function shareOf(hours: number, span: number): string {
  return `${Math.round((hours / span) * 1000) / 10}%`;
}

function HoursLine({ hours, span, norms }: { hours: number; span: number; norms: TrainingHoursProps["norms"] }) {
  return (
    <svg className="training-line" width="100%" height="20" aria-hidden="true" focusable="false">
      {norms.map((norm) => (
        <line key={norm.name} className="training-norm" x1={shareOf(norm.hours, span)} x2={shareOf(norm.hours, span)} y1="-16" y2="36" />
      ))}
      {hours > 0 && (
        <line
          className="training-dots"
          x1={shareOf(Math.min(hours, DOT_HOURS / 2), span)}
          x2={shareOf(hours, span)}
          y1="10"
          y2="10"
          pathLength={Math.max(0.1, (hours - DOT_HOURS / 2) / DOT_HOURS)}
        />
      )}
    </svg>
  );
}
