import type { Desk } from "#app/components/compare-photos.ts";
import { listenToPageKeys } from "#app/components/page-keys.ts";
import { DEED_KEYS, DEEDS } from "#app/moderation/photo-desk.ts";

/** Keys of the desk, and the list of them, which "?" opens. */
export function listenToKeys(desk: Desk): void {
  listenToPageKeys(desk.root, (key) => {
    if (key === "b") desk.root.querySelector<HTMLElement>('[data-of="blink"]:not([hidden]) [data-part="blink"]')?.click();
    else if (key === "f") toSection("files")?.click();
    else if (key === "o") toSection("outcome");
    else {
      const deed = DEEDS.find((one) => DEED_KEYS[one].keys.includes(key));
      if (deed === undefined || (DEED_KEYS[deed].onPicture && !desk.stage.contains(document.activeElement))) return false;
      desk.does(deed);
    }
    return true;
  });
}

/** Brings a section into view, with the focus on the first thing one can do in it. */
function toSection(id: string): HTMLButtonElement | null {
  const section = document.getElementById(id);
  const first = section?.querySelector<HTMLElement>("input:not([type=hidden]), textarea, button, a");
  section?.scrollIntoView();
  first?.focus({ preventScroll: true });
  return first instanceof HTMLButtonElement ? first : null;
}
