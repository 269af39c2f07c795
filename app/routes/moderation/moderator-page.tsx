import type { ReactNode } from "react";
import { PartsPage } from "#app/components/parts-page.tsx";

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

/** The frame of a moderator's own pages. */
export function ModeratorPage({ children, ...page }: ModeratorPageProps) {
  return (
    <PartsPage parts={PARTS} name="Moderation" {...page}>
      {children}
    </PartsPage>
  );
}
