/** Where a browser remembers that its user wants no single keys: programs that are spoken to would press them (WCAG 2.1.4). */
const SWITCH = "desk-keys";

/**
 * Single keys of a page, and the list of them in its dialog, which "?" opens. `press` is asked where nothing is being typed; true: the key was for it.
 */
export function listenToPageKeys(root: HTMLElement, press: (key: string) => boolean): void {
  const list = root.querySelector<HTMLDialogElement>("dialog.desk-keys");
  const on = list?.querySelector<HTMLInputElement>('[data-part="keys-on"]');
  if (!list || !on) return;
  on.checked = localStorage.getItem(SWITCH) !== "off";
  on.addEventListener("change", () => localStorage.setItem(SWITCH, on.checked ? "on" : "off"));
  const open = () => {
    if (!list.open) list.showModal();
  };
  root.addEventListener("click", (event) => {
    const part = (event.target as Element).closest<HTMLElement>("[data-part]")?.dataset.part;
    if (part !== "open-keys" && part !== "close-keys") return;
    event.preventDefault();
    if (part === "open-keys") open();
    else list.close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || list.open || !on.checked || isTyping(event.target, event.key)) return;
    if (event.key === "?") open();
    else if (!press(event.key)) return;
    event.preventDefault();
  });
}

/** Where a key means what it always means: text, lists and sliders. Of single choices only arrows and the space bar are theirs. */
function isTyping(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.matches('input:is([type="radio"], [type="checkbox"])')) return key === " " || key.startsWith("Arrow");
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}
