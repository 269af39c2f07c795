import { PhotoFigure, type PhotoView } from "#app/components/photo-figure.tsx";
import { Say } from "#app/components/say.tsx";
import { ownPhotoWords } from "#app/routes/manage/own-photo-words.ts";

interface OwnPhotoProps {
  photo: { id: string; label: string; words: string; evidenceHref: string | null; view: PhotoView | null };
}

/** A clinic's own photo with what is known of it, and the way to show whose it is. */
export function OwnPhoto({ photo: { id, label, words, evidenceHref, view } }: OwnPhotoProps) {
  const say = ownPhotoWords();
  return (
    <li data-photo={id}>
      {view ? <PhotoFigure photo={view} /> : <p data-state>{label}</p>}
      <p className="small">{words}</p>
      {evidenceHref && (
        <p className="small">
          <a href={evidenceHref}>
            <Say it={say.evidenceThatItIsYours} part={<span className="visually-hidden" />} alt={view?.alt} />
          </a>
        </p>
      )}
    </li>
  );
}
