import { Button } from "#app/components/button.tsx";
import { Say } from "#app/components/say.tsx";
import { ScoreSmall } from "#app/components/score-dial.tsx";
import { listAddress } from "#app/components/shortlist-store.ts";
import type { EntryView } from "#app/routes/shortlist/shortlist-view.server.ts";
import { shortlistWords } from "#app/routes/shortlist/shortlist-words.ts";

/** A clinic of a shortlist. Of an account's list its buttons change the account; of an address they lead to the changed address. */
export function ShortlistEntry({ entry, compared }: { entry: EntryView; compared: boolean }) {
  const say = shortlistWords();
  const { slug, name } = entry;
  return (
    <li className="shortlist-entry" data-entry={slug}>
      <div>
        <h3>
          <a href={`/clinics/${slug}`}>{name}</a>
        </h3>
        <p className="soft">{entry.place}</p>
        <p className="small figures">
          {entry.level}. {entry.reviews}.
        </p>
        <p className="cluster small">
          <a href={`/clinics/${slug}/consultation`}>
            <Say it={say.questionsToAsk} name={<span className="visually-hidden"> {name}</span>} />
          </a>
        </p>
      </div>
      {entry.score ? <ScoreSmall score={entry.score} /> : <p className="soft">{say.scoreNotYetComputed}</p>}
      <div className="shortlist-change print:hidden">
        <label className="shortlist-compare">
          <input type="checkbox" form="compare" name="clinics" value={slug} defaultChecked={compared} />
          <span>
            <Say it={say.compare} name={<span className="visually-hidden"> {name}</span>} />
          </span>
        </label>
        {entry.note === null ? <MoveLinks entry={entry} /> : <MoveForm entry={entry} />}
      </div>
      <div className="shortlist-note" data-note="">
        {entry.note !== null && <NoteForm slug={slug} note={entry.note} was={entry.was} />}
      </div>
    </li>
  );
}

const split = (list: string): string[] => (list === "" ? [] : list.split(","));

function MoveLinks({ entry: { name, up, down, gone } }: { entry: EntryView }) {
  const say = shortlistWords();
  const links = [
    { label: say.up, list: up },
    { label: say.down, list: down },
    { label: say.takeOff, list: gone },
  ];
  return links.map(({ label, list }) =>
    list === null ? null : (
      <a key={label} href={listAddress(split(list))} data-list={list}>
        {label}
        <span className="visually-hidden"> {name}</span>
      </a>
    ),
  );
}

function MoveForm({ entry: { slug, name, up, down } }: { entry: EntryView }) {
  const say = shortlistWords();
  const buttons = [
    { intent: "up", label: say.up, shown: up !== null },
    { intent: "down", label: say.down, shown: down !== null },
    { intent: "remove", label: say.takeOff, shown: true },
  ];
  return (
    <form method="post" action="/shortlist" className="cluster">
      <input type="hidden" name="clinic" value={slug} />
      {buttons.map(
        ({ intent, label, shown }) =>
          shown && (
            <Button key={intent} kind="quiet" name="intent" value={intent}>
              {label}
              <span className="visually-hidden"> {name}</span>
            </Button>
          ),
      )}
    </form>
  );
}

function NoteForm({ slug, note, was }: { slug: string; note: string; was: string }) {
  const say = shortlistWords();
  return (
    <form method="post" action="/shortlist" className="shortlist-note-form">
      <input type="hidden" name="clinic" value={slug} />
      <input type="hidden" name="was" value={was} />
      <label className="field-label" htmlFor={`note-${slug}`}>
        {say.yourNote}
      </label>
      <textarea id={`note-${slug}`} name="note" className="control" rows={2} maxLength={1_000} defaultValue={note} />
      <div className="print:hidden">
        <Button kind="quiet" name="intent" value="note">
          {say.saveTheNote}
        </Button>
      </div>
    </form>
  );
}
