import { DefinitionList } from "#app/components/definition-list.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { correctionSectionWords } from "#app/routes/cases/correction-section-words.ts";

export interface PrintedCorrection {
  found: readonly { term: string; value: string }[];
  laserSessions: number | null;
  cost: string | null;
  earlier: { name: string; href: string | null; on: string | null } | null;
  reply: { on: string; paragraphs: readonly string[] } | null;
}

const nameOf = ({ name, href }: { name: string; href: string | null }) => (href ? <a href={href}>{name}</a> : name);

/** What was found before mending, what mending took, and what the client says of where the earlier work was done. */
export function CorrectionSection({ correction: { found, laserSessions, cost, earlier, reply } }: { correction: PrintedCorrection }) {
  const say = correctionSectionWords();
  return (
    <Section id="correction" title={say.whatWasCorrected} note={say.whatWasCorrectedNote}>
      <DefinitionList
        rows={[
          ...(found.length === 0 ? [{ term: say.found, value: null }] : found),
          {
            term: say.laserSessionsBefore,
            value: laserSessions === null ? null : say.sessions(laserSessions),
          },
          { term: say.costOfMending, value: cost },
        ]}
      />
      {earlier && (
        <p>
          {earlier.on ? (
            <Say it={say.earlierWorkSaidOn} name={nameOf(earlier)} said={<span className="soft" />} on={earlier.on} />
          ) : (
            <Say it={say.earlierWork} name={nameOf(earlier)} />
          )}
        </p>
      )}
      {reply && earlier && (
        <div className="review-reply">
          <p className="soft">{say.replyBy(earlier.name, reply.on)}</p>
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
