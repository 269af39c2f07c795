import { expect, test } from "vitest";
import routes from "#app/routes.ts";
import { FURTHER, PUBLIC_PAGES } from "#tests/e2e/support/pages.ts";
import { ROUTE_MATRIX } from "#tests/security/route-matrix.ts";

interface PageRoute {
  path?: string;
  file: string;
}

const pathOf = ({ path = "" }: PageRoute) => `/${path}`;

test("every page that anybody may open is looked at by axe, in the light and the dark, at 320 pixels", async () => {
  const pages = ((await routes) as PageRoute[]).filter(({ file }) => file.endsWith(".tsx")).map(pathOf);
  const open = pages.filter((path) => ROUTE_MATRIX[path]?.get?.startsWith("G"));
  expect(open.length).toBeGreaterThan(20);
  const missing = open.filter((path) => {
    const shape = new RegExp(`^${path.replace(/:[a-z]+/gi, "[^/]+")}$`);
    const example = path.replace(/:slug/, "one-name").replace(/:[a-z]+/gi, "0".repeat(32));
    return !(PUBLIC_PAGES.some((page) => shape.test(page.replace(/\?.*/, ""))) || FURTHER.some(({ to }) => to.test(example)));
  });
  expect(missing).toEqual([]);
});
