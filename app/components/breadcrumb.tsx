import { breadcrumbWords } from "#app/components/breadcrumb-words.ts";

interface BreadcrumbProps {
  /** From the home page down; the page itself is left out. */
  trail: { href: string; label: string }[];
}

/** The way back up from a page. */
export function Breadcrumb({ trail }: BreadcrumbProps) {
  const say = breadcrumbWords();
  return (
    <nav className="breadcrumb" aria-label={say.label}>
      <ol>
        {trail.map((step) => (
          <li key={step.href}>
            <a href={step.href}>{step.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
