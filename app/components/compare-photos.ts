import { startBlinking } from "#app/components/blink-photos.ts";
import { listenToKeys } from "#app/components/compare-photos-keys.ts";
import { followPointer } from "#app/components/compare-photos-pointer.ts";
import { comparePhotosWords } from "#app/components/compare-photos-words.ts";
import {
  afterDeed,
  DESK_MODES,
  type Deed,
  type DeskGeometry,
  type DeskMode,
  type DeskView,
  deskQuery,
  gainOf,
  readDeskView,
  sliderAt,
  windowInStep,
  windowOn,
} from "#app/moderation/photo-desk.ts";
import { photoDeskWords } from "#app/moderation/photo-desk-words.ts";

/** What the parts of the script share: the view, and the one way to another. */
export interface Desk {
  root: HTMLElement;
  stage: HTMLElement;
  view(): DeskView;
  show(view: DeskView): void;
  does(deed: Deed): void;
}

/**
 * The photo desk, `data-enhance="photo-desk"`: its links act at once, keys do what they say, and the photos can be dragged. What is drawn is the same as the
 * server draws for the address, which follows every step, so that it can be sent to a colleague at any moment.
 */
export function enhancePhotoDesk(root: HTMLElement): void {
  const stage = root.querySelector<HTMLElement>("#desk-stage");
  if (!stage) return;
  const geometry = JSON.parse(stage.dataset.geometry ?? "") as DeskGeometry;
  const params = new URLSearchParams(stage.dataset.view);
  const ids = [params.get("left") ?? "", params.get("right") ?? ""] as const;
  let view = readDeskView(params, ids, ids);
  let naming = 0;
  const desk: Desk = {
    root,
    stage,
    view: () => view,
    show(next) {
      view = next;
      draw(stage, next, geometry);
      renewLinks(root, next);
      clearTimeout(naming);
      naming = window.setTimeout(() => history.replaceState(null, "", `${deskQuery(view)}${location.hash}`), NAMED_AFTER_MS);
    },
    does(deed) {
      if (isOfOthers(deed)) return root.querySelector<HTMLAnchorElement>(`[data-deed="${deed}"]`)?.click();
      desk.show(afterDeed(view, deed, ids));
      root.querySelector('[role="status"]')?.replaceChildren(told(deed, view));
    },
  };
  root.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-deed]");
    const deed = link?.dataset.deed as Deed | undefined;
    if (!link || deed === undefined || isElsewhere(event) || isOfOthers(deed)) return;
    event.preventDefault();
    desk.does(deed);
  });
  addRanges(desk);
  startBlinking(desk);
  listenToKeys(desk);
  followPointer(desk);
}

/** Browsers refuse an address that changes with every pixel of a drag. */
const NAMED_AFTER_MS = 200;

/** Other pictures, or the same ones the other way round, are another page. */
const isOfOthers = (deed: Deed) => deed === "swap" || deed === "next" || deed === "previous" || deed === "originals";

/** A click that asks for a new tab or window. */
const isElsewhere = (event: MouseEvent) => event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;

function draw(stage: HTMLElement, view: DeskView, { left, right, matrix }: DeskGeometry): void {
  const part = (name: string) => stage.querySelector(`[data-part="${name}"]`);
  const turned = view.aligned && matrix !== null;
  const slider = `${sliderAt(view, left)}`;
  Object.assign(stage.dataset, {
    mode: view.mode,
    marks: view.marks ? "on" : "off",
    shown: view.mix < 50 ? "left" : "right",
    gain: `${gainOf(view.mix)}`,
    zoomed: view.zoom > 1 ? "yes" : "no",
    veil: view.unveiled ? "off" : "on",
  });
  part("joint")?.setAttribute("viewBox", windowOn(view, left));
  part("left")?.setAttribute("viewBox", windowOn(view, left));
  part("right")?.setAttribute("viewBox", turned ? windowOn(view, left) : windowInStep(view, left, right, matrix));
  const group = part("turned");
  if (turned) group?.setAttribute("transform", group.getAttribute("data-laid") ?? "");
  else group?.removeAttribute("transform");
  part("over")?.setAttribute("opacity", view.mode === "overlay" ? `${view.mix / 100}` : "1");
  const cut = part("cut");
  cut?.setAttribute("x", view.mode === "slider" ? slider : `${-Number(cut.getAttribute("width")) / 2}`);
  part("slider")?.setAttribute("x1", slider);
  part("slider")?.setAttribute("x2", slider);
}

/** Links lead to where they would lead had the server made this view. Those to other photos keep the way of looking. */
function renewLinks(root: HTMLElement, view: DeskView): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[href^='?']")) {
    const deed = link.dataset.deed as Deed | undefined;
    const asked = new URLSearchParams(link.search);
    const of = (link.closest<HTMLElement>("[data-of]")?.dataset.of as DeskMode | undefined) ?? view.mode;
    const ids = [asked.get("left") ?? view.left, asked.get("right") ?? view.right] as const;
    const stays = ids[0] === view.left && ids[1] === view.right && deed !== undefined;
    // Another picture is blurred again; the same two the other way round are not.
    const unveiled = view.unveiled && deed === "swap";
    const next = stays ? afterDeed({ ...view, mode: of }, deed, ids) : { ...view, left: ids[0], right: ids[1], unveiled };
    link.setAttribute("href", `${deskQuery(next)}#desk`);
    if (deed !== undefined && (DESK_MODES as readonly Deed[]).includes(deed)) {
      if (deed === view.mode) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const [on, off] = [link.dataset.on, link.dataset.off];
    if (on !== undefined && off !== undefined && deed !== undefined) link.textContent = isOn(deed, view) ? on : off;
  }
  for (const step of root.querySelectorAll<HTMLElement>('[data-part="when-zoomed"]')) step.hidden = view.zoom === 1;
  for (const block of root.querySelectorAll<HTMLElement>("[data-of]")) block.hidden = block.dataset.of !== view.mode;
  for (const range of root.querySelectorAll<HTMLInputElement>('input[type="range"]')) range.value = `${view.mix}`;
}

const isOn = (deed: Deed, view: DeskView) => (deed === "align" ? view.aligned : deed === "unveil" ? view.unveiled : view.marks);

/** A slider of the browser's own beside the steps of each way of looking that has any. */
function addRanges(desk: Desk): void {
  for (const block of desk.root.querySelectorAll<HTMLElement>('[data-of="overlay"], [data-of="slider"], [data-of="difference"]')) {
    const range = document.createElement("input");
    range.type = "range";
    range.value = `${desk.view().mix}`;
    range.setAttribute("aria-label", block.querySelector('[data-deed="mix-more"]')?.textContent ?? "");
    range.addEventListener("input", () => desk.show({ ...desk.view(), mix: Number(range.value) }));
    block.append(range);
  }
}

/** For who cannot see what changed. */
function told(deed: Deed, view: DeskView): string {
  const say = comparePhotosWords();
  if (deed.startsWith("mix-")) return `${view.mix} %`;
  if (deed.startsWith("zoom-") || deed === "reset") return view.zoom === 1 ? say.wholePhoto : say.timesAsLarge(view.zoom);
  if (deed === "align") return view.aligned ? say.rightPhotoTurned : say.rightPhotoAsSent;
  if (deed === "unveil") return view.unveiled ? say.picturesShown : say.picturesBlurred;
  if (deed === "marks") return view.marks ? say.matchDrawn : say.matchNotDrawn;
  return photoDeskWords().deeds[deed];
}
