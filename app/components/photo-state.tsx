import { Tag, type TagTone } from "#app/components/tag.tsx";
import { type PhotoState, stateText } from "#app/provenance/verdict.ts";

const TONE: Record<PhotoState, TagTone> = {
  checking: "plain",
  original: "evidenced",
  no_match: "plain",
  cannot_tell: "doubt",
  matched: "doubt",
  disputed: "doubt",
  confirmed_stolen: "against",
  cleared: "plain",
  failed: "plain",
};

/** The provenance state of a photo as a tag. */
export function PhotoStateTag({ state }: { state: PhotoState }) {
  return <Tag tone={TONE[state]}>{stateText(state).label}</Tag>;
}

/** What each of these states says and does not prove, each once. */
export function PhotoStateLegend({ states }: { states: readonly PhotoState[] }) {
  return (
    <dl className="photo-legend">
      {[...new Set(states)].map((state) => (
        <div key={state}>
          <dt>{stateText(state).label}</dt>
          <dd>{stateText(state).doesNotProve}</dd>
        </div>
      ))}
    </dl>
  );
}
