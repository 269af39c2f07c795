const PARTS = [
  { href: "/guide", label: "What it is, and how it heals" },
  { href: "/guide/look", label: "What good and bad look like" },
  { href: "/guide/choosing", label: "Choosing: red flags and questions" },
  { href: "/guide/prices", label: "What it costs" },
  { href: "/guide/mending", label: "Removal and correction" },
  { href: "/guide/botched", label: "Already treated and unhappy?" },
] as const;

/** The pages of the guide, the one that is open marked. */
export function GuideParts({ current }: { current: (typeof PARTS)[number]["href"] }) {
  return (
    <nav className="guide-parts print:hidden" aria-label="The guide">
      <ol>
        {PARTS.map(({ href, label }) => (
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
