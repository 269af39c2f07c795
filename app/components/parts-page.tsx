import type { ReactNode } from "react";
import { PageTitle } from "#app/components/page-title.tsx";

interface PartsPageProps {
  /** All parts, in the order of their navigation. */
  parts: readonly { href: string; label: string }[];
  /** Of the navigation. */
  name: string;
  /** The part that this page is, or is within. */
  at: string;
  /** The page is one thing of the part `at`, not the part itself. */
  below?: boolean;
  title: string;
  lede?: ReactNode;
  children: ReactNode;
}

/** A page among others that belong together: where one is, and all the other parts one step away. */
export function PartsPage({ parts, name, at, below = false, title, lede, children }: PartsPageProps) {
  return (
    <>
      <PageTitle title={title} lede={lede} />
      <nav className="desk-nav" aria-label={name}>
        <ul>
          {parts.map(({ href, label }) => (
            <li key={href}>
              <a href={href} aria-current={href !== at ? undefined : below ? "true" : "page"}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>
  );
}
