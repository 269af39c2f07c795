interface PartListProps {
  /** What the links are, for who cannot see them. */
  label: string;
  links: readonly { href: string; label: string }[];
  /** The page that is open. */
  current?: string;
}

/** Links to the parts of something long, in columns. */
export function PartList({ label: name, links, current }: PartListProps) {
  return (
    <nav className="part-list print:hidden" aria-label={name}>
      <ol>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={href === current ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
