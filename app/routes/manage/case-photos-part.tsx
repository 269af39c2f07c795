import { Button, ButtonLink } from "#app/components/button.tsx";
import type { PhotoView } from "#app/components/photo-figure.tsx";
import { Section } from "#app/components/section.tsx";
import type { CaseStanding } from "#app/routes/manage/case-standing.ts";
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
  const href = `/manage/${clinicSlug}/cases/${caseId}/photos`;
  const closed = standing === "withdrawn" || standing === "not_theirs";
  return (
    <Section id="photos" title="Photos" layout="wide" note="Stages come from the days they were taken and the days of the sessions.">
      {photos.length === 0 ? (
        <p>No photo is tied to this case.</p>
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
            Add photos
          </ButtonLink>
        </p>
      )}
      {!closed && !answered && photos.length > 0 && (
        <details>
          <summary>A photo is in the wrong case</summary>
          <form method="post" action={href} className="stack-tight">
            <input type="hidden" name="intent" value="untie" />
            <p>Taken out, it stays among your photos. Once the client has answered, the photos they saw stay in the case.</p>
            <ul className="choice-pictures">
              {photos.map((photo) => (
                <li key={photo.id}>
                  {photo.view && <img src={photo.view.src} alt="" width={photo.view.width} height={photo.view.height} loading="lazy" />}
                  <Button kind="quiet" name="photo" value={photo.id}>
                    Take out<span className="visually-hidden">: {photo.view?.alt ?? photo.label}</span>
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
