import { notedWords } from "#app/components/noted-words.ts";
import { listNotes, type Notes, numbersOf, OUR_RULE, type Statement } from "#app/guide/statement.ts";
import { printDay } from "#app/platform/printed.ts";

interface NotedProps {
  statement: Statement;
  notes: Notes;
}

/** A statement with the numbers of the notes it rests on, or the word that it is this site's own rule. */
export function Noted({ statement, notes }: NotedProps) {
  const say = notedWords();
  if ("rule" in statement) {
    return (
      <>
        {statement.text}{" "}
        <a className="note-mark note-rule" href={OUR_RULE}>
          {say.ourRule}
        </a>
      </>
    );
  }
  return (
    <>
      {statement.text}
      {numbersOf(statement, notes).map((number) => (
        <sup key={number}>
          <a className="note-mark" href={`#note-${number}`} aria-label={say.sourceNumber(number)}>
            {number}
          </a>
        </sup>
      ))}
    </>
  );
}

/** Several, a line each. */
export function NotedList({ statements, notes, plain = false }: { statements: readonly Statement[]; notes: Notes; plain?: boolean }) {
  return (
    <ul className={plain ? "noted-lines" : "noted-list"}>
      {statements.map((statement) => (
        <li key={statement.text}>
          <Noted statement={statement} notes={notes} />
        </li>
      ))}
    </ul>
  );
}

/** Of an address what fits a line; paper has the whole of it. */
const hostOf = (address: string) => new URL(address).host.replace(/^www\./, "");

/** The sources of a page, numbered as its statements name them. */
export function NoteList({ notes }: { notes: Notes }) {
  const say = notedWords();
  return (
    <ol className="note-list">
      {listNotes(notes).map(({ number, source }) => (
        <li key={number} id={`note-${number}`}>
          <a href={source.address} rel="nofollow noopener noreferrer">
            {source.title}
          </a>
          {/[.?]$/.test(source.title) ? " " : ". "}
          {source.publisher}, {hostOf(source.address)}. <span className="soft">{say.readOn(printDay(source.lookedAt))}</span>
          {source.kind === "trade" && <span className="soft"> {say.sellsOrTeaches}</span>}
        </li>
      ))}
    </ol>
  );
}
