import type { ReactNode } from "react";

export type TagTone = "plain" | "evidenced" | "doubt" | "against";

interface TagProps {
  /** Colour belongs to evidence: anything that is not about evidence stays "plain". */
  tone?: TagTone;
  children: ReactNode;
}

/** A short state in words, never colour alone. */
export function Tag({ tone = "plain", children }: TagProps) {
  return <span className={tone === "plain" ? "tag" : `tag tag-${tone}`}>{children}</span>;
}
