import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const APP = new URL("../../app/", import.meta.url);

/** Everything that draws: the components and the pages. */
const DRAWN = ["components", "routes"].flatMap((folder) =>
  readdirSync(new URL(folder, APP), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tsx"))
    .map((path) => `${folder}/${path}`),
);

const FORBIDDEN = {
  "a style attribute, which the content policy refuses": /\sstyle=/,
  "an event handler, which nothing would ever attach": /\son[A-Z]\w*=/,
  "a hook that needs a browser": /\buse(State|Effect|LayoutEffect|Ref|Reducer|Fetchers?|Navigate|Submit)\(/,
  "HTML made from a string": /dangerouslySetInnerHTML/,
};

test.each(Object.entries(FORBIDDEN))("No component or page has %s", (_, pattern) => {
  expect(DRAWN.length).toBeGreaterThan(30);
  expect(DRAWN.filter((path) => pattern.test(readFileSync(new URL(path, APP), "utf8")))).toEqual([]);
});
