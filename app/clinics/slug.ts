import { fold } from "#app/platform/fold.ts";

const LONGEST = 60;
/** Words that are, or may become, pages beside `/clinics/:slug`. */
const RESERVED = new Set(["new", "compare", "map", "import", "search", "near", "page"]);

/** "Ink & Dot, Leeds" gives "ink-dot-leeds". Only a-z, 0-9 and hyphens; empty where the name has none of them, such as one in Chinese. */
export function slugOf(text: string): string {
  const words = fold(text)
    .replaceAll(/[^a-z0-9 ]+/g, "")
    .split(" ")
    .filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug;
}

/** Addresses to try for a clinic until one is free: its name, its name with the city, then numbered without end. */
export function* slugCandidates(name: string, city: string): Generator<string> {
  const plain = slugOf(name);
  const withCity = slugOf(`${plain === "" ? "clinic" : name} ${city}`);
  if (plain !== "" && !RESERVED.has(plain)) yield plain;
  if (withCity !== plain && withCity !== "" && !RESERVED.has(withCity)) yield withCity;
  const base = withCity === "" ? "clinic" : withCity;
  for (let number = 2; ; number += 1) yield `${base}-${number}`;
}
