import type { ReactNode } from "react";

interface SectionProps {
  /** Becomes the anchor and the heading's id. */
  id: string;
  title: string;
  /** One or two sentences under the heading. */
  note?: ReactNode;
  /** "side" sets the heading in the left margin on wide screens; "wide" gives the content the whole width. */
  layout?: "side" | "wide";
  children: ReactNode;
}

/** A part of a page under its own ruled heading. */
export function Section({ id, title, note, layout = "side", children }: SectionProps) {
  return (
    <section className={layout === "side" ? "section section-side" : "section"} id={id} aria-labelledby={`${id}-title`}>
      <div>
        <h2 id={`${id}-title`}>{title}</h2>
        {note && <p className="section-note">{note}</p>}
      </div>
      <div className="section-body">{children}</div>
    </section>
  );
}
