import { ScalpCloseUp } from "#app/components/scalp-close-up.tsx";
import { ScalpHead } from "#app/components/scalp-head.tsx";
import { GOOD, type Look } from "#app/guide/look.ts";

/** Work as it should be and what was set, beside each other: close up and on a head. `look` is null where it cannot be drawn. */
export function LookStage({ look }: { look: Look | null }) {
  const good = { ...GOOD, skin: look?.skin ?? GOOD.skin };
  return (
    <div className="look-stage">
      <figure data-look="good">
        <figcaption>As it should be</figcaption>
        <ScalpCloseUp
          id="good"
          look={good}
          changing
          label="Close-up of scalp with separate fine dots, like the shaved hair at its left edge."
        />
        <ScalpHead id="good-head" look={good} dotsOf="good" changing label="Head whose hairline is irregular and thins out to the front." />
      </figure>
      {look === null ? (
        <p>Mend what is marked, and it is drawn here.</p>
      ) : (
        <figure data-look="yours">
          <figcaption>What you set</figcaption>
          <ScalpCloseUp
            id="yours"
            look={look}
            hairOf="good"
            changing
            label="Close-up of scalp as set by the controls, with the same shaved hair at its left edge."
          />
          <ScalpHead
            id="yours-head"
            look={look}
            dotsOf="yours"
            hairOf="good"
            changing
            label="Head with the hairline, density and colour set by the controls."
          />
        </figure>
      )}
    </div>
  );
}
