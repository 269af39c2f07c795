import type { ReactElement } from "react";
import { Kept } from "#app/web/kept-drawing.ts";

interface DotRowProps {
  full: number;
  of: number;
}

/** One for each share that was ever printed. */
const drawn = new Map<string, ReactElement>();

/** So many of so many, in one row: full dots, then open ones. The words beside it say the same. */
export function DotRow({ full, of }: DotRowProps) {
  const share = `${full} of ${of}`;
  const row = drawn.get(share) ?? drawRow({ full, of });
  drawn.set(share, row);
  return <Kept of={row} />;
}

function drawRow({ full, of }: DotRowProps): ReactElement {
  const places = Array.from({ length: of }, (_, index) => `M${index * 10 + 5} 5h0`);
  const open = places.slice(full).join("");
  return (
    <svg className="dots dot-row" viewBox={`0 0 ${of * 10} 10`} height="10" width={of * 10} aria-hidden="true" focusable="false">
      <path d={places.slice(0, full).join("")} strokeWidth="7.5" />
      {open && (
        <>
          <path d={open} strokeWidth="7.5" />
          <path className="dots-open" d={open} strokeWidth="5.1" />
        </>
      )}
    </svg>
  );
}
