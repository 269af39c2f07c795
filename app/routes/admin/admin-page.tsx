import type { ReactNode } from "react";
import { PartsPage } from "#app/components/parts-page.tsx";

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

/** The frame of every administrators' page. */
export function AdminPage({ children, ...page }: AdminPageProps) {
  return (
    <PartsPage parts={PARTS} name="Administration" {...page}>
      {children}
    </PartsPage>
  );
}
