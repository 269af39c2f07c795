import { Button, ButtonLink } from "#app/components/button.tsx";
import type { PhotoView } from "#app/components/photo-figure.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import type { CaseStanding } from "#app/routes/manage/case-standing.ts";
import { ownCaseWords } from "#app/routes/manage/own-case-words.ts";
import { OwnPhoto } from "#app/routes/manage/own-photo.tsx";

interface CasePhotosPartProps {
  clinicSlug: string;
  caseId: string;
  photos: readonly { id: string; label: string; words: string; evidenceHref: string | null; view: PhotoView | null }[];
  standing: CaseStanding;
  /** The client has answered about these photos: they stay in the case. */
  answered: boolean;
}

/** The photos of a case by the day they were taken. */
export function CasePhotosPart({ clinicSlug, caseId, photos, standing, answered }: CasePhotosPartProps) {
  const say = ownCaseWords();
  const href = `/manage/${clinicSlug}/cases/${caseId}/photos`;
  const closed = standing === "withdrawn" || standing === "not_theirs";
  return (
    <Section id="photos" title={say.photos} layout="wide" note={say.photosNote}>
      {photos.length === 0 ? (
        <p>{say.noPhotoTied}</p>
      ) : (
        <ul className="gallery-grid">
          {photos.map((photo) => (
            <OwnPhoto key={photo.id} photo={photo} />
          ))}
        </ul>
      )}
      {!closed && (
        <p className="cluster">
          <ButtonLink href={href} kind="secondary">
            {say.addPhotos}
          </ButtonLink>
        </p>
      )}
      {!closed && !answered && photos.length > 0 && (
        <details>
          <summary>{say.photoInWrongCase}</summary>
          <form method="post" action={href} className="stack-tight">
            <input type="hidden" name="intent" value="untie" />
            <p>{say.takeOutNote}</p>
            <ul className="choice-pictures">
              {photos.map((photo) => (
                <li key={photo.id}>
                  {photo.view && <img src={photo.view.src} alt="" width={photo.view.width} height={photo.view.height} loading="lazy" />}
                  <Button kind="quiet" name="photo" value={photo.id}>
                    <Say it={say.takeOut} part={<span className="visually-hidden" />} alt={photo.view?.alt ?? photo.label} />
                  </Button>
                </li>
              ))}
            </ul>
          </form>
        </details>
      )}
    </Section>
  );
}
