import { Section } from "#app/components/section.tsx";
import { Tag } from "#app/components/tag.tsx";
import { BroughtTable } from "#app/routes/moderation/brought-section.tsx";
import type { BroughtView } from "#app/routes/moderation/brought-view.server.ts";
import { disputeCaseWords } from "#app/routes/moderation/dispute-case-words.ts";
import type { DeskData } from "#app/routes/moderation/dispute-desk.server.ts";

interface WeighingProps {
  desk: DeskData;
  brought: readonly BroughtView[];
  /** What a finding of theft would take off, for each photo that could be the original. */
  costs: readonly { originalId: string; losses: readonly string[] }[];
}

/** What speaks for either photo on the desk, in two columns, and for the others below. */
export function WeighingSection({ desk, brought, costs }: WeighingProps) {
  const say = disputeCaseWords();
  const others = brought.filter(({ photoId }) => photoId !== desk.left.id && photoId !== desk.right.id);
  return (
    <Section id="brought" title={say.whatEachSideBrought} layout="wide" note={say.whatEachSideBroughtNote}>
      <div className="weighing">
        {[desk.left, desk.right].map((photo) => {
          const side = brought.find(({ photoId }) => photoId === photo.id);
          return (
            side && (
              <Column
                key={photo.id}
                title={say.photoTitle(photo.number, photo.clinic)}
                side={side}
                losses={costs.find(({ originalId }) => originalId === photo.id)?.losses ?? []}
              />
            )
          );
        })}
      </div>
      {others.length > 0 && (
        <details className="weighing-others">
          <summary>{say.otherPhotos}</summary>
          <BroughtTable brought={others} />
        </details>
      )}
    </Section>
  );
}

function Column({ title, side, losses }: { title: string; side: BroughtView; losses: readonly string[] }) {
  const say = disputeCaseWords();
  return (
    <article className="stack-tight">
      <h3>{title}</h3>
      <p>
        <Tag tone={side.strong ? "evidenced" : "plain"}>{side.sum}</Tag>
      </p>
      <ul className="weighing-pieces">
        {side.pieces.map((piece) => (
          <li key={piece.id} data-accepted={piece.accepted ? "" : undefined}>
            <p>
              {piece.href ? <a href={piece.href}>{piece.what}</a> : piece.what}, <span className="figures">{piece.weight}</span>
            </p>
            <p className="soft small">
              {piece.on}. {piece.result}
              {piece.note === null ? "" : `: ${piece.note}`}
            </p>
          </li>
        ))}
      </ul>
      <p className="small">{losses.length > 0 ? say.originalTakesOff(losses.join("; ")) : say.originalLeavesNothing}</p>
    </article>
  );
}
