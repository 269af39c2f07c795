import { Noted } from "#app/components/noted.tsx";
import { HEALING_STAGES, type HealingStage } from "#app/guide/healing-stages.ts";
import type { Notes } from "#app/guide/statement.ts";

interface HealingTimelineProps {
  notes: Notes;
  /** The stage somebody is in, to mark it. */
  current?: HealingStage["id"];
}

/** Healing from the first evening to the years after, top to bottom, each stretch with what is normal and what to do. */
export function HealingTimeline({ notes, current }: HealingTimelineProps) {
  return (
    <ol className="healing">
      {HEALING_STAGES.map((stage) => (
        <li key={stage.id} id={`healing-${stage.id}`} className={stage.id === current ? "healing-now" : undefined}>
          <p className="healing-days">{stage.days}</p>
          <div className="stack-tight">
            <h3>
              {stage.label}
              {stage.id === current && <span className="healing-here"> You are here</span>}
            </h3>
            {[...stage.looks, ...stage.now].map((statement) => (
              <p key={statement.text}>
                <Noted statement={statement} notes={notes} />
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
