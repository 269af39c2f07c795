/** Ways of looking at two photos. The browser reads this file too: it uses nothing but itself. */
export const DESK_MODES = ["side", "overlay", "slider", "blink", "difference"] as const;
export type DeskMode = (typeof DESK_MODES)[number];

/** What a moderator has before them, in full: the address holds it, so that a colleague who is sent the address sees the same. */
export interface DeskView {
  /** Photos' ids. */
  left: string;
  right: string;
  mode: DeskMode;
  /** Side by side: the right photo turned as the left one is, or as it was sent. */
  aligned: boolean;
  /** Matched region and points are drawn. */
  marks: boolean;
  /** One of ZOOMS. */
  zoom: number;
  /** The middle of the window, in thousandths of the left photo's width and height. */
  x: number;
  y: number;
  /** Drawn from the originals, which show finer dots, where they may be opened. */
  originals: boolean;
  /** Pictures that are blurred at first, since they may show an injury or their viewer wants it so, are shown. */
  unveiled: boolean;
  /** Percent: how much of the right photo an overlay lets through, where the slider stands, which photo blinking shows, how bright a difference is. */
  mix: number;
}

export const ZOOMS = [1, 1.5, 2, 3, 4, 6, 8] as const;
const MIDDLE = 500;
const MIX_STEP = 10;
/** Of the window's own size, so that a step leaves something of what was there. */
const PAN_SHARE = 0.25;

/** Everything one can do here, each by a link and by a key. */
export const DEEDS = [
  ...DESK_MODES,
  "align",
  "marks",
  "originals",
  "unveil",
  "zoom-in",
  "zoom-out",
  "pan-left",
  "pan-right",
  "pan-up",
  "pan-down",
  "reset",
  "mix-more",
  "mix-less",
  "swap",
  "next",
  "previous",
] as const;
export type Deed = (typeof DEEDS)[number];

/** KeyboardEvent.key, the first as it is printed. Arrows move only while the pictures have the focus: elsewhere they scroll the page. */
export const DEED_KEYS: Record<Deed, { keys: readonly string[]; onPicture?: true }> = {
  side: { keys: ["1"] },
  overlay: { keys: ["2"] },
  slider: { keys: ["3"] },
  blink: { keys: ["4"] },
  difference: { keys: ["5"] },
  align: { keys: ["a"] },
  marks: { keys: ["m"] },
  originals: { keys: ["g"] },
  unveil: { keys: ["v"] },
  "zoom-in": { keys: ["+", "="] },
  "zoom-out": { keys: ["-"] },
  "pan-left": { keys: ["ArrowLeft"], onPicture: true },
  "pan-right": { keys: ["ArrowRight"], onPicture: true },
  "pan-up": { keys: ["ArrowUp"], onPicture: true },
  "pan-down": { keys: ["ArrowDown"], onPicture: true },
  reset: { keys: ["0"] },
  "mix-less": { keys: ["["] },
  "mix-more": { keys: ["]"] },
  swap: { keys: ["x"] },
  next: { keys: ["n"] },
  previous: { keys: ["p"] },
};

/** Keys that only a script answers: without it the page has a link or nothing in their place. */
export const PAGE_KEYS = [
  { does: "blinking", keys: ["b"] },
  { does: "files", keys: ["f"] },
  { does: "outcome", keys: ["o"] },
  { does: "keys", keys: ["?"] },
] as const;

const DEFAULTS = {
  mode: "side",
  aligned: false,
  marks: true,
  originals: false,
  unveiled: false,
  zoom: 1,
  x: MIDDLE,
  y: MIDDLE,
  mix: 50,
} as const;

/** The view an address asks for. What it gets wrong, or leaves out, is as it is at first; `first` are the two photos shown then. */
export function readDeskView(params: URLSearchParams, photoIds: readonly string[], first: readonly [string, string]): DeskView {
  const left = photoIds.find((id) => id === params.get("left")) ?? first[0];
  const right = photoIds.find((id) => id === params.get("right") && id !== left) ?? (first[1] === left ? first[0] : first[1]);
  return {
    left,
    right,
    mode: DESK_MODES.find((mode) => mode === params.get("mode")) ?? DEFAULTS.mode,
    aligned: params.get("turned") === "yes",
    marks: params.get("marks") !== "no",
    originals: params.get("from") === "originals",
    unveiled: params.get("blurred") === "no",
    zoom: ZOOMS.find((zoom) => `${zoom}` === params.get("zoom")) ?? DEFAULTS.zoom,
    x: readWhole(params.get("x"), 1_000, DEFAULTS.x),
    y: readWhole(params.get("y"), 1_000, DEFAULTS.y),
    mix: readWhole(params.get("mix"), 100, DEFAULTS.mix),
  };
}

function readWhole(text: string | null, most: number, otherwise: number): number {
  return text !== null && /^\d{1,4}$/.test(text) && Number(text) <= most ? Number(text) : otherwise;
}

/** The address's query of a view; readDeskView of it gives the view again. */
export function deskQuery({ left, right, mode, aligned, marks, originals, unveiled, zoom, x, y, mix }: DeskView): string {
  const params = new URLSearchParams({ left, right });
  if (mode !== DEFAULTS.mode) params.set("mode", mode);
  if (aligned) params.set("turned", "yes");
  if (!marks) params.set("marks", "no");
  if (originals) params.set("from", "originals");
  if (unveiled) params.set("blurred", "no");
  if (zoom !== DEFAULTS.zoom) params.set("zoom", `${zoom}`);
  if (x !== DEFAULTS.x) params.set("x", `${x}`);
  if (y !== DEFAULTS.y) params.set("y", `${y}`);
  if (mix !== DEFAULTS.mix) params.set("mix", `${mix}`);
  return `?${params}`;
}

