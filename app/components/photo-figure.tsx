import { photoFigureWords } from "#app/components/photo-figure-words.ts";
import { PhotoStateTag } from "#app/components/photo-state.tsx";
import { Picture, type PictureView } from "#app/components/picture.tsx";
import { Say } from "#app/components/say.tsx";
import { VeiledPicture } from "#app/components/veiled-picture.tsx";
import type { Veil } from "#app/moderation/moderator-settings.ts";
import { type Stage, stageText } from "#app/provenance/stage.ts";
import type { PhotoState } from "#app/provenance/verdict.ts";

export interface PhotoView extends PictureView {
  id: string;
  /** True for a picture from before the first session, which shows no result. */
  before: boolean;
  stage: Stage;
  daysSinceSession: number | null;
  /** The day it was taken, as printed. */
  takenOn: string | null;
  state: PhotoState;
  /** True for a picture drawn by the project: it is marked as such. */
  drawn: boolean;
  /** Who did the work, where they have left the clinic that shows it. */
  historyOf?: string;
  /** The photo's own page. */
  href?: string;
  decisionHref?: string;
  /** Where a reader says what is wrong with it. */
  reportHref?: string;
  /** On the moderators' desks alone: it is blurred until they ask for it. */
  veil?: Veil;
}

/** The stage in words: "Healed, 42 days after the last session". */
export function stageWords({
  before,
  stage,
  daysSinceSession,
}: Pick<PhotoView, "stage" | "daysSinceSession"> & { before?: boolean }): string {
  const say = photoFigureWords();
  if (before) return say.beforeTreatment;
  if (daysSinceSession === null) return stage === "unknown" ? say.stageUnknown : stageText(stage).label;
  return say.stageAndDays(stageText(stage).label, daysSinceSession);
}

/** A photo with what is known of it: stage, provenance state, day. */
export function PhotoFigure({ photo, eager = false }: { photo: PhotoView; eager?: boolean }) {
  const say = photoFigureWords();
  const picture = <Picture picture={photo.veil ? { ...photo, hint: null } : photo} when={eager ? "soon" : "later"} />;
  return (
    <figure className={photo.state === "confirmed_stolen" ? "photo photo-stolen" : "photo"}>
      <VeiledPicture id={photo.id} veil={photo.veil} name={photo.alt}>
        {photo.href ? (
          <a href={photo.href} className="photo-frame">
            {picture}
          </a>
        ) : (
          <div className="photo-frame">{picture}</div>
        )}
      </VeiledPicture>
      <figcaption>
        <p>{stageWords(photo)}</p>
        {photo.historyOf && <p className="soft small">{say.workOfFormer(photo.historyOf)}</p>}
        <p className="photo-tags">
          <PhotoStateTag state={photo.state} />
          {photo.decisionHref && <a href={photo.decisionHref}>{say.decision}</a>}
          <span className="soft">
            {photo.takenOn === null ? say.dayNotProvided : say.takenOn(photo.takenOn)}
            {photo.drawn && `. ${say.drawnPicture}`}
          </span>
          {photo.reportHref && (
            <a href={photo.reportHref} className="print:hidden">
              <Say it={say.reportPhoto} hidden={<span className="visually-hidden" />} />
            </a>
          )}
        </p>
      </figcaption>
    </figure>
  );
}
