import type { Veil } from "#app/moderation/moderator-settings.ts";
import { afterDeed, DEED_TEXTS, DESK_MODES, type Deed, type DeskMode, type DeskView, deskQuery } from "#app/moderation/photo-desk.ts";

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

const MODE_WORDS: Record<DeskMode, string> = {
  side: "Both stay together when you zoom or move.",
  overlay: "The right photo lies over the left one, half seen through.",
  slider: "Left of the line is the left photo, right of it the right one.",
  blink: "One after the other in the same place: what jumps is different.",
  difference: "Black where both are alike. What shines was changed, or lies elsewhere.",
};

/** What one step less and more means, by way of looking; side by side there is nothing to mix. */
const MIX_WORDS: Record<DeskMode, { less: string; more: string } | null> = {
  side: null,
  overlay: { less: "Less of the right photo", more: "More of the right photo" },
  slider: { less: "Line to the left", more: "Line to the right" },
  blink: { less: "Show the left photo", more: "Show the right photo" },
  difference: { less: "Darker", more: "Brighter" },
};

/** Every way of looking and every step as a link, which a key does too. With a script they act at once, without it they are other addresses of this page. */
export function PhotoCompareControls({ view, ids, originals, veil }: ControlsProps) {
  return (
    <div className="desk-controls" data-part="controls">
      {veil && (
        <div className="desk-veil">
          <ul className="desk-steps">
            <li>
              <DeedLink
                deed="unveil"
                switched={{ on: "Blur these pictures again", off: "Show these pictures", is: view.unveiled }}
                {...{ view, ids }}
              />
            </li>
          </ul>
          {veil === "injury" && <p className="soft small">They may show an injury.</p>}
        </div>
      )}
      <nav aria-label="Ways of comparing">
        <ul className="desk-modes">
          {DESK_MODES.map((mode) => (
            <li key={mode}>
              <DeedLink deed={mode} current={view.mode === mode} {...{ view, ids }} />
            </li>
          ))}
        </ul>
      </nav>
      {DESK_MODES.map((mode) => [mode, MIX_WORDS[mode]] as const).map(([mode, mix]) => (
        <div key={mode} className="desk-of-mode" data-of={mode} hidden={view.mode !== mode}>
          <p className="soft small">{MODE_WORDS[mode]}</p>
          {mode === "side" && (
            <ul className="desk-steps">
              <li>
                <DeedLink
                  deed="align"
                  switched={{ on: "Right photo as it was sent", off: "Turn the right photo as the left", is: view.aligned }}
                  {...{ view, ids }}
                />
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
      <ul className="desk-steps" aria-label="Zoom and place">
        {(["zoom-in", "zoom-out", "reset", "pan-left", "pan-right", "pan-up", "pan-down"] as const).map((deed) => (
          <li key={deed} data-part={deed === "zoom-in" ? undefined : "when-zoomed"} hidden={deed !== "zoom-in" && view.zoom === 1}>
            <DeedLink {...{ deed, view, ids }} />
          </li>
        ))}
      </ul>
      <ul className="desk-steps" aria-label="The photos">
        <li>
          <DeedLink
            deed="marks"
            switched={{ on: "Hide the matched part", off: "Show the matched part", is: view.marks }}
            {...{ view, ids }}
          />
        </li>
        {originals && (
          <li>
            <DeedLink
              deed="originals"
              words={view.originals ? "Draw from the smaller pictures" : "Draw from the originals"}
              {...{ view, ids }}
            />
          </li>
        )}
        <li>
          <DeedLink deed="swap" words="Swap left and right" {...{ view, ids }} />
        </li>
        {ids.length > 2 && (
          <>
            <li>
              <DeedLink deed="previous" words="Previous on the right" {...{ view, ids }} />
            </li>
            <li>
              <DeedLink deed="next" words="Next on the right" {...{ view, ids }} />
            </li>
          </>
        )}
      </ul>
    </div>
  );
}

/** As ARIA names keys: the sign that joins them has a name of its own. */
const shortcutOf = (deed: Deed) => (DEED_TEXTS[deed].keys[0] ?? "").replace("+", "Plus");

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
      {switched ? (switched.is ? switched.on : switched.off) : (words ?? DEED_TEXTS[deed].label)}
    </a>
  );
}
