import compare from "#app/styles/compare.css?url";
import desks from "#app/styles/desks.css?url";
import guides from "#app/styles/guides.css?url";
import looks from "#app/styles/looks.css?url";
import studies from "#app/styles/studies.css?url";

/** Pages that are read: their style is what every page has. */
const READ = /^\/(?:clinics(?:\/[^/]+(?:\/(?:score|cases))?)?|cases\/[^/]+|reviews\/[^/]+|method|data|decisions(?:\/[^/]+)?|offline|api)?$/;
/** What is in these sheets is on no other page. */
const GUIDE = /^\/guide(?:\/[^/]+)?$/;
/** Pages of several columns, drawings and things to print. */
const STUDIED = /^\/(?:check-photo|shortlist|clinics\/[^/]+\/consultation|photos\/[^/]+|practitioners\/[^/]+|training\/[^/]+)$/;

/**
 * The sheets that a page needs beside the one of every page: none for what is mostly read, so that it is short. What is not named here, such as desks, forms
 * and accounts, gets all of them but the guide's.
 */
export function sheetsOf(pathname: string): readonly string[] {
  const path = pathname === "/" ? pathname : pathname.replace(/\/+$/, "");
  if (READ.test(path)) return [];
  if (path === "/compare") return [compare];
  if (GUIDE.test(path)) return [path === "/guide/look" ? looks : guides];
  return STUDIED.test(path) ? [studies] : [studies, desks];
}
