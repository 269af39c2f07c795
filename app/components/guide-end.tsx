import { guideEndWords } from "#app/components/guide-end-words.ts";
import { NoteList } from "#app/components/noted.tsx";
import { Section } from "#app/components/section.tsx";
import type { Notes } from "#app/guide/statement.ts";

/** What ends every page of the guide: its sources, and what it is not. */
export function GuideEnd({ notes }: { notes: Notes }) {
  const say = guideEndWords();
  return (
    <Section id="sources" title={say.sources} note={say.sourcesNote} layout="wide">
      <NoteList notes={notes} />
      <p className="small soft prose">{say.notAdvice}</p>
    </Section>
  );
}
