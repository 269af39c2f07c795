import { shortlistPageWords } from "#app/components/shortlist-page-words.ts";
import { inOrder, KEPT_LIST, listAddress, readKept, writeKept } from "#app/components/shortlist-store.ts";

const NOTE_LENGTH = 1_000;

/**
 * The page of a shortlist for somebody without an account. It shows what its address names; without one the browser's own list is opened by its address. While
 * the two are the same, order, removals and notes are kept here. True: another page is being opened.
 */
export function enhanceShortlistPage(page: HTMLElement): boolean {
  const shown = (page.dataset.clinics ?? "").split(",").filter((slug) => slug !== "");
  const kept = readKept(localStorage);
  const own = kept.clinics.map(({ slug }) => slug);
  if (page.dataset.shortlistPage === "empty" && own.length > 0) {
    location.replace(listAddress(own));
    return true;
  }
  if (page.dataset.shortlistPage !== "address") return false;
  if (own.length === 0 || !own.every((slug) => shown.includes(slug)) || own.length !== shown.length) {
    offerToKeep(page, shown, own);
    return false;
  }
  writeKept(localStorage, inOrder(kept, shown));
  for (const link of page.querySelectorAll<HTMLAnchorElement>("a[data-list]")) {
    link.addEventListener("click", () => {
      writeKept(
        localStorage,
        inOrder(
          readKept(localStorage),
          (link.dataset.list ?? "").split(",").filter((slug) => slug !== ""),
        ),
      );
    });
  }
  for (const entry of page.querySelectorAll<HTMLElement>("[data-entry]")) addNote(entry);
  say(page, shortlistPageWords().keptHereAlone).append(" ", forgetButton());
  return false;
}

/** A list from a bookmark or from somebody else: kept only when its reader says so. */
function offerToKeep(page: HTMLElement, shown: readonly string[], own: readonly string[]): void {
  const words = shortlistPageWords();
  const all = [...new Set([...own, ...shown])].slice(0, 20);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-secondary";
  button.textContent = own.length === 0 ? words.keepList : words.addToList;
  button.addEventListener("click", () => {
    if (writeKept(localStorage, inOrder(readKept(localStorage), all))) location.assign(listAddress(all));
  });
  say(page, "").append(button);
}

/** For a browser that others use: the list, its notes and the copy go at once. */
function forgetButton(): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  button.textContent = shortlistPageWords().forgetList;
  button.addEventListener("click", async () => {
    writeKept(localStorage, { account: false, clinics: [] });
    if ("caches" in window) await caches.delete(KEPT_LIST);
    location.assign("/shortlist");
  });
  return button;
}

function say(page: HTMLElement, text: string): HTMLElement {
  const state = page.querySelector<HTMLElement>("[data-shortlist-state]") ?? page;
  state.textContent = text;
  return state;
}

function addNote(entry: HTMLElement): void {
  const words = shortlistPageWords();
  const slug = entry.dataset.entry ?? "";
  const place = entry.querySelector<HTMLElement>("[data-note]");
  if (!place) return;
  const label = document.createElement("label");
  label.className = "field-label";
  label.textContent = words.yourNote;
  label.htmlFor = `note-${slug}`;
  const area = document.createElement("textarea");
  area.id = label.htmlFor;
  area.className = "control";
  area.rows = 2;
  area.maxLength = NOTE_LENGTH;
  area.value = readKept(localStorage).clinics.find((one) => one.slug === slug)?.note ?? "";
  area.addEventListener("input", () => {
    const list = readKept(localStorage);
    const clinics = list.clinics.map((one) => (one.slug === slug ? { slug, note: area.value } : one));
    if (!writeKept(localStorage, { ...list, clinics })) label.textContent = words.yourNoteNotKept;
  });
  place.replaceChildren(label, area);
}
