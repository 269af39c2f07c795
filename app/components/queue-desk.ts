import { listenToPageKeys } from "#app/components/page-keys.ts";

/** Keys of the queue, and its list brought up to date while a colleague works. */
export function enhanceQueue(root: HTMLElement): void {
  listenToPageKeys(root, (key) => pressed(root, key));
  listenToChanges(root);
}

const entries = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>("[data-matter]")];
const linkOf = (entry: HTMLElement | undefined) => entry?.querySelector<HTMLElement>("h2 a") ?? null;
const entryInFocus = () => document.activeElement?.closest<HTMLElement>("[data-matter]") ?? null;

function pressed(root: HTMLElement, key: string): boolean {
  const all = entries(root);
  const here = entryInFocus();
  const at = here === null ? -1 : all.indexOf(here);
  if (key === "j") linkOf(all[Math.min(at + 1, all.length - 1)])?.focus();
  else if (key === "k") linkOf(all[Math.max(at - 1, 0)])?.focus();
  else if (key === "t") here?.querySelector<HTMLButtonElement>('[data-part="take"]')?.click();
  else if (key === "f") openFilter(root);
  else return false;
  return true;
}

function openFilter(root: HTMLElement): void {
  const filter = root.querySelector<HTMLDetailsElement>('[data-part="filter"]');
  if (filter === null) return;
  filter.open = !filter.open;
  (filter.open ? filter.querySelector<HTMLElement>("select") : filter.querySelector<HTMLElement>("summary"))?.focus();
}

/** Milliseconds until the page listens: whoever only passes through asks for nothing. */
const LISTENS_AFTER_MS = 1_500;

function listenToChanges(root: HTMLElement): void {
  setTimeout(() => {
    const events = new EventSource(`/moderation/events?seen=${root.dataset.version}`);
    events.addEventListener("changed", () => void bringUpToDate(root));
    // A page kept for the Back button would keep its connection too.
    window.addEventListener("pagehide", () => events.close());
  }, LISTENS_AFTER_MS);
}

/** Puts the list as it is now in the place of the list as it was, unless a pointer is over it: what it is about to press must not move away. */
async function bringUpToDate(root: HTMLElement): Promise<void> {
  const notice = root.querySelector<HTMLElement>('[data-part="changed"]');
  const list = root.querySelector<HTMLElement>('[data-live="list"]');
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const busy = list?.matches(":hover") === true || root.querySelector("[data-live] :is(input, select, textarea):focus") !== null;
  if (busy) {
    if (notice) notice.hidden = false;
    return;
  }
  const here = entryInFocus();
  const at = here === null ? -1 : entries(root).indexOf(here);
  const id = here?.dataset.matter;
  for (const part of root.querySelectorAll<HTMLElement>("[data-live]")) {
    const fresh = page.querySelector(`[data-live="${part.dataset.live}"]`);
    if (fresh) part.replaceWith(document.importNode(fresh, true));
  }
  if (notice) notice.hidden = true;
  if (at === -1) return;
  const now = entries(root);
  linkOf(now.find((entry) => entry.dataset.matter === id) ?? now[Math.min(at, now.length - 1)])?.focus();
}
