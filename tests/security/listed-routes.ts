import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "#app/routes.ts";
import type { MatrixWorld } from "#tests/security/matrix-world.ts";
import type { MatrixRow } from "#tests/security/route-matrix.ts";
import type { RouteArgs } from "#tests/support/route-args.ts";

export interface RouteModule {
  loader?: (args: RouteArgs) => unknown;
  action?: (args: RouteArgs) => unknown;
  /** The page. Without a loader everybody gets it. */
  default?: unknown;
}

/** Every route of app/routes.ts, of which the build is made, by its whole path. */
export function listRoutes(entries: readonly RouteConfigEntry[] = routes, parent = ""): [path: string, file: string][] {
  return entries.flatMap((entry) => {
    const path = entry.path === undefined ? parent : `${parent}/${entry.path}`;
    return [[path === "" ? "/" : path, entry.file] as [string, string], ...listRoutes(entry.children ?? [], path)];
  });
}

export const moduleOf = (file: string): Promise<RouteModule> =>
  import(/* @vite-ignore */ new URL(`../../app/${file}`, import.meta.url).pathname);

export const urlOf = ({ url }: MatrixRow, world: MatrixWorld): string => (typeof url === "string" ? url : url(world));

/** The letter of a row for this answer. */
export function letterOf(status: number, location: string | null): string {
  if (status >= 301 && status <= 303) {
    const { pathname } = new URL(location ?? "", "http://here.test");
    return pathname === "/sign-in" ? "L" : pathname === "/verify-email" ? "V" : "R";
  }
  return { 200: "G", 400: "B", 403: "F", 404: "N" }[status] ?? String(status);
}
