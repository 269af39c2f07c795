import { followMap } from "#app/components/follow-map.ts";

/** Answers come this late at most; after that the form is sent as it is without the script. */
const PATIENCE_MS = 8_000;

/**
 * A search is applied as soon as something is chosen, and its results come into the page that is there: the form stays where it is, with the counts of its
 * choices renewed. `renewed` is called with the new results in place.
 */
export function enhanceSearch(form: HTMLFormElement, renewed: () => void): void {
  let current = new AbortController();
  /** False: what came was no page of results, or nothing came. */
  const show = async (address: string): Promise<boolean> => {
    current.abort();
    current = new AbortController();
    const { signal } = current;
    const results = document.querySelector<HTMLElement>('[data-live="results"]');
    results?.setAttribute("aria-busy", "true");
    const answer = await fetch(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]) }).catch(() => null);
    if (signal.aborted) return true;
    if (answer === null || results === null) return false;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector<HTMLElement>('[data-live="results"]');
    const freshForm = page.querySelector<HTMLFormElement>('form[data-enhance="search"]');
    if (signal.aborted) return true;
    if (fresh === null || freshForm === null) return false;
    history.pushState(null, "", answer.url);
    document.title = page.title;
    replaceText("h1", page);
    replaceResults(results, fresh);
    renewWhere(form, freshForm);
    renewCounts(form, freshForm);
    say(form, fresh);
    renewed();
    document.dispatchEvent(new Event("results-shown"));
    return true;
  };
  const apply = async () => {
    if (!(await show(addressOf(form)))) form.submit();
  };
  form.addEventListener("change", (event) => {
    if (event.target instanceof HTMLSelectElement || (event.target instanceof HTMLInputElement && event.target.type === "checkbox"))
      void apply();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void apply();
  });
  window.addEventListener("popstate", () => location.reload());
  followMap(show);
  // A map that was dragged asks for what it shows.
  document.addEventListener("show-results", (event) => void show((event as CustomEvent<string>).detail));
}

function addressOf(form: HTMLFormElement): string {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && value.trim() !== "") asked.append(name, value);
  return `${form.action}?${asked}`;
}

function replaceText(selector: string, page: Document): void {
  const [here, there] = [document.querySelector(selector), page.querySelector(selector)];
  if (here && there) here.textContent = there.textContent;
}

/** As high as before until the next frame: what is being read does not jump. */
function replaceResults(old: HTMLElement, fresh: HTMLElement): void {
  const placed = document.importNode(fresh, true);
  const tiles = old.querySelector('[data-part="tiles"]');
  if (tiles) placed.querySelector('[data-enhance="tiles"]')?.append(tiles);
  placed.style.minHeight = `${old.offsetHeight}px`;
  old.replaceWith(placed);
  requestAnimationFrame(() => placed.style.removeProperty("min-height"));
}

/** The radius, the part of the map or where somebody is: one takes the place of another. Of the town only what is not being typed. */
function renewWhere(form: HTMLFormElement, fresh: HTMLFormElement): void {
  const [here, there] = [form, fresh].map((one) => one.querySelector('[data-part="where"]'));
  if (!here || !there) return;
  const focused = here.contains(document.activeElement) ? document.activeElement?.id : undefined;
  here.replaceChildren(...[...there.childNodes].map((node) => document.importNode(node, true)));
  if (focused) document.getElementById(focused)?.focus();
  const [town, freshTown] = [form, fresh].map((one) => one.elements.namedItem("place"));
  if (!(town instanceof HTMLInputElement && freshTown instanceof HTMLInputElement) || town === document.activeElement) return;
  town.value = freshTown.value;
  town.placeholder = freshTown.placeholder;
}

/** Choices, their counts and what is said of folded groups; what is chosen or typed stays. */
function renewCounts(form: HTMLFormElement, fresh: HTMLFormElement): void {
  for (const select of form.querySelectorAll("select")) {
    const other = fresh.elements.namedItem(select.name);
    if (!(other instanceof HTMLSelectElement)) continue;
    const { value } = select;
    select.replaceChildren(...[...other.options].map((option) => document.importNode(option, true)));
    select.value = value;
  }
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    const label = fresh.querySelector(`label[for="${box.id}"]`);
    const here = form.querySelector(`label[for="${box.id}"]`);
    if (label && here) here.textContent = label.textContent;
  }
  const summaries = fresh.querySelectorAll("summary");
  for (const [place, summary] of form.querySelectorAll("summary").entries()) {
    const text = summaries[place]?.textContent;
    if (text) summary.textContent = text;
  }
}

function say(form: HTMLFormElement, results: HTMLElement): void {
  const status = form.querySelector<HTMLElement>('[data-part="found"]');
  const found = results.querySelector(".search-summary")?.textContent ?? results.querySelector("h2, .empty-state")?.textContent;
  if (status) status.textContent = found ?? "";
}
