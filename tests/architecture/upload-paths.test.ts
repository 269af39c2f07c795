import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import routes from "#app/routes.ts";
import { bodyLimit, UPLOAD_LIMIT, UPLOAD_PATHS } from "#app/web/body-limits.ts";

type RouteEntry = { file: string; path?: string | undefined };

const entries: RouteEntry[] = await routes;
const takesFiles = ({ file }: RouteEntry) => readFileSync(`app/${file}`, "utf8").includes("#app/web/multipart.server.ts");
const exampleOf = ({ path = "" }: RouteEntry) => `/${path.replaceAll(/:[a-zA-Z]+/g, "x1")}`;

test("C4 exactly the routes that read files may be sent 40 MB", () => {
  const mayBeLarge = entries.filter((entry) => bodyLimit(exampleOf(entry), "multipart/form-data") === UPLOAD_LIMIT);
  expect(mayBeLarge.map(exampleOf)).toEqual(entries.filter(takesFiles).map(exampleOf));
  expect(mayBeLarge).not.toEqual([]);
});

test("C4 no pattern is left over from a route that is gone", () => {
  for (const pattern of UPLOAD_PATHS)
    expect(
      entries.map(exampleOf).filter((path) => pattern.test(path)),
      String(pattern),
    ).not.toEqual([]);
});
