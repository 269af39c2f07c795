import { Section } from "#app/components/section.tsx";
import { casePicturesWords } from "#app/routes/cases/case-pictures-words.ts";

interface CasePicturesProps {
  photos: readonly { id: string; drawn: boolean }[];
  /** Of the link by which they may be seen. */
  token: string;
  clinic: string;
}

/** The photos of a case for the person they are said to show. */
export function CasePictures({ photos, token, clinic }: CasePicturesProps) {
  const say = casePicturesWords();
  return (
    <Section id="photos" title={say.photos} layout="wide" note={say.photosNote}>
      {photos.length === 0 ? (
        <p>{say.noPhotos}</p>
      ) : (
        <ul className="gallery-grid">
          {photos.map((photo, place) => (
            <li key={photo.id}>
              <figure className="photo">
                <div className="photo-frame">
                  <img
                    src={`/confirm-case/picture?token=${token}&photo=${photo.id}`}
                    alt={say.photoAlt(place + 1, photos.length, clinic)}
                  />
                </div>
                {photo.drawn && <figcaption className="soft small">{say.drawnPicture}</figcaption>}
              </figure>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
