import { DotRow } from "#app/components/dot-row.tsx";
import { PhotoFigure, type PhotoView } from "#app/components/photo-figure.tsx";

export interface CompareLine {
  text: string;
  href?: string;
}

/** What one clinic has in one row. A gap is printed in words as large as a value. */
export interface CompareCell {
  /** Empty: nothing is known, and `gap` says so. */
  lines: readonly CompareLine[];
  /** "Not provided", "Never checked", "None yet". */
  gap: string;
  /** The value as dots: so many of so many. */
  dots?: { full: number; of: number };
  photos?: readonly PhotoView[];
}

export interface CompareRow {
  id: string;
  label: string;
  note?: string;
  /** One for each clinic, in the order of the columns. */
  cells: readonly CompareCell[];
}

export interface CompareGroup {
  id: string;
  title: string;
  note?: string;
  rows: readonly CompareRow[];
}

interface CompareTableProps {
  caption: string;
  /** In the order of the columns. */
  clinics: readonly { slug: string; name: string; href: string }[];
  groups: readonly CompareGroup[];
}

/**
 * Clinics in columns and facts in rows. On a narrow screen each row is a block of its own, whose values stand two by two under the clinics' names: nothing
 * has to be scrolled sideways, and no value stands without its name.
 */
export function CompareTable({ caption, clinics, groups }: CompareTableProps) {
  return (
    <table className={`table compare-table compare-of-${clinics.length}`}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <td />
          {clinics.map(({ slug, name, href }) => (
            <th key={slug} scope="col">
              <a href={href}>{name}</a>
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id} id={group.id}>
          <tr className="compare-group">
            <th scope="rowgroup" colSpan={clinics.length + 1}>
              <span className="compare-title">{group.title}</span>
              {group.note && <span className="section-note">{group.note}</span>}
            </th>
          </tr>
          {group.rows.map((row) => (
            <tr key={row.id} className={row.cells.some(({ photos = [] }) => photos.length > 0) ? "compare-photos" : undefined}>
              <th scope="row">
                {row.label}
                {row.note && <span className="parts-note">{row.note}</span>}
              </th>
              {row.cells.map((cell, column) => (
                <td key={clinics[column]?.slug} data-clinic={clinics[column]?.name}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Cell({ cell: { lines, gap, dots, photos = [] } }: { cell: CompareCell }) {
  if (lines.length === 0 && photos.length === 0) return <i>{gap}</i>;
  return (
    <>
      {dots && (
        <span className="compare-dots">
          <DotRow {...dots} />
        </span>
      )}
      {photos.map((photo) => (
        <PhotoFigure key={photo.id} photo={photo} />
      ))}
      {lines.map(({ text, href }) => (
        <span key={text} className="compare-line">
          {href === undefined ? text : <a href={href}>{text}</a>}
        </span>
      ))}
    </>
  );
}
