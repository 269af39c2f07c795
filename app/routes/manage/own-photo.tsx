import { PhotoFigure, type PhotoView } from "#app/components/photo-figure.tsx";

interface OwnPhotoProps {
  photo: { id: string; label: string; words: string; evidenceHref: string | null; view: PhotoView | null };
}

/** A clinic's own photo with what is known of it, and the way to show whose it is. */
export function OwnPhoto({ photo: { id, label, words, evidenceHref, view } }: OwnPhotoProps) {
  return (
    <li data-photo={id}>
      {view ? <PhotoFigure photo={view} /> : <p data-state>{label}</p>}
      <p className="small">{words}</p>
      {evidenceHref && (
        <p className="small">
          <a href={evidenceHref}>
            Evidence that it is yours<span className="visually-hidden">: {view?.alt}</span>
          </a>
        </p>
      )}
    </li>
  );
}
