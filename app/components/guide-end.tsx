import { NoteList } from "#app/components/noted.tsx";
import { Section } from "#app/components/section.tsx";
import type { Notes } from "#app/guide/statement.ts";

/** What ends every page of the guide: its sources, and what it is not. */
export function GuideEnd({ notes }: { notes: Notes }) {
  return (
    <Section
      id="sources"
      title="Sources"
      note="Where sources disagree, each is printed. What is marked “Our rule” is this site’s own."
      layout="wide"
    >
      <NoteList notes={notes} />
      <p className="small soft prose">
        Not medical and not legal advice. The address of each source stands above: check it before you rely on it, since pages change.
      </p>
    </Section>
  );
}
