import type { RegisterLink } from "#app/clinics/register.ts";
import { documentCheckWords } from "#app/routes/moderation/document-check-words.ts";

/** Registers in which a document can be looked up, each in a window of its own that is told nothing of where it was opened from. */
export function DocumentRegisters({ registers }: { registers: readonly RegisterLink[] }) {
  const say = documentCheckWords();
  if (registers.length === 0) return <p className="not-provided">{say.noRegisterKnown}</p>;
  return (
    <ul className="registers">
      {registers.map(({ code, name, shows, doesNotProve, href, searchedFor }) => (
        <li key={code}>
          <a href={href} target="_blank" rel="noopener noreferrer external" referrerPolicy="no-referrer">
            {name}
            {searchedFor !== null && <span> {say.searchedWith(searchedFor)}</span>}
            <span className="visually-hidden"> {say.opensInNewWindow}</span>
          </a>
          <p className="small">{shows}</p>
          <p className="soft small">{doesNotProve}</p>
        </li>
      ))}
    </ul>
  );
}
