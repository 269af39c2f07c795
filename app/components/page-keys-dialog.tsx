import { pageKeysDialogWords } from "#app/components/page-keys-dialog-words.ts";

interface PageKeysDialogProps {
  /** Of the dialog itself, for the link that leads to it. */
  id: string;
  /** Where the page begins: without a script the way out of the list leads there. */
  closeHref: string;
  heading: "h2" | "h3";
  note: string;
  keys: readonly (readonly [key: string, does: string])[];
}

/** What the keys of a page do. With a script it opens over the page; without one the link to it shows it in its place, where it says what they would do. */
export function PageKeysDialog({ id, closeHref, heading: Heading, note, keys }: PageKeysDialogProps) {
  const say = pageKeysDialogWords();
  return (
    <dialog id={id} className="desk-keys" aria-labelledby={`${id}-title`}>
      <Heading id={`${id}-title`}>{say.title}</Heading>
      <p className="soft small">{note}</p>
      <table className="table">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{say.key}</th>
            <th scope="col">{say.whatItDoes}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(([key, does]) => (
            <tr key={does}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="desk-keys-foot">
        <label className="desk-keys-switch">
          <input type="checkbox" data-part="keys-on" defaultChecked />
          {say.singleKeysSwitch}
        </label>
        <a className="button button-secondary" href={closeHref} data-part="close-keys">
          {say.close}
        </a>
      </div>
    </dialog>
  );
}