/** The view after a deed. What cannot go further stays as it is. */
export function afterDeed(view: DeskView, deed: Deed, photoIds: readonly string[]): DeskView {
  switch (deed) {
    case "align":
      return { ...view, aligned: !view.aligned };
    case "marks":
      return { ...view, marks: !view.marks };
    case "originals":
      return { ...view, originals: !view.originals };
    case "unveil":
      return { ...view, unveiled: !view.unveiled };
    case "zoom-in":
      return { ...view, zoom: ZOOMS.find((zoom) => zoom > view.zoom) ?? view.zoom };
    case "zoom-out":
      return { ...view, zoom: ZOOMS.findLast((zoom) => zoom < view.zoom) ?? view.zoom };
    case "pan-left":
      return panned(view, -1, 0);
    case "pan-right":
      return panned(view, 1, 0);
    case "pan-up":
      return panned(view, 0, -1);
    case "pan-down":
      return panned(view, 0, 1);
    case "reset":
      return { ...view, zoom: DEFAULTS.zoom, x: MIDDLE, y: MIDDLE };
    case "mix-less":
      return { ...view, mix: view.mode === "blink" ? 0 : Math.max(0, view.mix - MIX_STEP) };
    case "mix-more":
      return { ...view, mix: view.mode === "blink" ? 100 : Math.min(100, view.mix + MIX_STEP) };
    case "swap":
      return { ...view, left: view.right, right: view.left };
    case "next":
      return { ...view, right: besides(view, photoIds, 1), unveiled: false };
    case "previous":
      return { ...view, right: besides(view, photoIds, -1), unveiled: false };
    default:
      return { ...view, mode: deed };
  }
}

const panned = (view: DeskView, right: number, down: number) => movedBy(view, PAN_SHARE * right, PAN_SHARE * down);

/** The window moved by shares of its own width and height. */
export function movedBy(view: DeskView, right: number, down: number): DeskView {
  const { x, y } = centreOf(view);
  const side = 1_000 / view.zoom;
  return { ...view, ...centreOf({ zoom: view.zoom, x: x + right * side, y: y + down * side }) };
}

/** Where the slider stands for a share of the window's width. */
export const sliderMix = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 100);

/** The middle of the window, kept so that the window does not leave the photo: in thousandths. */
function centreOf({ zoom, x, y }: Pick<DeskView, "zoom" | "x" | "y">): { x: number; y: number } {
  const margin = MIDDLE / zoom;
  const kept = (value: number) => Math.round(Math.min(1_000 - margin, Math.max(margin, value)));
  return { x: kept(x), y: kept(y) };
}

/** The photo after or before the right one, going round and leaving out the left one. */
function besides({ left, right }: DeskView, photoIds: readonly string[], step: 1 | -1): string {
  const others = photoIds.filter((id) => id !== left);
  const place = others.indexOf(right) + step;
  return others[(place + others.length) % Math.max(1, others.length)] ?? right;
}

type Size = { width: number; height: number };

/** The part of a picture of this size that is seen, as an SVG viewBox in its pixels. */
export function windowOn(view: Pick<DeskView, "zoom" | "x" | "y">, { width, height }: Size): string {
  const { x, y } = centreOf(view);
  return box((x / 1_000) * width, (y / 1_000) * height, width / view.zoom, height / view.zoom);
}

/** SVG's a, b, c, d, e, f: from pixels of the right picture to pixels of the left one. */
export type DeskMatrix = readonly [number, number, number, number, number, number];

/** The window on the right photo as it was sent that shows the same spot of the head as the left one's; `matrix` null: the same place of the picture. */
export function windowInStep(view: Pick<DeskView, "zoom" | "x" | "y">, left: Size, right: Size, matrix: DeskMatrix | null): string {
  if (view.zoom === 1 || matrix === null) return windowOn(view, right);
  const [a, b, c, d, e, f] = matrix;
  const det = a * d - b * c;
  if (det === 0) return windowOn(view, right);
  const { x, y } = centreOf(view);
  const [u, v] = [(x / 1_000) * left.width - e, (y / 1_000) * left.height - f];
  // A picture that shows the head larger is looked at through a larger window, so that the head is of one size on both sides.
  const scale = Math.sqrt(Math.abs(det));
  const width = left.width / view.zoom / scale;
  return box((d * u - c * v) / det, (a * v - b * u) / det, width, (width * right.height) / right.width);
}

const box = (x: number, y: number, width: number, height: number) =>
  [x - width / 2, y - height / 2, width, height].map((value) => Math.round(value * 10) / 10).join(" ");

/** Where the slider stands on the window: its x in pixels of the left picture. */
export function sliderAt(view: DeskView, { width }: Size): number {
  const { x } = centreOf(view);
  const seen = width / view.zoom;
  return Math.round(((x / 1_000) * width - seen / 2 + (view.mix / 100) * seen) * 10) / 10;
}

/** How much a difference is brightened: what a chat program did to the whole picture is faint, what somebody did to a part is not. */
export const gainOf = (mix: number): 1 | 3 | 6 => (mix < 40 ? 1 : mix <= 60 ? 3 : 6);

/** What a script needs to draw another view of the same two photos. */
export interface DeskGeometry {
  left: Size;
  right: Size;
  matrix: DeskMatrix | null;
}
