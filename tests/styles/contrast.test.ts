import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const TOKENS = readFileSync("app/styles/tokens.css", "utf8");

/** The colours of one block of tokens.css by name. */
function coloursIn(css: string): Map<string, string> {
  return new Map([...css.matchAll(/--color-([a-z-]+):\s*(#[0-9a-f]{3,6})/g)].map(([, name = "", hex = ""]) => [name, hex]));
}

const [light = "", dark = ""] = TOKENS.split("@media (prefers-color-scheme: dark)");
const SCHEMES = [
  { scheme: "light", colours: coloursIn(light) },
  { scheme: "dark", colours: coloursIn(dark.split("@media")[0] ?? "") },
];

/** WCAG 2.2: relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const level = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ["paper", "sheet", "tint"];
const TEXTS = ["ink", "soft", "evidenced", "doubt", "against"];
const TINTED = ["evidenced", "doubt", "against"].flatMap((name) => [name, "ink", "soft"].map((text) => [text, `${name}-tint`] as const));

test("the two black-on-white extremes measure 21, and a colour against itself 1", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#73807b", "#73807b")).toBe(1);
});

for (const { scheme, colours } of SCHEMES) {
  const of = (name: string) => {
    const hex = colours.get(name);
    if (hex === undefined) throw new Error(`tokens.css has no colour ${name} for the ${scheme}`);
    return hex;
  };

  test(`${scheme}: each colour of text has 4.5 to 1 on each ground it can stand on, and the paper on ink, as on buttons`, () => {
    const pairs = [...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)), ...TINTED, ["paper", "ink"] as const];
    const short = pairs.filter(([text, ground]) => contrast(of(text), of(ground)) < 4.5);
    expect(short).toEqual([]);
  });

  test(`${scheme}: what is no text but has to be seen, edges of fields and the ring of the focus, has 3 to 1`, () => {
    const pairs = ["edge", "focus"].flatMap((line) => GROUNDS.map((ground) => [line, ground] as const));
    expect(pairs.filter(([line, ground]) => contrast(of(line), of(ground)) < 3)).toEqual([]);
  });
}

/** A photo laid over another, and an area of a drawing: no text stands on them. */
const NO_TEXT = [".aligned-known", ".history-interval"];

test("in every state, hovered, focused, visited, disabled or wrong, text has one of these colours and is not made paler", () => {
  const allowed =
    /^(?:var\(--color-(?:ink|soft|evidenced|doubt|against|paper|sheet|focus)\)|inherit|currentcolor|transparent|var\(--[a-z-]+\))$/i;
  const found: string[] = [];
  for (const file of readdirSync("app/styles").filter((name) => name.endsWith(".css"))) {
    const css = readFileSync(`app/styles/${file}`, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    for (const [, selector = "", body = ""] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const colour = /(?:^|[;\s])color:\s*([^;]+)/.exec(body)?.[1]?.trim();
      const paler = /(?:^|[;\s])opacity:\s*([^;]+)/.exec(body)?.[1]?.trim();
      if (colour !== undefined && !allowed.test(colour)) found.push(`${file}: ${selector.trim()} { color: ${colour} }`);
      if (paler !== undefined && !/^[01]$/.test(paler) && !NO_TEXT.includes(selector.trim()))
        found.push(`${file}: ${selector.trim()} { opacity: ${paler} }`);
    }
  }
  expect(found).toEqual([]);
});
