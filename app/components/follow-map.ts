/**
 * Links of a map show another part of it in the page that is there, and the line of the list that is pointed at shows its dot. `show` says whether it could;
 * where it could not, the link is followed as without the script.
 */
export function followMap(show: (address: string) => Promise<boolean>): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.('[data-live="results"] a[data-map]');
    const address = link?.getAttribute("href");
    if (!link || !address || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const move = link.getAttribute("data-move");
    const pressed = document.activeElement === link;
    void show(address).then((shown) => {
      if (!shown) location.assign(address);
      else if (pressed) focusAfter(move);
    });
  });
  for (const kind of ["pointerover", "focusin"]) document.addEventListener(kind, pointOut);
}

/** Whoever goes on by keyboard stands where they were: on the same step, or before the list of what is now on the map. */
function focusAfter(move: string | null): void {
  const same =
    move === null
      ? null
      : (document.querySelector<HTMLElement>(`a[data-move="${move}"]`) ?? document.querySelector<HTMLElement>("a[data-move]"));
  (same ?? document.querySelector<HTMLElement>(".map-list-title"))?.focus();
}

function pointOut(event: Event): void {
  const line = (event.target as Element).closest?.("[data-line]")?.getAttribute("data-line");
  for (const dot of document.querySelectorAll("[data-dot]")) dot.classList.toggle("map-dot-shown", dot.getAttribute("data-dot") === line);
}
