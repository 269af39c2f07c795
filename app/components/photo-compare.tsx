import { photoCompareWords } from "#app/components/photo-compare-words.ts";
import { PhotoFigure, type PhotoView } from "#app/components/photo-figure.tsx";

/** A picture that is nowhere but on this page: an SVG image with this id, drawn once and used wherever it is to be seen. */
export interface OwnPicture {
  id: string;
  width: number;
  height: number;
  alt: string;
}

/** A photo that this reader may not see: its owner only protects it, or only its fingerprints are kept. */
export interface WithheldPicture {
  id: string;
  /** Why it is not shown, as a sentence. */
  withheld: string;
  width: number;
  height: number;
}

export interface ComparedPhoto {
  photo: PhotoView | OwnPicture | WithheldPicture;
  clinicName: string;
  /** Null where no page is behind the name. */
  clinicHref: string | null;
  /** "Uploaded 3 March 2026". */
  when: string;
  /** The matched region's corners as shares of width and height from the top left; left out when the whole photo matches. */
  region?: readonly (readonly [number, number])[];
}

interface PhotoCompareProps {
  left: ComparedPhoto;
  right: ComparedPhoto;
  /** How one became the other: "mirrored, cropped to 62 %". */
  transform: string;
  /** How sure the comparison is: "same", "probable", "possible". */
  likeness: string;
}

type Size = Pick<OwnPicture, "width" | "height">;

/** Two photos side by side, with the matched region drawn on both and the change between them named. */
export function PhotoCompare({ left, right, transform, likeness }: PhotoCompareProps) {
  const say = photoCompareWords();
  return (
    <div className="compare">
      <p className="compare-words">{say.likenessAndDifference(likeness, transform)}</p>
      <div className="compare-sides">
        <Side side={left} />
        <Side side={right} />
      </div>
    </div>
  );
}

function Side({ side }: { side: ComparedPhoto }) {
  return (
    <div className="compare-side">
      <h3>{side.clinicHref === null ? side.clinicName : <a href={side.clinicHref}>{side.clinicName}</a>}</h3>
      <p className="soft small">{side.when}</p>
      <div className="compare-photo">
        <Shown photo={side.photo} />
        {side.region && <Region photo={side.photo} corners={side.region} />}
      </div>
    </div>
  );
}

function Shown({ photo }: { photo: ComparedPhoto["photo"] }) {
  if ("src" in photo) return <PhotoFigure photo={photo} eager />;
  return "withheld" in photo ? <Withheld picture={photo} /> : <Own picture={photo} />;
}

/** Of the photo's own proportions, so that the matched region lies where it would on the photo. */
function Withheld({ picture: { withheld, width, height } }: { picture: WithheldPicture }) {
  return (
    <figure>
      <svg className="compare-withheld" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" />
      <figcaption className="soft small">{withheld}</figcaption>
    </figure>
  );
}

function Own({ picture: { id, width, height, alt } }: { picture: OwnPicture }) {
  return (
    <svg className="compare-own" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
      <use href={`#${id}`} />
    </svg>
  );
}

/** Drawn twice, dark under light, so that it shows on any skin and light. */
function Region({ photo, corners }: { photo: Size; corners: readonly (readonly [number, number])[] }) {
  const say = photoCompareWords();
  const points = corners.map(([x, y]) => `${Math.round(x * photo.width)},${Math.round(y * photo.height)}`).join(" ");
  return (
    <svg className="compare-region" viewBox={`0 0 ${photo.width} ${photo.height}`} role="img" aria-label={say.matchedRegion}>
      <polygon points={points} className="compare-region-under" />
      <polygon points={points} className="compare-region-over" />
    </svg>
  );
}
