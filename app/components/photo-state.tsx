import { Tag, type TagTone } from "#app/components/tag.tsx";

export type PhotoState =
  | "checking"
  | "original"
  | "no match found"
  | "cannot tell"
  | "matched"
  | "disputed"
  | "confirmed stolen"
  | "cleared";

interface Meaning {
  label: string;
  tone: TagTone;
  notProven: string;
}

const MEANING: Record<PhotoState, Meaning> = {
  checking: { label: "Being checked", tone: "plain", notProven: "Nothing is known about this photo yet." },
  original: {
    label: "Original",
    tone: "evidenced",
    notProven: "Proof of capture was accepted. It does not prove who did the treatment, or that the result lasts.",
  },
  "no match found": {
    label: "No match found",
    tone: "plain",
    notProven: "No other photo known here is the same. It does not prove that the photo is the clinic's own.",
  },
  "cannot tell": {
    label: "Cannot tell",
    tone: "doubt",
    notProven: "The photo has too little detail to compare. It says nothing for or against the clinic.",
  },
  matched: {
    label: "Match, not decided",
    tone: "doubt",
    notProven: "Another photo here looks the same. It does not prove which clinic's work it is: people decide.",
  },
  disputed: {
    label: "Disputed",
    tone: "doubt",
    notProven: "Whose work this is, is being decided by people. Until then it counts neither for nor against the clinic.",
  },
  "confirmed stolen": {
    label: "Stolen",
    tone: "against",
    notProven: "Two moderators found that this is another clinic's work. It does not say who in the clinic used it.",
  },
  cleared: {
    label: "Cleared",
    tone: "plain",
    notProven: "A match was found and explained, as by a licence. It does not prove that the clinic did this treatment.",
  },
};

/** The provenance state of a photo as a tag. */
export function PhotoStateTag({ state }: { state: PhotoState }) {
  return <Tag tone={MEANING[state].tone}>{MEANING[state].label}</Tag>;
}

/** What each of these states says and does not prove, each once. */
export function PhotoStateLegend({ states }: { states: readonly PhotoState[] }) {
  return (
    <dl className="photo-legend">
      {[...new Set(states)].map((state) => (
        <div key={state}>
          <dt>{MEANING[state].label}</dt>
          <dd>{MEANING[state].notProven}</dd>
        </div>
      ))}
    </dl>
  );
}
