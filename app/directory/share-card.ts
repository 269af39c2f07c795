import { type BadgeFacts, COLOURS, MARK } from "#app/clinics/badge.ts";
import { shareBadgeWords } from "#app/directory/share-badge-words.ts";
import type { Letter } from "#app/platform/letters.server.ts";

/** Pixels, as the networks that show such pictures ask for. */
export const CARD_SIZE = { width: 1_200, height: 630 } as const;

/** What a picture of a clinic says where its address is shared: the badge's facts and where it is. */
export interface CardFacts extends BadgeFacts {
  place: string;
  /** "Scalp Micropigmentation clinic", or what else the picture is of. */
  kind: string;
}

const MARGIN = 80;
const INNER = CARD_SIZE.width - 2 * MARGIN;
/** Type sizes a name is tried at, the largest first; in two lines only from here on. */
const NAME_SIZES = [92, 80, 70, 60, 50] as const;
const TWO_LINES_FROM = 70;
/** What a letter we have no outline of takes, in thousandths: nothing is drawn. */
const GAP: Letter = [300, ""];

const widthOf = (letters: ReadonlyMap<string, Letter>, text: string, size: number) =>
  ([...text].reduce((sum, letter) => sum + (letters.get(letter) ?? GAP)[0], 0) * size) / 1_000;

/** Words in as few lines as they need; null: they do not fit. */
function linesOf(letters: ReadonlyMap<string, Letter>, text: string, size: number): string[] | null {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(letters, longer, size) <= INNER) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length <= (size > TWO_LINES_FROM ? 1 : 2) && lines.every((line) => widthOf(letters, line, size) <= INNER) ? lines : null;
}

/** The largest size at which the text fits; a longer one is cut and says so. */
function fitted(letters: ReadonlyMap<string, Letter>, text: string): { lines: string[]; size: number } {
  for (const size of NAME_SIZES) {
    const lines = linesOf(letters, text, size);
    if (lines) return { lines, size };
  }
  const size = NAME_SIZES[NAME_SIZES.length - 1] ?? 50;
  let cut = [...text];
  while (cut.length > 0 && widthOf(letters, `${cut.join("")}…`, size) > INNER) cut = cut.slice(0, -1);
  return { lines: [`${cut.join("")}…`], size };
}

/** Writes a line of outlines: its left end and base line in pixels, its size, and how bold. */
const writer =
  (letters: ReadonlyMap<string, Letter>) =>
  (x: number, y: number, size: number, fill: string, text: string, bold = 0): string => {
    let at = 0;
    const outlines = [...text].map((letter) => {
      const [advance, path] = letters.get(letter) ?? GAP;
      const drawn = path === "" ? "" : `<path transform="translate(${at} 0)" d="${path}"/>`;
      at += advance;
      return drawn;
    });
    const scale = size / 1_000;
    return `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})" fill="${fill}" stroke="${fill}" stroke-width="${bold}">${outlines.join("")}</g>`;
  };

const { width, height } = CARD_SIZE;
const sheet = (parts: readonly string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.light.paper}"/>`,
    ...parts,
    "</svg>",
  ].join("");
const drawMark = (x: number, y: number, scale: number): string => {
  const dots = MARK.map(([diameter, path]) => `<path d="${path}" stroke-width="${diameter}"/>`).join("");
  return `<g transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke="${COLOURS.light.ink}" stroke-linecap="round">${dots}</g>`;
};

/** The picture of every page that has none of its own. */
export function drawSiteCard(letters: ReadonlyMap<string, Letter>): string {
  const { ink, soft, rule } = COLOURS.light;
  const write = writer(letters);
  return sheet([
    drawMark(MARGIN, 150, 2.2),
    write(MARGIN + 180, 252, 120, ink, "Scalpmark", 16),
    `<rect x="${MARGIN}" y="352" width="${INNER}" height="2" fill="${rule}"/>`,
    write(MARGIN, 430, 46, ink, shareBadgeWords().siteTitle),
    write(MARGIN, 496, 34, soft, shareBadgeWords().siteNote),
  ]);
}

/**
 * The picture as SVG of outlines alone: it looks the same on every machine, needs no font, and nothing from outside gets into it but through the table of
 * letters. A name in letters we do not have is left out; the page that shares the picture says it in words.
 */
export function drawCard(facts: CardFacts, letters: ReadonlyMap<string, Letter>): string {
  const { ink, soft, rule, against } = COLOURS.light;
  const write = writer(letters);
  const say = shareBadgeWords();
  const known = [...facts.clinicName].every((letter) => letters.has(letter));
  const { lines, size } = fitted(letters, known ? facts.clinicName : facts.kind);
  const stateColour = facts.warned || facts.banner !== null ? against : ink;
  const names = lines.map((line, place) => write(MARGIN, 212 + place * size * 1.1, size, ink, line, 16));
  const figure =
    facts.figure === null
      ? write(MARGIN, 490, 58, stateColour, facts.state, 10)
      : `${write(MARGIN, 500, 112, ink, facts.figure, 10)}${write(MARGIN + widthOf(letters, facts.figure, 112) + 18, 500, 38, soft, say.ofHundred)}${write(
          MARGIN + widthOf(letters, facts.figure, 112) + 170,
          500,
          52,
          stateColour,
          facts.state,
          10,
        )}`;
  const first = facts.banner ?? (facts.taken === null ? null : say.pointsTaken(facts.taken));
  return sheet([
    drawMark(MARGIN - 4, 56, 0.9),
    write(MARGIN + 72, 100, 38, ink, "Scalpmark", 14),
    ...names,
    write(MARGIN, 272 + (lines.length - 1) * size * 1.1, 38, soft, facts.place),
    `<rect x="${MARGIN}" y="392" width="${INNER}" height="2" fill="${rule}"/>`,
    figure,
    write(
      MARGIN,
      566,
      32,
      first === null ? soft : against,
      first ?? (facts.level === null ? say.nothingChecked : say.evidenceLevel(facts.level)),
    ),
    write(width - MARGIN - widthOf(letters, say.asOf(facts.asOf), 28), 566, 28, soft, say.asOf(facts.asOf)),
  ]);
}
