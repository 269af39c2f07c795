import type { ReactNode } from "react";
import { PartsPage } from "#app/components/parts-page.tsx";
import { moderatorPageWords } from "#app/routes/moderation/moderator-page-words.ts";

/** Pages of a moderator's own, beside the queue. */
const partWords = () => {
  const say = moderatorPageWords();
  return [
    { href: "/moderation", label: say.queue },
    { href: "/moderation/ties", label: say.yourTies },
    { href: "/moderation/workload", label: say.yourWork },
    { href: "/moderation/settings", label: say.howYouSeeIt },
  ] as const;
};

interface ModeratorPageProps {
  at: ReturnType<typeof partWords>[number]["href"];
  title: string;
  lede: ReactNode;
  children: ReactNode;
}

/** The frame of a moderator's own pages. */
export function ModeratorPage({ children, ...page }: ModeratorPageProps) {
  const say = moderatorPageWords();
  return (
    <PartsPage parts={partWords()} name={say.moderation} {...page}>
      {children}
    </PartsPage>
  );
}
