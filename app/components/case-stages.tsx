import type { CaseStage } from "#app/cases/case-coverage.ts";
import { caseStagesWords } from "#app/components/case-stages-words.ts";
import { Tag } from "#app/components/tag.tsx";
import { isHealed, stageText } from "#app/provenance/stage.ts";

export const caseStageLabel = (stage: CaseStage): string => (stage === "before" ? caseStagesWords().before : stageText(stage).label);

/** The stages there are photos of, healed ones marked: the others are no result. */
export function CaseStages({ stages }: { stages: readonly CaseStage[] }) {
  const say = caseStagesWords();
  if (stages.length === 0) return <span className="not-provided">{say.noPhoto}</span>;
  return (
    <span className="cluster">
      {stages.map((stage) => (
        <Tag key={stage} tone={stage !== "before" && isHealed(stage) ? "evidenced" : "plain"}>
          {caseStageLabel(stage)}
        </Tag>
      ))}
    </span>
  );
}
