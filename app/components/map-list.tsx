import type { MapDot } from "#app/components/clinic-map.tsx";
import { mapListWords } from "#app/components/map-list-words.ts";

export interface MapLine extends Pick<MapDot, "id" | "count" | "href" | "moves" | "note"> {
  /** A town, or a clinic. */
  title: string;
}

/** What the map shows, in words: a line for every dot. */
export function MapList({ lines }: { lines: readonly MapLine[] }) {
  const say = mapListWords();
  return (
    <ol className="map-list">
      {lines.map(({ id, count, href, moves, title, note }) => (
        <li key={id} data-line={id}>
          <a href={href} data-map={moves ? "" : undefined} rel={moves ? "nofollow" : undefined}>
            {count > 1 ? `${title}: ${say.clinics(count)}` : title}
          </a>
          {note !== null && <span className="soft"> {note}</span>}
        </li>
      ))}
    </ol>
  );
}
