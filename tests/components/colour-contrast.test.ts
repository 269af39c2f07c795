import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const TOKENS = readFileSync(new URL("../../app/styles/tokens.css", import.meta.url), "utf8");

/** The colours of one block of tokens.css by name. */
function coloursOf(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]));
}

const [light = "", dark = ""] = TOKENS.split("@media");
const SCHEMES = { light: coloursOf(light), dark: coloursOf(dark) };

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const TEXT = ["ink", "soft", "evidenced", "doubt", "against"];
const GROUNDS = ["paper", "sheet", "tint"];
const PAIRS = [
  ...TEXT.flatMap((text) => GROUNDS.map((ground) => ({ mark: text, ground, least: 4.5 }))),
  ...["evidenced", "doubt", "against"].flatMap((tone) => ["ink", tone].map((mark) => ({ mark, ground: `${tone}-tint`, least: 4.5 }))),
  ...["edge", "focus"].flatMap((mark) => GROUNDS.map((ground) => ({ mark, ground, least: 3 }))),
];

test.each(Object.entries(SCHEMES).flatMap(([scheme, colours]) => PAIRS.map((pair) => ({ ...pair, scheme, colours }))))(
  "$mark on $ground can be told apart in $scheme ($least to 1)",
  ({ mark, ground, least, colours }) => {
    const [one, other] = [colours.get(mark), colours.get(ground)];
    if (!one || !other) throw new Error(`${mark} or ${ground} is not in tokens.css`);
    expect(contrast(one, other)).toBeGreaterThanOrEqual(least);
  },
);
