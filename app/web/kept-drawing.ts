import type { ReactElement } from "react";

/** An element that is made once and printed many times over, such as an icon: its markup is written once too. */
export function Kept({ of }: { of: ReactElement }): ReactElement {
  return of;
}
