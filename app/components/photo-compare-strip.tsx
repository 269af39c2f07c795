import { photoCompareStripWords } from "#app/components/photo-compare-strip-words.ts";
import { PhotoStateTag } from "#app/components/photo-state.tsx";
import { Say } from "#app/components/say.tsx";
import { VeiledPicture } from "#app/components/veiled-picture.tsx";
import type { Veil } from "#app/moderation/moderator-settings.ts";
import { type DeskView, deskQuery } from "#app/moderation/photo-desk.ts";
import type { PhotoState } from "#app/provenance/verdict.ts";

/** A photo of the cluster as the strip shows it. */
export interface StripPhoto {
  id: string;
  clinic: string;
  clinicHref: string | null;
  firstSeen: string;
  state: PhotoState;
  /** Null where there is nothing to show. */
  src: string | null;
  alt: string;
  veil: Veil | null;
}

/** All photos of the cluster in the order they were first seen here; any two can be laid on the desk. */
export function PhotoCompareStrip({ photos, view }: { photos: readonly StripPhoto[]; view: DeskView }) {
  const say = photoCompareStripWords();
  return (
    <ol className="desk-strip" aria-label={say.label}>
      {photos.map((photo, place) => (
        <li key={photo.id} data-place={photo.id === view.left ? "left" : photo.id === view.right ? "right" : undefined}>
          <VeiledPicture id={`thumb-${photo.id}`} veil={photo.veil} name={say.veiledPhoto(place + 1)}>
            <div className="desk-thumb">
              {photo.src === null ? (
                <span className="soft small">{say.notShown}</span>
              ) : (
                <img src={photo.src} alt={photo.alt} loading="lazy" />
              )}
            </div>
          </VeiledPicture>
          <p>
            <strong>{say.photo(place + 1)}</strong>,{" "}
            {photo.clinicHref === null ? photo.clinic : <a href={photo.clinicHref}>{photo.clinic}</a>}
          </p>
          <p className="soft small">{photo.firstSeen}</p>
          <p>
            <PhotoStateTag state={photo.state} />
          </p>
          <ul className="desk-steps">
            <li>
              <PlaceLink side="left" place={place} photo={photo} view={view} />
            </li>
            <li>
              <PlaceLink side="right" place={place} photo={photo} view={view} />
            </li>
          </ul>
        </li>
      ))}
    </ol>
  );
}

interface PlaceLinkProps {
  side: "left" | "right";
  place: number;
  photo: StripPhoto;
  view: DeskView;
}

/** A photo that lies on the other side changes places with the one that was here. */
function PlaceLink({ side, place, photo, view }: PlaceLinkProps) {
  const say = photoCompareStripWords();
  const other = side === "left" ? "right" : "left";
  const next = { ...view, [side]: photo.id, unveiled: false, ...(view[other] === photo.id ? { [other]: view[side] } : {}) };
  return (
    <a href={`${deskQuery(next)}#desk`} aria-current={view[side] === photo.id ? "true" : undefined}>
      <Say it={say[side]} hidden={<span className="visually-hidden" />} place={place + 1} />
    </a>
  );
}
