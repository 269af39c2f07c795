import { type LineageFact, LineageTable } from "#app/components/lineage-table.tsx";
import { Section } from "#app/components/section.tsx";

interface PupilListProps {
  person: { name: string; slug: string; pupils: readonly LineageFact[]; page: number; more: boolean };
  norm: { years: number; procedures: number };
}

/** Everybody somebody taught, a page at a time: the drawing shows a few of them. */
export function PupilList({ person, norm }: PupilListProps) {
  const href = (page: number) => `/practitioners/${person.slug}${page > 1 ? `?pupils=${page}` : ""}#pupils`;
  return (
    <Section id="pupils" title="Whom they taught" layout="wide" note="Newest course first.">
      <LineageTable label={`Courses taught by ${person.name}`} facts={person.pupils} norm={norm} />
      {(person.page > 1 || person.more) && (
        <p className="cluster">
          {person.page > 1 && <a href={href(person.page - 1)}>Newer courses</a>}
          {person.more && <a href={href(person.page + 1)}>Older courses</a>}
        </p>
      )}
    </Section>
  );
}
