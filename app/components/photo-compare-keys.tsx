import { DEED_TEXTS, DEEDS, PAGE_KEYS } from "#app/moderation/photo-desk.ts";

/**
 * Every key of the photo desk. With a script it opens over the page; without one the link to it shows it in its place, where it says what the keys would do.
 */
export function PhotoCompareKeys() {
  return (
    <>
      <p className="desk-keys-link">
        <a href="#desk-keys" data-part="open-keys">
          Keys of this page
        </a>
      </p>
      <dialog id="desk-keys" className="desk-keys" aria-labelledby="desk-keys-title">
        <h3 id="desk-keys-title">Keys of this page</h3>
        <p className="soft small">They work where nothing is being typed. Arrows move the photos once the photos have the focus.</p>
        <table className="table">
          <thead className="visually-hidden">
            <tr>
              <th scope="col">Key</th>
              <th scope="col">What it does</th>
            </tr>
          </thead>
          <tbody>
            {[...DEEDS.map((deed) => DEED_TEXTS[deed]), ...PAGE_KEYS].map(({ label, keys }) => (
              <tr key={label}>
                <th scope="row">
                  <kbd>{KEY_NAMES[keys[0] ?? ""] ?? keys[0]}</kbd>
                </th>
                <td>{label}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="desk-keys-foot">
          <label className="desk-keys-switch">
            <input type="checkbox" data-part="keys-on" defaultChecked />
            Single keys work on this page
          </label>
          <a className="button button-secondary" href="#desk" data-part="close-keys">
            Close
          </a>
        </div>
      </dialog>
    </>
  );
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: "Left arrow",
  ArrowRight: "Right arrow",
  ArrowUp: "Up arrow",
  ArrowDown: "Down arrow",
};
