import desks from "#app/styles/desks.css?url";
import studies from "#app/styles/studies.css?url";

/** Pages that are read: their style is what every page has. */
const READ =
  /^\/(?:clinics(?:\/[^/]+(?:\/(?:score|cases))?)?|cases\/[^/]+|reviews\/[^/]+|method|data|decisions(?:\/[^/]+)?|guide(?:\/[^/]+)?|offline|api)?$/;
/** Pages of several columns, drawings and things to print. */
const STUDIED = /^\/(?:check-photo|compare|shortlist|clinics\/[^/]+\/consultation|photos\/[^/]+|practitioners\/[^/]+|training\/[^/]+)$/;

/**
 * The sheets that a page needs beside the one of every page: none for what is mostly read, so that it is short. What is not named here, such as desks, forms
 * and accounts, gets all of them.
 */
export function sheetsOf(pathname: string): readonly string[] {
  const path = pathname === "/" ? pathname : pathname.replace(/\/+$/, "");
  if (READ.test(path)) return [];
  return STUDIED.test(path) ? [studies] : [studies, desks];
}
