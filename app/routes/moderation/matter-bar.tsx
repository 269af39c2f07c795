import { Button } from "#app/components/button.tsx";
import { Say } from "#app/components/say.tsx";
import type { MatterBarView } from "#app/routes/moderation/matter-bar-view.server.ts";
import { matterFrameWords } from "#app/routes/moderation/matter-frame-words.ts";

/** How a matter stands in the queue, with the button that takes it or lets it go. */
export function MatterBar({ bar }: { bar: MatterBarView }) {
  const say = matterFrameWords();
  return (
    <aside className="matter-bar" aria-label={say.thisMatter}>
      <p className="small">
        <a href={bar.queueHref}>{say.queue}</a>
        <span className="soft">{say.waiting(bar.kind, bar.waited)}</span>
        {bar.due && <strong>{bar.due.late ? say.wasDue(bar.due.by) : say.due(bar.due.by)}</strong>}
      </p>
      <form method="post" action="/moderation/matters" className="matter-claim">
        <input type="hidden" name="matter" value={bar.id} />
        {bar.query !== "" && <input type="hidden" name="query" value={bar.query} />}
        {bar.barred ? (
          <p className="small">{say.othersAnswerThese}</p>
        ) : bar.taken === null ? (
          <>
            <p className="soft small">{say.nobodyHasIt}</p>
            <Button kind="secondary" name="intent" value="take">
              {say.takeIt}
            </Button>
          </>
        ) : bar.taken.mine ? (
          <>
            <p className="small">{say.yoursUntil(bar.taken.until)}</p>
            <Button kind="quiet" name="intent" value="release">
              {say.letGo}
            </Button>
          </>
        ) : (
          <p className="small">
            <Say it={say.heldUntil} by={bar.taken.by} until={bar.taken.until} />
          </p>
        )}
      </form>
      <p className="soft small">
        {bar.walk.on ? say.nextOpens : say.noOtherOpens} <a href={bar.walk.href}>{bar.walk.on ? say.backToQueue : say.openNextInstead}</a>
      </p>
    </aside>
  );
}
