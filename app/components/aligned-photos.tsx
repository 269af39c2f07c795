import { alignedPhotosWords } from "#app/components/aligned-photos-words.ts";
import type { OwnPicture } from "#app/components/photo-compare.tsx";

export interface AlignedView {
  /** Unique on the page. */
  id: string;
  sent: OwnPicture;
  /** `src` with its size in pixels. */
  known: { src: string; width: number; height: number };
  /** The part of the sent photo that is drawn, in its pixels. */
  part: { left: number; top: number; width: number; height: number };
  /** Of SVG: a, b, c, d, e, f, from pixels of the known photo to pixels of the sent one. */
  matrix: readonly [number, number, number, number, number, number];
}

const views = () => {
  const say = alignedPhotosWords();
  return [
    { value: "sent", label: say.yoursAlone },
    { value: "both", label: say.both },
    { value: "known", label: say.clinicsAlone },
  ];
};

/** The known photo laid over the sent one where they match, so that anybody can see whether edges and dots fall together. Needs no script. */
export function AlignedPhotos({ view: { id, sent, known, part, matrix } }: { view: AlignedView }) {
  const say = alignedPhotosWords();
  return (
    <fieldset className="aligned">
      <legend>{say.oneOverTheOther}</legend>
      <div className="aligned-choice">
        {views().map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name={`aligned-${id}`} value={value} defaultChecked={value === "both"} />
            {label}
          </label>
        ))}
      </div>
      <svg viewBox={`${part.left} ${part.top} ${part.width} ${part.height}`} role="img" aria-label={say.clinicsPhotoOverYours}>
        <use href={`#${sent.id}`} />
        <image
          className="aligned-known"
          href={known.src}
          width={known.width}
          height={known.height}
          transform={`matrix(${matrix.map((value) => value.toFixed(5)).join(" ")})`}
        />
      </svg>
    </fieldset>
  );
}
