import { TableScroll } from "#app/components/table-scroll.tsx";
import { printPoints } from "#app/platform/printed.ts";
import type { HelpLine } from "#app/routes/manage/overview-view.server.ts";
import { overviewWords } from "#app/routes/manage/overview-words.ts";

/** What adds or takes how much, in points of the score and of the evidence level. */
export function HelpTable({ lines, caption }: { lines: readonly HelpLine[]; caption: string }) {
  const say = overviewWords();
  if (lines.length === 0) return <p>{say.nothingRaisesIt}</p>;
  return (
    <TableScroll label={caption}>
      <table className="table help-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say.measure}</th>
            <th scope="col" className="number">
              {say.score}
            </th>
            <th scope="col" className="number">
              {say.level}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.sentence}>
              <th scope="row">{line.href === null ? line.sentence : <a href={line.href}>{line.sentence}</a>}</th>
              <td className="number">{pointsWords(line.scoreTenths)}</td>
              <td className="number">{pointsWords(line.levelTenths)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

const pointsWords = (tenths: number) => (tenths === 0 ? "0" : printPoints(tenths));
