import { Button } from "#app/components/button.tsx";
import { Tag } from "#app/components/tag.tsx";
import type { ProtectedPhotoView } from "#app/routes/photos/protected-photo-view.server.ts";

/** One photo of the owner's list, with what was found and the way to remove it. */
export function ProtectedPhoto({ photo }: { photo: ProtectedPhotoView }) {
  const { id, picture, label, since, holder, kept, state, means, disputeHref, removable } = photo;
  return (
    <li>
      <div className="protected-picture">
        {picture === null ? (
          <p className="soft small">No picture kept</p>
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
              <a href={disputeHref}>Open the dispute</a> · <a href={`/photos/${id}/evidence`}>Bring what shows that it is yours</a>
            </>
          )}
        </p>
        <p className="soft small">
          For: {holder}. Since {since}. {kept}.
        </p>
        {removable && (
          <form method="post">
            <Button kind="quiet" name="remove" value={id}>
              Remove<span className="visually-hidden"> “{label}” from protection</span>
            </Button>
          </form>
        )}
      </div>
    </li>
  );
}
