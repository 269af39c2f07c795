import { Section } from "#app/components/section.tsx";

interface CasePicturesProps {
  photos: readonly { id: string; drawn: boolean }[];
  /** Of the link by which they may be seen. */
  token: string;
  clinic: string;
}

/** The photos of a case for the person they are said to show. */
export function CasePictures({ photos, token, clinic }: CasePicturesProps) {
  return (
    <Section id="photos" title="The photos" layout="wide" note="Those the clinic has tied to this treatment so far.">
      {photos.length === 0 ? (
        <p>None.</p>
      ) : (
        <ul className="gallery-grid">
          {photos.map((photo, place) => (
            <li key={photo.id}>
              <figure className="photo">
                <div className="photo-frame">
                  <img
                    src={`/confirm-case/picture?token=${token}&photo=${photo.id}`}
                    alt={`${place + 1} of ${photos.length}: a head that ${clinic} says is yours`}
                  />
                </div>
                {photo.drawn && <figcaption className="soft small">Drawn picture</figcaption>}
              </figure>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
