import type { ReactNode } from "react";
import { veiledPictureWords } from "#app/components/veiled-picture-words.ts";
import type { Veil } from "#app/moderation/moderator-settings.ts";

interface VeiledPictureProps {
  /** Of the picture, once on a page. */
  id: string;
  /** Null: it is shown at once. */
  veil: Veil | null | undefined;
  /** Which picture, for who reads one switch after the other. */
  name?: string;
  children: ReactNode;
}

/**
 * A picture that is blurred until whoever has to look asks for it: a box to tick, by pointer or by the space bar, that needs no script. It is off again with the
 * next page. The picture is in the page all the while: this spares a person, and guards nothing.
 */
export function VeiledPicture({ id, veil, name, children }: VeiledPictureProps) {
  const say = veiledPictureWords();
  if (!veil) return children;
  return (
    <div className="veil">
      <input type="checkbox" id={`show-${id}`} className="veil-switch" autoComplete="off" />
      <label htmlFor={`show-${id}`}>
        {say.showPicture}
        {name && <span className="visually-hidden">: {name}</span>}
        {veil === "injury" && <span className="veil-hint"> {say.mayShowInjury}</span>}
      </label>
      <div className="veil-picture">{children}</div>
    </div>
  );
}
