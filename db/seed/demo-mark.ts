/** Letters of the mark as strokes on a grid 4 wide and 6 high: no font is needed, and none can be missing. */
const strokes: Record<string, readonly string[]> = {
  D: ["0,0 0,6 2.4,6 4,4.4 4,1.6 2.4,0 0,0"],
  R: ["0,6 0,0 2.6,0 3.8,1 3.8,2.2 2.6,3.2 0,3.2", "2.2,3.2 4,6"],
  A: ["0,6 2,0 4,6", "0.8,4 3.2,4"],
  W: ["0,0 1,6 2,2 3,6 4,0"],
  N: ["0,6 0,0 4,6 4,0"],
  F: ["4,0 0,0 0,6", "0,3 3,3"],
  O: ["1.4,0 0,1.6 0,4.4 1.4,6 2.6,6 4,4.4 4,1.6 2.6,0 1.4,0"],
  T: ["0,0 4,0", "2,0 2,6"],
  H: ["0,0 0,6", "4,0 4,6", "0,3 4,3"],
  E: ["4,0 0,0 0,6 4,6", "0,3 3,3"],
  M: ["0,6 0,0 2,3.4 4,0 4,6"],
};

const text = "DRAWN FOR THE DEMO";

/** Draws the mark into RGB bytes, bottom right. Every drawn picture carries it, so that a copy taken off the site still says what it is. */
export function stampDemoMark(rgb: Uint8Array, width: number, height: number): void {
  const unit = width / 640;
  const advance = 5.6 * unit;
  const left = width - text.length * advance - 9 * unit;
  const top = height - 17 * unit;
  const ink = new Float32Array(width * Math.ceil(24 * unit));
  const inkTop = Math.floor(height - 24 * unit);
  [...text].forEach((letter, index) => {
    for (const stroke of strokes[letter] ?? []) {
      const points = stroke.split(" ").map((pair) => pair.split(",").map(Number));
      for (let step = 1; step < points.length; step++) {
        const [x0 = 0, y0 = 0] = points[step - 1] ?? [];
        const [x1 = 0, y1 = 0] = points[step] ?? [];
        const origin = left + index * advance;
        inkLine(ink, width, origin + x0 * unit, top - inkTop + y0 * unit, origin + x1 * unit, top - inkTop + y1 * unit, 0.55 * unit);
      }
    }
  });
  for (let index = 0; index < ink.length; index++) {
    const cover = (ink[index] ?? 0) * 0.82;
    const shade = Math.max(ink[index - width - 1] ?? 0, ink[index] ?? 0) * 0.45;
    const at = (inkTop * width + index) * 3;
    if (shade <= 0 || at + 2 >= rgb.length) continue;
    for (let channel = 0; channel < 3; channel++) {
      const dimmed = (rgb[at + channel] ?? 0) * (1 - shade);
      rgb[at + channel] = Math.round(dimmed + (250 - dimmed) * cover);
    }
  }
}

/** Covers the pixels within `radius` of a line with ink, 0 to 1, in rows of `width`. */
export function inkLine(ink: Float32Array, width: number, x0: number, y0: number, x1: number, y1: number, radius: number): void {
  const length2 = (x1 - x0) ** 2 + (y1 - y0) ** 2;
  for (let y = Math.floor(Math.min(y0, y1) - 2); y <= Math.max(y0, y1) + 2; y++) {
    for (let x = Math.floor(Math.min(x0, x1) - 2); x <= Math.max(x0, x1) + 2; x++) {
      if (x < 0 || x >= width || y < 0 || y * width + x >= ink.length) continue;
      const t = Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length2));
      const cover = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(x - x0 - (x1 - x0) * t, y - y0 - (y1 - y0) * t)));
      const at = y * width + x;
      if (cover > (ink[at] ?? 0)) ink[at] = cover;
    }
  }
}
