import { Button } from "#app/components/button.tsx";
import { Say } from "#app/components/say.tsx";
import { Tag } from "#app/components/tag.tsx";
import type { ProtectedPhotoView } from "#app/routes/photos/protected-photo-view.server.ts";
import { protectedPhotosWords } from "#app/routes/photos/protected-photos-words.ts";

/** One photo of the owner's list, with what was found and the way to remove it. */
export function ProtectedPhoto({ photo }: { photo: ProtectedPhotoView }) {
  const say = protectedPhotosWords();
  const { id, picture, label, since, holder, kept, state, means, disputeHref, removable } = photo;
  return (
    <li>
      <div className="protected-picture">
        {picture === null ? (
          <p className="soft small">{say.noPictureKept}</p>
        ) : (
          <img src={picture.src} width={picture.width} height={picture.height} alt="" loading="lazy" decoding="async" />
        )}
      </div>
      <div className="stack-tight">
        <h3>{label}</h3>
        <p className="cluster">
          <Tag tone={disputeHref === null ? "plain" : "doubt"}>{state}</Tag>
        </p>
        <p>
          {means}{" "}
          {disputeHref !== null && (
            <>
              <a href={disputeHref}>{say.openTheDispute}</a> · <a href={`/photos/${id}/evidence`}>{say.bringEvidence}</a>
            </>
          )}
        </p>
        <p className="soft small">{say.keptForSince(holder, since, kept)}</p>
        {removable && (
          <form method="post">
            <Button kind="quiet" name="remove" value={id}>
              <Say it={say.removeFromProtection} part={<span className="visually-hidden" />} label={label} />
            </Button>
          </form>
        )}
      </div>
    </li>
  );
}
