import type { ReactNode } from "react";
import { PageTitle } from "#app/components/page-title.tsx";

/** Pages of a moderator's own, beside the queue. */
const PARTS = [
  { href: "/moderation", label: "Queue" },
  { href: "/moderation/ties", label: "Your ties" },
  { href: "/moderation/workload", label: "Your work" },
  { href: "/moderation/settings", label: "How you see it" },
] as const;

interface ModeratorPageProps {
  at: (typeof PARTS)[number]["href"];
  title: string;
  lede: ReactNode;
  children: ReactNode;
}

/** The frame of a moderator's own pages: where one is, and the others one step away. */
export function ModeratorPage({ at, title, lede, children }: ModeratorPageProps) {
  return (
    <>
      <PageTitle title={title} lede={lede} />
      <nav className="desk-nav" aria-label="Moderation">
        <ul>
          {PARTS.map(({ href, label }) => (
            <li key={href}>
              <a href={href} aria-current={href === at ? "page" : undefined}>
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
