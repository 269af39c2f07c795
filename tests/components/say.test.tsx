import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Say } from "#app/components/say.tsx";
import { rich, words } from "#app/platform/words.ts";
import { staticMarkup } from "#app/web/static-markup.ts";

const spoken = words({
  en: {
    plain: "Nothing is kept.",
    asOf: rich("As of {day}. <report>Report <strong>something</strong> here</report>"),
    twice: rich("{name}, and {name} again"),
  },
});

test("a sentence is whole: values stand in their places, and its words within the elements that were given", () => {
  const said = <Say it={spoken().asOf} day="1 May 2026" report={<a href="/report" />} />;
  const html = 'As of 1 May 2026. <a href="/report">Report <strong>something</strong> here</a>';
  expect(renderToStaticMarkup(said)).toBe(html);
  expect(staticMarkup(said)).toBe(html);
});

test("what is given twice stands twice, and markup in a value is text", () => {
  expect(renderToStaticMarkup(<Say it={spoken().twice} name="<b>A" />)).toBe("&lt;b&gt;A, and &lt;b&gt;A again");
});

test.each(["An <a>open element", "Closed</a> without one", "<a>Crossed <b>over</a></b>"])(
  "a broken sentence is refused when its file loads: %s",
  (text) => {
    expect(() => rich(text)).toThrow(/element|closes/);
  },
);

test("a sign that is no mark stays: less than, and an empty pair of braces", () => {
  expect(rich("< 0.1 and {} and 2 > 1").pieces).toEqual(["< 0.1 and {} and 2 > 1"]);
});
