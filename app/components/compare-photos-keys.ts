import type { Desk } from "#app/components/compare-photos.ts";
import { DEED_TEXTS, DEEDS } from "#app/moderation/photo-desk.ts";

/** Where a browser remembers that its user wants no single keys: programs that are spoken to would press them (WCAG 2.1.4). */
const SWITCH = "desk-keys";

/** Keys of the desk, and the list of them, which "?" opens. */
export function listenToKeys(desk: Desk): void {
  const list = desk.root.querySelector<HTMLDialogElement>("#desk-keys");
  const on = list?.querySelector<HTMLInputElement>('[data-part="keys-on"]');
  if (!list || !on) return;
  on.checked = localStorage.getItem(SWITCH) !== "off";
  on.addEventListener("change", () => localStorage.setItem(SWITCH, on.checked ? "on" : "off"));
  const open = () => {
    if (!list.open) list.showModal();
  };
  desk.root.addEventListener("click", (event) => {
    const part = (event.target as Element).closest<HTMLElement>("[data-part]")?.dataset.part;
    if (part !== "open-keys" && part !== "close-keys") return;
    event.preventDefault();
    if (part === "open-keys") open();
    else list.close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || list.open || !on.checked || isTyping(event.target)) return;
    if (event.key === "?") open();
    else if (event.key === "b") desk.root.querySelector<HTMLElement>('[data-of="blink"]:not([hidden]) [data-part="blink"]')?.click();
    else if (event.key === "f") toSection("files")?.click();
    else if (event.key === "o") toSection("outcome");
    else {
      const deed = DEEDS.find((one) => DEED_TEXTS[one].keys.includes(event.key));
      if (deed === undefined || (DEED_TEXTS[deed].onPicture && !desk.stage.contains(document.activeElement))) return;
      desk.does(deed);
    }
    event.preventDefault();
  });
}

/** Where a key means what it always means: text, choices and sliders. */
const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;

/** Brings a section into view, with the focus on the first thing one can do in it. */
function toSection(id: string): HTMLButtonElement | null {
  const section = document.getElementById(id);
  const first = section?.querySelector<HTMLElement>("input:not([type=hidden]), textarea, button, a");
  section?.scrollIntoView();
  first?.focus({ preventScroll: true });
  return first instanceof HTMLButtonElement ? first : null;
}
