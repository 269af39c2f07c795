import type { ReactNode } from "react";
import { PageTitle } from "#app/components/page-title.tsx";

/** The parts of the administrators' pages, in the order of their navigation. */
const PARTS = [
  { href: "/admin", label: "Overview" },
  { href: "/admin/people", label: "People" },
  { href: "/admin/jobs", label: "Jobs" },
  { href: "/admin/imports", label: "Imports" },
  { href: "/admin/health", label: "Health" },
  { href: "/admin/settings", label: "Settings" },
  { href: "/admin/record", label: "Record" },
] as const;

interface AdminPageProps {
  at: (typeof PARTS)[number]["href"];
  title: string;
  lede?: ReactNode;
  /** The page is one thing of the part `at`, not the part itself. */
  below?: boolean;
  children: ReactNode;
}

/** The frame of every administrators' page: where one is, and all the other parts one step away. */
export function AdminPage({ at, title, lede, below = false, children }: AdminPageProps) {
  return (
    <>
      <PageTitle title={title} lede={lede} />
      <nav className="desk-nav" aria-label="Administration">
        <ul>
          {PARTS.map(({ href, label }) => (
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
