import type { Desk } from "#app/components/compare-photos.ts";
import { comparePhotosWords } from "#app/components/compare-photos-words.ts";

/** Slower than three changes a second, which could harm (WCAG 2.3.1), and quick enough that the eye still holds the other photo. */
const BLINK_MS = 700;

/** Shows the two photos by turns while blinking is the way of looking. It can be stopped, and is at first for who asked for less motion. */
export function startBlinking({ root, stage }: Desk): void {
  const say = comparePhotosWords();
  const block = root.querySelector<HTMLElement>('[data-of="blink"]');
  if (!block) return;
  let runs = !matchMedia("(prefers-reduced-motion: reduce)").matches;
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.part = "blink";
  const name = () => {
    button.textContent = runs ? say.stopBlinking : say.startBlinking;
  };
  button.addEventListener("click", () => {
    runs = !runs;
    name();
  });
  name();
  const item = document.createElement("li");
  item.append(button);
  block.querySelector(".desk-steps")?.append(item);
  setInterval(() => {
    if (runs && stage.dataset.mode === "blink" && !document.hidden) stage.dataset.shown = stage.dataset.shown === "left" ? "right" : "left";
  }, BLINK_MS);
}
