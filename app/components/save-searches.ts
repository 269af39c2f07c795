import { saveSearchesWords } from "#app/components/save-searches-words.ts";
import { LONGEST_NAME, MOST_SAVED, readSaved, type SavedSearch, withSaved, writeSaved } from "#app/components/saved-search-store.ts";

/** The address of what is shown, from its first page. */
function shownAddress(): string {
  const url = new URL(location.href);
  url.searchParams.delete("after");
  url.searchParams.delete("before");
  return url.pathname + url.search;
}

const shownTitle = () => document.querySelector("h1")?.textContent ?? saveSearchesWords().search;

/** Searches that are named and kept in this browser, in a box that is folded until somebody opens it. */
export function enhanceSavedSearches(box: HTMLDetailsElement): void {
  const say = saveSearchesWords();
  const how = box.querySelector<HTMLElement>('[data-part="how"]');
  if (how === null) return;
  how.textContent = say.keptHereAlone;
  const form = document.createElement("form");
  form.className = "search-saved-form";
  const label = document.createElement("label");
  label.textContent = say.nameLabel;
  label.htmlFor = "saved-name";
  const name = document.createElement("input");
  Object.assign(name, { id: "saved-name", className: "control", maxLength: LONGEST_NAME, required: true, autocomplete: "off" });
  const save = document.createElement("button");
  Object.assign(save, { className: "button button-secondary", textContent: say.save });
  const state = document.createElement("p");
  state.className = "small";
  state.setAttribute("role", "status");
  const list = document.createElement("ul");
  list.className = "search-saved-list";
  form.append(label, name, save);
  how.after(form, state, list);

  const show = () => list.replaceChildren(...readSaved(localStorage).map((one) => entry(one, remove)));
  const remove = (gone: SavedSearch) => {
    writeSaved(
      localStorage,
      readSaved(localStorage).filter(({ address }) => address !== gone.address),
    );
    state.textContent = say.noLongerKept(gone.name);
    show();
    box.querySelector("summary")?.focus();
  };
  const propose = () => {
    if (box.open && name.value === "") name.value = shownTitle().slice(0, LONGEST_NAME);
  };
  box.addEventListener("toggle", propose);
  // It may have been opened before this script was there.
  propose();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const after = withSaved(readSaved(localStorage), { name: name.value.trim(), address: shownAddress() });
    const kept = writeSaved(localStorage, after);
    state.textContent = kept ? savedWords(name.value.trim(), after.length) : say.keepsNothing;
    show();
  });
  window.addEventListener("storage", show);
  show();
}

const savedWords = (name: string, count: number) => {
  const say = saveSearchesWords();
  return count === MOST_SAVED ? say.savedOldestGone(name, MOST_SAVED) : say.saved(name);
};

function entry(search: SavedSearch, remove: (gone: SavedSearch) => void): HTMLLIElement {
  const say = saveSearchesWords();
  const item = document.createElement("li");
  const link = document.createElement("a");
  Object.assign(link, { href: search.address, textContent: search.name });
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "button button-quiet", textContent: say.remove });
  button.setAttribute("aria-label", say.removeNamed(search.name));
  button.addEventListener("click", () => remove(search));
  item.append(link, button);
  return item;
}
