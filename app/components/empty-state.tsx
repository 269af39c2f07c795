import type { ReactNode } from "react";

interface EmptyStateProps {
  title: string;
  /** What to do about it: a sentence, links, a form. */
  children: ReactNode;
}

/** Stands where a list would be, says why nothing is there and what helps. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <h3>{title}</h3>
      {children}
    </div>
  );
}
