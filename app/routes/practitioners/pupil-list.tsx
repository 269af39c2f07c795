import { type LineageFact, LineageTable } from "#app/components/lineage-table.tsx";
import { Section } from "#app/components/section.tsx";
import { practitionerWords } from "#app/routes/practitioners/practitioner-words.ts";

interface PupilListProps {
  person: { name: string; slug: string; pupils: readonly LineageFact[]; page: number; more: boolean };
  norm: { years: number; procedures: number };
}

/** Everybody somebody taught, a page at a time: the drawing shows a few of them. */
export function PupilList({ person, norm }: PupilListProps) {
  const say = practitionerWords();
  const href = (page: number) => `/practitioners/${person.slug}${page > 1 ? `?pupils=${page}` : ""}#pupils`;
  return (
    <Section id="pupils" title={say.whomTheyTaught} layout="wide" note={say.whomTheyTaughtNote}>
      <LineageTable label={say.coursesTaughtBy(person.name)} facts={person.pupils} norm={norm} />
      {(person.page > 1 || person.more) && (
        <p className="cluster">
          {person.page > 1 && <a href={href(person.page - 1)}>{say.newerCourses}</a>}
          {person.more && <a href={href(person.page + 1)}>{say.olderCourses}</a>}
        </p>
      )}
    </Section>
  );
}
