import { DefinitionList } from "#app/components/definition-list.tsx";
import { PhotoCompareControls } from "#app/components/photo-compare-controls.tsx";
import { PhotoCompareKeys } from "#app/components/photo-compare-keys.tsx";
import { PhotoCompareStage } from "#app/components/photo-compare-stage.tsx";
import { PhotoCompareStrip } from "#app/components/photo-compare-strip.tsx";
import { Section } from "#app/components/section.tsx";
import { disputeCaseWords } from "#app/routes/moderation/dispute-case-words.ts";
import type { ClaimsView } from "#app/routes/moderation/dispute-claims.server.ts";
import type { DeskData, DeskPhoto } from "#app/routes/moderation/dispute-desk.server.ts";
import type { DisputePhotoView } from "#app/routes/moderation/dispute-view.server.ts";

interface DeskSectionProps {
  desk: DeskData | null;
  /** Null: no look at the files is on record for this visit, so their originals are not drawn either. */
  claims: ClaimsView | null;
  photos: readonly DisputePhotoView[];
}

/** The whole cluster in a strip, and any two of its photos compared. */
export function DeskSection({ desk, claims, photos }: DeskSectionProps) {
  const say = disputeCaseWords();
  const left = claims?.left.originalHref ?? null;
  const right = claims?.right.originalHref ?? null;
  return (
    <Section id="desk" title={say.photos} layout="wide" note={say.photosNote}>
      {desk === null ? (
        <p className="not-provided">{say.photosNotShown}</p>
      ) : (
        <div className="desk" data-enhance="photo-desk">
          <PhotoCompareStrip view={desk.view} photos={photos.map(toStripPhoto)} />
          <p className="compare-words">{say.likeness(desk.likeness, desk.transform)}</p>
          <PhotoCompareControls
            view={desk.view}
            ids={desk.ids}
            originals={left !== null || right !== null}
            veil={desk.left.veil ?? desk.right.veil}
          />
          <PhotoCompareKeys />
          <p className="visually-hidden" role="status" />
          <PhotoCompareStage
            view={desk.view}
            left={drawn(desk.left, desk.view.originals ? left : null)}
            right={drawn(desk.right, desk.view.originals ? right : null)}
            matrix={desk.matrix}
          />
          {desk.facts.length > 0 && <DefinitionList rows={desk.facts} />}
        </div>
      )}
    </Section>
  );
}

/** The picture to draw: the original of the same proportions where it was asked for and may be opened. */
const drawn = (photo: DeskPhoto, original: string | null) =>
  original === null || photo.src === null ? photo : { ...photo, src: original };

function toStripPhoto({ id, clinic, clinicHref, firstSeen, state, view }: DisputePhotoView) {
  return {
    id,
    clinic,
    clinicHref,
    firstSeen,
    state,
    src: "src" in view ? view.src : null,
    alt: "src" in view ? view.alt : "",
    veil: ("src" in view ? view.veil : null) ?? null,
  };
}
