import { healingTimelineWords } from "#app/components/healing-timeline-words.ts";
import { Noted } from "#app/components/noted.tsx";
import { ScalpCloseUp } from "#app/components/scalp-close-up.tsx";
import { HEALING_DAYS } from "#app/guide/healing.ts";
import { type HealingStage, healingStages } from "#app/guide/healing-stages.ts";
import { GOOD } from "#app/guide/look.ts";
import type { Notes } from "#app/guide/statement.ts";
import { printNumber } from "#app/platform/printed.ts";

interface HealingTimelineProps {
  notes: Notes;
  /** The stage somebody is in, to mark it. */
  current?: HealingStage["id"];
}

const drawnId = (stage: HealingStage["id"]) => `drawn-${stage}`;
/** The stage whose drawing holds the dots of all. */
const FIRST: HealingStage["id"] = "fresh";

interface StageDrawingProps {
  stage: HealingStage;
  /** Beside the timeline, which draws every stage and holds the dots of all. */
  again?: boolean;
}

/** Good work as it looks in a stage. */
export function StageDrawing({ stage, again = false }: StageDrawingProps) {
  const say = healingTimelineWords();
  const holdsDots = stage.id === FIRST && !again;
  return (
    <div className="healing-drawn">
      <ScalpCloseUp
        id={again ? "drawn-now" : drawnId(stage.id)}
        look={{ ...GOOD, healing: HEALING_DAYS.indexOf(stage.drawn) }}
        label={say.drawnAsOnDay(printNumber(stage.drawn))}
        {...(holdsDots ? {} : { dotsOf: drawnId(FIRST), hairOf: drawnId(FIRST) })}
      />
    </div>
  );
}

/** Healing from the first evening to the years after, top to bottom, each stretch with what is normal and what to do. */
export function HealingTimeline({ notes, current }: HealingTimelineProps) {
  const say = healingTimelineWords();
  return (
    <ol className="healing">
      {healingStages().map((stage) => (
        <li key={stage.id} id={`healing-${stage.id}`} className={stage.id === current ? "healing-now" : undefined}>
          <p className="healing-days">{stage.days}</p>
          <div className="stack-tight">
            <h3>
              {stage.label}
              {stage.id === current && <span className="healing-here"> {say.youAreHere}</span>}
            </h3>
            {[...stage.looks, ...stage.now].map((statement) => (
              <p key={statement.text}>
                <Noted statement={statement} notes={notes} />
              </p>
            ))}
          </div>
          <StageDrawing stage={stage} />
        </li>
      ))}
    </ol>
  );
}
