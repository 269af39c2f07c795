import { LinesTable } from "#app/components/lines-table.tsx";
import { Section } from "#app/components/section.tsx";
import { Tag } from "#app/components/tag.tsx";
import type { TeamLine } from "#app/routes/admin/team-view.server.ts";

const COLUMNS = [
  { label: "Name" },
  { label: "Judged", number: true },
  { label: "With hard pictures" },
  { label: "Second looks, 90 days" },
  { label: "Deciding" },
  { label: "Ties" },
];

/** Who carries how much, so that load can be evened out. */
export function TeamSection({ team }: { team: readonly TeamLine[] }) {
  return (
    <Section
      id="load"
      title="How work is shared"
      layout="wide"
      note="The last seven days. Hard pictures may show an injury: who sees many of them can be given other kinds of matter for a while, under “What they answer” on their page. These are no marks."
    >
      <LinesTable
        label="How work is shared"
        columns={COLUMNS}
        rows={team.map(({ id, name, judged, hard, looks, pause, asked }) => ({
          key: id,
          cells: [
            <a key="name" href={`/admin/people/${id}`}>
              {name}
            </a>,
            judged,
            hard,
            looks,
            pause === null ? "Goes on" : <Tag key="pause">{`Paused since ${pause}`}</Tag>,
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
