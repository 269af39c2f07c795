import { ScalpCloseUp } from "#app/components/scalp-close-up.tsx";
import { ScalpHead } from "#app/components/scalp-head.tsx";
import { GOOD, type Look } from "#app/guide/look.ts";
import { lookPageWords } from "#app/routes/guide/look-page-words.ts";

/** Work as it should be and what was set, beside each other: close up and on a head. `look` is null where it cannot be drawn. */
export function LookStage({ look }: { look: Look | null }) {
  const say = lookPageWords();
  const good = { ...GOOD, skin: look?.skin ?? GOOD.skin };
  return (
    <div className="look-stage">
      <figure data-look="good">
        <figcaption>{say.asItShouldBe}</figcaption>
        <ScalpCloseUp id="good" look={good} changing label={say.goodCloseUp} />
        <ScalpHead id="good-head" look={good} dotsOf="good" changing label={say.goodHead} />
      </figure>
      {look === null ? (
        <p>{say.mendMarked}</p>
      ) : (
        <figure data-look="yours">
          <figcaption>{say.whatYouSet}</figcaption>
          <ScalpCloseUp id="yours" look={look} hairOf="good" changing label={say.yourCloseUp} />
          <ScalpHead id="yours-head" look={look} dotsOf="yours" hairOf="good" changing label={say.yourHead} />
        </figure>
      )}
    </div>
  );
}
