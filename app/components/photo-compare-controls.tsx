import { photoCompareControlsWords } from "#app/components/photo-compare-controls-words.ts";
import type { Veil } from "#app/moderation/moderator-settings.ts";
import { afterDeed, DEED_KEYS, DESK_MODES, type Deed, type DeskMode, type DeskView, deskQuery } from "#app/moderation/photo-desk.ts";
import { photoDeskWords } from "#app/moderation/photo-desk-words.ts";

interface LinkContext {
  view: DeskView;
  ids: readonly string[];
}

interface ControlsProps extends LinkContext {
  /** The originals may be drawn instead of the smaller pictures that anybody gets. */
  originals: boolean;
  /** Null: neither picture is blurred at first. */
  veil: Veil | null;
}

const modeWords = (): Record<DeskMode, string> => {
  const say = photoCompareControlsWords();
  return {
    side: say.sideBySideHow,
    overlay: say.overlayHow,
    slider: say.sliderHow,
    blink: say.blinkHow,
    difference: say.differenceHow,
  };
};

/** What one step less and more means, by way of looking; side by side there is nothing to mix. */
const mixWords = (): Record<DeskMode, { less: string; more: string } | null> => {
  const say = photoCompareControlsWords();
  return {
    side: null,
    overlay: { less: say.lessOfRight, more: say.moreOfRight },
    slider: { less: say.lineLeft, more: say.lineRight },
    blink: { less: say.showLeft, more: say.showRight },
    difference: { less: say.darker, more: say.brighter },
  };
};

/** Every way of looking and every step as a link, which a key does too. With a script they act at once, without it they are other addresses of this page. */
export function PhotoCompareControls({ view, ids, originals, veil }: ControlsProps) {
  const say = photoCompareControlsWords();
  return (
    <div className="desk-controls" data-part="controls">
      {veil && (
        <div className="desk-veil">
          <ul className="desk-steps">
            <li>
              <DeedLink deed="unveil" switched={{ on: say.blurAgain, off: say.unveil, is: view.unveiled }} {...{ view, ids }} />
            </li>
          </ul>
          {veil === "injury" && <p className="soft small">{say.mayShowInjury}</p>}
        </div>
      )}
      <nav aria-label={say.waysOfComparing}>
        <ul className="desk-modes">
          {DESK_MODES.map((mode) => (
            <li key={mode}>
              <DeedLink deed={mode} current={view.mode === mode} {...{ view, ids }} />
            </li>
          ))}
        </ul>
      </nav>
      {DESK_MODES.map((mode) => [mode, mixWords()[mode]] as const).map(([mode, mix]) => (
        <div key={mode} className="desk-of-mode" data-of={mode} hidden={view.mode !== mode}>
          <p className="soft small">{modeWords()[mode]}</p>
          {mode === "side" && (
            <ul className="desk-steps">
              <li>
                <DeedLink deed="align" switched={{ on: say.rightAsSent, off: say.turnRight, is: view.aligned }} {...{ view, ids }} />
              </li>
            </ul>
          )}
          {mix && (
            <ul className="desk-steps">
              <li>
                <DeedLink deed="mix-less" words={mix.less} view={{ ...view, mode }} ids={ids} />
              </li>
              <li>
                <DeedLink deed="mix-more" words={mix.more} view={{ ...view, mode }} ids={ids} />
              </li>
            </ul>
          )}
        </div>
      ))}
      <ul className="desk-steps" aria-label={say.zoomAndPlace}>
        {(["zoom-in", "zoom-out", "reset", "pan-left", "pan-right", "pan-up", "pan-down"] as const).map((deed) => (
          <li key={deed} data-part={deed === "zoom-in" ? undefined : "when-zoomed"} hidden={deed !== "zoom-in" && view.zoom === 1}>
            <DeedLink {...{ deed, view, ids }} />
          </li>
        ))}
      </ul>
      <ul className="desk-steps" aria-label={say.photosLabel}>
        <li>
          <DeedLink deed="marks" switched={{ on: say.hideMatch, off: say.showMatch, is: view.marks }} {...{ view, ids }} />
        </li>
        {originals && (
          <li>
            <DeedLink deed="originals" words={view.originals ? say.drawFromSmaller : say.drawFromOriginals} {...{ view, ids }} />
          </li>
        )}
        <li>
          <DeedLink deed="swap" words={say.swapLeftAndRight} {...{ view, ids }} />
        </li>
        {ids.length > 2 && (
          <>
            <li>
              <DeedLink deed="previous" words={say.previousOnTheRight} {...{ view, ids }} />
            </li>
            <li>
              <DeedLink deed="next" words={say.nextOnTheRight} {...{ view, ids }} />
            </li>
          </>
        )}
      </ul>
    </div>
  );
}

/** As ARIA names keys: the sign that joins them has a name of its own. */
const shortcutOf = (deed: Deed) => (DEED_KEYS[deed].keys[0] ?? "").replace("+", "Plus");

interface DeedLinkProps extends LinkContext {
  deed: Deed;
  words?: string;
  /** Of a deed that goes back and forth: what its link says when it is on, and when it is off. */
  switched?: { on: string; off: string; is: boolean };
  current?: boolean;
}

function DeedLink({ deed, words, switched, current, view, ids }: DeedLinkProps) {
  return (
    <a
      href={`${deskQuery(afterDeed(view, deed, ids))}#desk`}
      data-deed={deed}
      data-on={switched?.on}
      data-off={switched?.off}
      aria-current={current ? "true" : undefined}
      aria-keyshortcuts={shortcutOf(deed)}
    >
      {switched ? (switched.is ? switched.on : switched.off) : (words ?? photoDeskWords().deeds[deed])}
    </a>
  );
}
