import { coverGridWords } from "#app/components/cover-grid-words.ts";
import { CELLS } from "#app/reviews/mask.ts";

interface CoverGridProps {
  /** The picture's address. */
  picture: string;
  /** Cells that are chosen already. */
  cells: readonly string[];
  /** Boxes that were drawn already, as they are sent. */
  boxes: readonly string[];
}

/** A picture under a grid of boxes to tick: what is ticked will be covered. With the script of cover-boxes.ts finer boxes can be drawn besides. */
export function CoverGrid({ picture, cells, boxes }: CoverGridProps) {
  const say = coverGridWords();
  return (
    <fieldset className="cover">
      <legend>{say.tickParts}</legend>
      <div className="cover-picture">
        <img src={picture} alt={say.pictureUncovered} />
        <div className="cover-grid">
          {CELLS.map((cell) => {
            const [column = "", row = ""] = cell.split("-");
            return (
              <label key={cell}>
                <input type="checkbox" name="cell" value={cell} defaultChecked={cells.includes(cell)} />
                <span className="visually-hidden">{say.rowColumn(row, column)}</span>
              </label>
            );
          })}
        </div>
        {boxes.map((box) => (
          <input key={box} type="hidden" name="box" value={box} />
        ))}
      </div>
    </fieldset>
  );
}
