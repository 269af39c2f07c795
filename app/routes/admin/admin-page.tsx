import type { ReactNode } from "react";
import { PartsPage } from "#app/components/parts-page.tsx";
import { adminPageWords } from "#app/routes/admin/admin-page-words.ts";

/** The parts of the administrators' pages, in the order of their navigation. */
const partWords = () => {
  const say = adminPageWords();
  return [
    { href: "/admin", label: say.overview },
    { href: "/admin/people", label: say.people },
    { href: "/admin/jobs", label: say.jobs },
    { href: "/admin/imports", label: say.imports },
    { href: "/admin/health", label: say.health },
    { href: "/admin/settings", label: say.settings },
    { href: "/admin/record", label: say.record },
  ] as const;
};

interface AdminPageProps {
  at: ReturnType<typeof partWords>[number]["href"];
  title: string;
  lede?: ReactNode;
  /** The page is one thing of the part `at`, not the part itself. */
  below?: boolean;
  children: ReactNode;
}

/** The frame of every administrators' page. */
export function AdminPage({ children, ...page }: AdminPageProps) {
  const say = adminPageWords();
  return (
    <PartsPage parts={partWords()} name={say.administration} {...page}>
      {children}
    </PartsPage>
  );
}
