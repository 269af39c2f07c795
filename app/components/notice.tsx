import type { ReactNode } from "react";

interface NoticeProps {
  kind: "info" | "success" | "warning";
  title?: string;
  children: ReactNode;
}

/** A message about the whole page. Success is announced, the others are read in their place. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={kind === "success" ? "status" : undefined}>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}
