/** One line of a plot; nothing is drawn where `y` is not above 0. */
export interface PlotLine {
  name: string;
  points: readonly { x: number; y: number }[];
}

export interface Plot {
  title: string;
  unit: string;
  lines: readonly PlotLine[];
}

const COLUMNS = 3;
const WIDTH = 300;
const HEIGHT = 210;
/** Around a drawing inside its part of the picture: above for its title, before for the numbers of its axis, below for those of the other. */
const MARGIN = { top: 44, before: 46, below: 34, after: 14 };
const LEGEND = 30;
/** Of each line by day and in the dark. */
const TONES = [
  ["#1f5f8b", "#6db3e0"],
  ["#b4561f", "#eb9a63"],
  ["#5b6b2f", "#b3c46f"],
  ["#7a4a86", "#c99ad6"],
] as const;
const DECADE = 10;

const tones = (which: 0 | 1) => TONES.map((tone, at) => `.tone-${at}{color:${tone[which]}}`).join("");

/** Its ground is its own: the page it stands on need not be as light or dark as the reader's system is. */
const STYLE = `text{font:12px system-ui,sans-serif;fill:#333}.ground{fill:#fff}.title{font-weight:600}.grid{stroke:#ccc;stroke-width:1}${tones(0)}
@media(prefers-color-scheme:dark){text{fill:#ddd}.ground{fill:#14181d}.grid{stroke:#444}${tones(1)}}`;

/** Small plots side by side, both axes by powers of ten: a straight line grows by one power. `across`: what the axis below counts. */
export function drawLogPlots(plots: readonly Plot[], across: string): string {
  const names = [...new Set(plots.flatMap(({ lines }) => lines.map(({ name }) => name)))];
  const [width, height] = [COLUMNS * WIDTH, LEGEND + Math.ceil(plots.length / COLUMNS) * HEIGHT];
  const xs = decades(plots.flatMap(({ lines }) => lines.flatMap(({ points }) => points.map(({ x }) => x))));
  const parts = plots.map((plot, at) => {
    const [left, top] = [(at % COLUMNS) * WIDTH, LEGEND + Math.floor(at / COLUMNS) * HEIGHT];
    return `<g transform="translate(${left} ${top})">${drawPlot(plot, names, xs, across)}</g>`;
  });
  const legend = names.map((name, at) => {
    const left = MARGIN.before + at * 120;
    return `<line x1="${left}" x2="${left + 22}" y1="16" y2="16" class="${toneOf(at)}" stroke="currentColor" stroke-width="2"/><text x="${left + 28}" y="20">${escaped(name)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"><title>${escaped(plots.map(({ title }) => title).join(", "))}</title><style>${STYLE}</style><rect class="ground" width="${width}" height="${height}"/>${legend.join("")}${parts.join("")}</svg>\n`;
}

interface Decades {
  from: number;
  to: number;
}

/** The powers of ten around all of these, at least one apart. */
function decades(values: readonly number[]): Decades {
  const logs = values.filter((value) => value > 0).map(Math.log10);
  const from = Math.floor(Math.min(...logs, Number.MAX_SAFE_INTEGER));
  if (logs.length === 0) return { from: 0, to: 1 };
  return { from, to: Math.max(from + 1, Math.ceil(Math.max(...logs) - 1e-9)) };
}

function drawPlot({ title, unit, lines }: Plot, names: readonly string[], xs: Decades, across: string): string {
  const ys = decades(lines.flatMap(({ points }) => points.map(({ y }) => y)));
  const [foot, end] = [HEIGHT - MARGIN.below, WIDTH - MARGIN.after];
  const placeX = (x: number) => round(MARGIN.before + ((Math.log10(x) - xs.from) / (xs.to - xs.from)) * (end - MARGIN.before));
  const placeY = (y: number) => round(foot - ((Math.log10(y) - ys.from) / (ys.to - ys.from)) * (foot - MARGIN.top));
  const out = [
    `<text class="title" x="${MARGIN.before}" y="18">${escaped(title)}</text><text x="${MARGIN.before}" y="34">${escaped(unit)}</text>`,
  ];
  for (let power = ys.from; power <= ys.to; power += 1) {
    const y = placeY(DECADE ** power);
    out.push(
      `<line class="grid" x1="${MARGIN.before}" x2="${end}" y1="${y}" y2="${y}"/><text x="${MARGIN.before - 6}" y="${y + 4}" text-anchor="end">${printed(power)}</text>`,
    );
  }
  for (let power = xs.from; power <= xs.to; power += 1)
    out.push(`<text x="${placeX(DECADE ** power)}" y="${foot + 16}" text-anchor="middle">${printed(power)}</text>`);
  out.push(`<text x="${end}" y="${foot + 30}" text-anchor="end">${escaped(across)}</text>`);
  for (const { name, points } of lines) {
    const tone = toneOf(names.indexOf(name));
    const placed = points.filter(({ x, y }) => x > 0 && y > 0).map(({ x, y }) => [placeX(x), placeY(y)] as const);
    out.push(
      `<polyline class="${tone}" fill="none" stroke="currentColor" stroke-width="2" points="${placed.map((at) => at.join(",")).join(" ")}"/>`,
    );
    for (const [x, y] of placed) out.push(`<circle class="${tone}" cx="${x}" cy="${y}" r="3" fill="currentColor"/>`);
  }
  return out.join("");
}

const toneOf = (at: number) => `tone-${at % TONES.length}`;
const round = (value: number) => Math.round(value * 10) / 10;
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const SHORT: readonly [power: number, letter: string][] = [
  [6, "M"],
  [3, "k"],
];

/** A power of ten: 0.01, 1, 100, 10k, 1M. */
function printed(power: number): string {
  const [from, letter] = SHORT.find(([least]) => power >= least) ?? [0, ""];
  return `${Number((DECADE ** (power - from)).toPrecision(1))}${letter}`;
}
