/** Pages that their query is part of: of everything else it says where in a page, and the page is the same. */
const WITH_QUERY = new Set(["/clinics", "/compare"]);

/** The one address of a page, without scheme and host, as search engines and networks are told it. */
export function canonicalPath({ pathname, search }: { pathname: string; search: string }): string {
  const path = pathname === "/" ? pathname : pathname.replace(/\/+$/, "");
  return path + (WITH_QUERY.has(path) ? search.replaceAll("%7E", "~") : "");
}
