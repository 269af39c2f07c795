import { DefinitionList } from "#app/components/definition-list.tsx";
import { Section } from "#app/components/section.tsx";
import { printCount } from "#app/platform/printed.ts";

export interface PrintedCorrection {
  found: readonly { term: string; value: string }[];
  laserSessions: number | null;
  cost: string | null;
  earlier: { name: string; href: string | null; on: string | null } | null;
  reply: { on: string; paragraphs: readonly string[] } | null;
}

/** What was found before mending, what mending took, and what the client says of where the earlier work was done. */
export function CorrectionSection({ correction: { found, laserSessions, cost, earlier, reply } }: { correction: PrintedCorrection }) {
  return (
    <Section id="correction" title="What was corrected" note="As the correcting clinic found it. It did not do the earlier work.">
      <DefinitionList
        rows={[
          ...(found.length === 0 ? [{ term: "Found", value: null }] : found),
          {
            term: "Laser sessions before",
            value: laserSessions === null ? null : laserSessions === 0 ? "None" : printCount(laserSessions, "session"),
          },
          { term: "Cost of mending", value: cost },
        ]}
      />
      {earlier && (
        <p>
          A client says this correction follows work at {earlier.href ? <a href={earlier.href}>{earlier.name}</a> : earlier.name}
          {earlier.on && <span className="soft"> (said on {earlier.on})</span>}. Nobody here has checked that, and no score changes by it.
        </p>
      )}
      {reply && earlier && (
        <div className="review-reply">
          <p className="soft">
            Reply by {earlier.name}, {reply.on}
          </p>
          {reply.paragraphs.map((paragraph) => (
            <p key={paragraph} dir="auto">
              {paragraph}
            </p>
          ))}
        </div>
      )}
    </Section>
  );
}
