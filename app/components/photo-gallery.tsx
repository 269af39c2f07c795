import { PhotoFigure, type PhotoView } from "#app/components/photo-figure.tsx";
import { photoGalleryWords } from "#app/components/photo-gallery-words.ts";
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

const groups = (): readonly Group[] => {
  const say = photoGalleryWords();
  return [
    {
      id: "healed",
      title: say.healed,
      note: say.healedNote,
      shows: (photo) => !photo.before && isHealed(photo.stage),
      folded: false,
    },
    {
      id: "early",
      title: say.fresh,
      note: say.freshNote,
      shows: (photo) => !photo.before && (photo.stage === "fresh" || photo.stage === "settling"),
      folded: true,
    },
    {
      id: "undated",
      title: say.stageUnknown,
      note: say.stageUnknownNote,
      shows: (photo) => !photo.before && photo.stage === "unknown",
      folded: true,
    },
    {
      id: "before",
      title: say.beforeTreatment,
      note: say.beforeTreatmentNote,
      shows: (photo) => photo.before,
      folded: true,
    },
  ];
};

interface PhotoGalleryProps {
  photos: readonly PhotoView[];
  /** Part of a larger text: no heading over the healed ones, and no word where there are none. */
  within?: boolean;
}

/** Photos by stage, healed first; fresh ones are never among them. */
export function PhotoGallery({ photos, within = false }: PhotoGalleryProps) {
  return (
    <div className="gallery">
      {groups().map((group) => (
        <GalleryGroup key={group.id} group={group} photos={photos.filter(group.shows)} within={within} />
      ))}
      {photos.length > 0 && <PhotoStateLegend states={photos.map((photo) => photo.state)} />}
    </div>
  );
}

function GalleryGroup({ group, photos, within }: { group: Group; photos: readonly PhotoView[]; within: boolean }) {
  const say = photoGalleryWords();
  if (photos.length === 0) return group.folded || within ? null : <p>{say.noHealedPhotos}</p>;
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
