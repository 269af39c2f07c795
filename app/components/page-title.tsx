import type { ReactNode } from "react";

interface PageTitleProps {
  title: string;
  lede?: ReactNode;
  children?: ReactNode;
}

/** The page's only h1, with an introduction of one to three sentences; children follow it, such as a search form. */
export function PageTitle({ title, lede, children }: PageTitleProps) {
  return (
    <div className="page-head">
      <h1>{title}</h1>
      {lede && <p className="lede">{lede}</p>}
      {children}
    </div>
  );
}
