import type { RegisterLink } from "#app/clinics/register.ts";

/** Registers in which a document can be looked up, each in a window of its own that is told nothing of where it was opened from. */
export function DocumentRegisters({ registers }: { registers: readonly RegisterLink[] }) {
  if (registers.length === 0) return <p className="not-provided">We know of no register for this kind and country.</p>;
  return (
    <ul className="registers">
      {registers.map(({ code, name, shows, doesNotProve, href, searchedFor }) => (
        <li key={code}>
          <a href={href} target="_blank" rel="noopener noreferrer external" referrerPolicy="no-referrer">
            {name}
            {searchedFor !== null && <span> with “{searchedFor}”</span>}
            <span className="visually-hidden"> (opens in a new window)</span>
          </a>
          <p className="small">{shows}</p>
          <p className="soft small">{doesNotProve}</p>
        </li>
      ))}
    </ul>
  );
}
