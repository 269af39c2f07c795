import { PhotoFigure, type PhotoView } from "#app/components/photo-figure.tsx";
import { PhotoStateLegend } from "#app/components/photo-state.tsx";
import { isHealed } from "#app/provenance/stage.ts";

interface Group {
  id: string;
  title: string;
  note: string;
  shows: (photo: PhotoView) => boolean;
  /** Early photos are folded away: they are no result. */
  folded: boolean;
}

const GROUPS: readonly Group[] = [
  {
    id: "healed",
    title: "Healed",
    note: "28 days and more after the last session: this is the result.",
    shows: (photo) => !photo.before && isHealed(photo.stage),
    folded: false,
  },
  {
    id: "early",
    title: "Fresh and settling",
    note: "Less than 28 days after a session. Dots look darker and sharper than they will stay.",
    shows: (photo) => !photo.before && (photo.stage === "fresh" || photo.stage === "settling"),
    folded: true,
  },
  {
    id: "undated",
    title: "Stage unknown",
    note: "Nobody said how long after a session these were taken.",
    shows: (photo) => !photo.before && photo.stage === "unknown",
    folded: true,
  },
  {
    id: "before",
    title: "Before treatment",
    note: "The same heads before the first session.",
    shows: (photo) => photo.before,
    folded: true,
  },
];

interface PhotoGalleryProps {
  photos: readonly PhotoView[];
  /** Part of a larger text: no heading over the healed ones, and no word where there are none. */
  within?: boolean;
}

/** Photos by stage, healed first; fresh ones are never among them. */
export function PhotoGallery({ photos, within = false }: PhotoGalleryProps) {
  return (
    <div className="gallery">
      {GROUPS.map((group) => (
        <GalleryGroup key={group.id} group={group} photos={photos.filter(group.shows)} within={within} />
      ))}
      {photos.length > 0 && <PhotoStateLegend states={photos.map((photo) => photo.state)} />}
    </div>
  );
}

function GalleryGroup({ group, photos, within }: { group: Group; photos: readonly PhotoView[]; within: boolean }) {
  if (photos.length === 0) return group.folded || within ? null : <p>No healed photos were provided. Ask to see some before you book.</p>;
  const grid = (
    <div className="gallery-grid">
      {photos.map((photo) => (
        <PhotoFigure key={photo.id} photo={photo} />
      ))}
    </div>
  );
  if (group.folded)
    return (
      <details>
        <summary>
          {group.title} ({photos.length})
        </summary>
        <p className="section-note">{group.note}</p>
        {grid}
      </details>
    );
  if (within) return grid;
  return (
    <div>
      <h3>
        {group.title} ({photos.length})
      </h3>
      <p className="section-note">{group.note}</p>
      {grid}
    </div>
  );
}
