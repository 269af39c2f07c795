import { LinesTable } from "#app/components/lines-table.tsx";
import { Section } from "#app/components/section.tsx";
import { Tag } from "#app/components/tag.tsx";
import { peopleWords } from "#app/routes/admin/people-words.ts";
import type { TeamLine } from "#app/routes/admin/team-view.server.ts";

const columns = () => {
  const say = peopleWords();
  return [
    { label: say.name },
    { label: say.judged, number: true },
    { label: say.withHardPictures },
    { label: say.secondLooks90Days },
    { label: say.deciding },
    { label: say.ties },
  ];
};

/** Who carries how much, so that load can be evened out. */
export function TeamSection({ team }: { team: readonly TeamLine[] }) {
  const say = peopleWords();
  return (
    <Section id="load" title={say.howWorkIsShared} layout="wide" note={say.howWorkIsSharedNote}>
      <LinesTable
        label={say.howWorkIsShared}
        columns={columns()}
        rows={team.map(({ id, name, judged, hard, looks, pause, asked }) => ({
          key: id,
          cells: [
            <a key="name" href={`/admin/people/${id}`}>
              {name}
            </a>,
            judged,
            hard,
            looks,
            pause === null ? say.goesOn : <Tag key="pause">{say.pausedSince(pause)}</Tag>,
            asked === null ? (
              "–"
            ) : (
              <a key="ties" href={`/admin/people/${id}/ties`}>
                {asked}
              </a>
            ),
          ],
        }))}
      />
    </Section>
  );
}
