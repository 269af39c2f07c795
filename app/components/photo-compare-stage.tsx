import type { ReactNode } from "react";
import { photoCompareStageWords } from "#app/components/photo-compare-stage-words.ts";
import { Say } from "#app/components/say.tsx";
import type { Veil } from "#app/moderation/moderator-settings.ts";
import {
  type DeskGeometry,
  type DeskMatrix,
  type DeskView,
  deskQuery,
  gainOf,
  sliderAt,
  windowInStep,
  windowOn,
} from "#app/moderation/photo-desk.ts";

/** One of the two photos that are looked at. */
export interface StagePhoto {
  number: number;
  clinic: string;
  firstSeen: string;
  src: string | null;
  withheld: string | null;
  width: number;
  height: number;
  alt: string;
  region: readonly (readonly [number, number])[];
  /** Points that fit the match, as shares of width and height. */
  points: readonly (readonly [number, number])[];
  /** Null: it is shown at once. */
  veil: Veil | null;
}

interface StageProps {
  view: DeskView;
  left: StagePhoto;
  right: StagePhoto;
  matrix: DeskMatrix | null;
}

/**
 * Two photos side by side, and the right one laid over the left one where they match: what is drawn how follows from attributes alone, so that a link to another
 * view needs no script, and a script changes the view by the same attributes (components/compare-photos.ts).
 */
export function PhotoCompareStage({ view, left, right, matrix }: StageProps) {
  const say = photoCompareStageWords();
  const laid = matrixAttribute(matrix ?? fitted(right, left));
  const turned = view.aligned && matrix !== null;
  const slider = sliderAt(view, left);
  return (
    <section
      className="desk-stage"
      id="desk-stage"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move what is seen while this has the focus.
      tabIndex={0}
      aria-label={say.label}
      data-mode={view.mode}
      data-marks={view.marks ? "on" : "off"}
      data-shown={view.mix < 50 ? "left" : "right"}
      data-gain={gainOf(view.mix)}
      data-veil={view.unveiled ? "off" : "on"}
      data-view={deskQuery(view)}
      data-geometry={JSON.stringify({ left: sizeOf(left), right: sizeOf(right), matrix } satisfies DeskGeometry)}
    >
      <div className="desk-joint">
        <p>
          <Say it={say.laidOverTitle} upper={right.number} upperClinic={right.clinic} lower={left.number} lowerClinic={left.clinic} />
        </p>
        <svg viewBox={windowOn(view, left)} role="img" aria-label={say.laidOver(right.alt, left.alt.toLowerCase())} data-part="joint">
          <defs>
            <clipPath id="desk-cut">
              <rect x={view.mode === "slider" ? slider : -CUT / 2} y={-CUT / 2} width={CUT} height={CUT} data-part="cut" />
            </clipPath>
          </defs>
          <Picture photo={left} className="desk-under" />
          <g className="desk-over" clipPath="url(#desk-cut)" opacity={view.mode === "overlay" ? view.mix / 100 : 1} data-part="over">
            <g transform={laid}>
              <Picture photo={right} />
            </g>
          </g>
          <g className="desk-outside" transform={laid}>
            <path
              fillRule="evenodd"
              d={`M${-CUT} ${-CUT}h${2 * CUT}v${2 * CUT}h${-2 * CUT}ZM0 0h${right.width}v${right.height}h${-right.width}Z`}
            />
          </g>
          <line className="desk-slider" x1={slider} x2={slider} y1={-CUT / 2} y2={CUT / 2} data-part="slider" />
          <Marks photo={left} />
        </svg>
      </div>
      <div className="desk-sides">
        <Side photo={left}>
          <svg viewBox={windowOn(view, left)} role="img" aria-label={left.alt} data-part="left">
            <Picture photo={left} />
            <Marks photo={left} />
          </svg>
        </Side>
        <Side photo={right}>
          <svg
            viewBox={turned ? windowOn(view, left) : windowInStep(view, left, right, matrix)}
            role="img"
            aria-label={turned ? say.turnedAsTheLeft(right.alt) : right.alt}
            data-part="right"
          >
            <g transform={turned ? laid : undefined} data-laid={laid} data-part="turned">
              <Picture photo={right} />
              <Marks photo={right} />
            </g>
          </svg>
        </Side>
      </div>
    </section>
  );
}

const sizeOf = ({ width, height }: StagePhoto) => ({ width, height });

/** Longer than any picture, in pixels: what is cut at nothing. */
const CUT = 100_000;

const matrixAttribute = (matrix: DeskMatrix): string => `matrix(${matrix.map((value) => value.toFixed(5)).join(" ")})`;

/** Where nothing is known of how they lie on each other: the right one inside the left one's frame, whole. */
function fitted(right: StagePhoto, left: StagePhoto): DeskMatrix {
  const scale = Math.min(left.width / right.width, left.height / right.height);
  return [scale, 0, 0, scale, (left.width - scale * right.width) / 2, (left.height - scale * right.height) / 2];
}

function Side({ photo, children }: { photo: StagePhoto; children: ReactNode }) {
  const say = photoCompareStageWords();
  return (
    <figure>
      <figcaption>
        <strong>{say.photo(photo.number)}</strong>, {photo.clinic}
        <span className="soft small"> {say.firstSeenHere(photo.firstSeen)}</span>
        {photo.withheld && <span className="soft small"> {photo.withheld}</span>}
      </figcaption>
      {children}
    </figure>
  );
}

function Picture({ photo: { src, width, height, veil }, className }: { photo: StagePhoto; className?: string }) {
  if (src === null) return <rect className="desk-withheld" width={width} height={height} />;
  const names = [className, veil ? "desk-veiled" : undefined].filter((name) => name !== undefined).join(" ");
  return <image href={src} width={width} height={height} className={names === "" ? undefined : names} />;
}

/** Drawn twice, dark under light, so that they show on any skin and light. A line without length and with a round end is a dot of the same size at any zoom. */
function Marks({ photo: { width, height, region, points } }: { photo: StagePhoto }) {
  const at = ([x, y]: readonly [number, number]) => `${Math.round(x * width * 10) / 10} ${Math.round(y * height * 10) / 10}`;
  const outline = region.length < 3 ? "" : `M${region.map(at).join("L")}Z`;
  const dots = points.map((point) => `M${at(point)}h0`).join("");
  return (
    <g className="desk-marks">
      <path className="desk-region-under" d={outline} />
      <path className="desk-region" d={outline} />
      <path className="desk-points-under" d={dots} />
      <path className="desk-points" d={dots} />
    </g>
  );
}
