import type { ReactNode } from "react";
import { TableScroll } from "#app/components/table-scroll.tsx";

interface LinesTableProps {
  /** What the lines are, for who cannot see them: a table that scrolls is a place of its own on the page. */
  label: string;
  /** The first heads the rows; a numeric column is set in tabular figures to the right. */
  columns: readonly { label: string; number?: boolean }[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** Cells hold sentences, the last one the longest. */
  roomy?: boolean;
}

/** Lines of figures under headings, scrolling sideways by itself where the window is narrow. */
export function LinesTable({ label: name, columns, rows, roomy = false }: LinesTableProps) {
  const classOf = (place: number) => (columns[place]?.number ? "number" : undefined);
  return (
    <TableScroll label={name}>
      <table className={roomy ? "table table-roomy" : "table"}>
        <thead>
          <tr>
            {columns.map(({ label }, place) => (
              <th key={label} scope="col" className={classOf(place)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [head, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, place) => (
                <td key={columns[place + 1]?.label} className={classOf(place + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
