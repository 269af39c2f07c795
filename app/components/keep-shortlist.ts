import { keepShortlistWords } from "#app/components/keep-shortlist-words.ts";
import { inOrder, KEPT_LIST, type KeptList, listAddress, readKept, toggled, writeKept } from "#app/components/shortlist-store.ts";

/** The masthead has a way out for whoever is signed in. */
const isSignedIn = (root: ParentNode): boolean => root.querySelector('form[action="/sign-out"]') !== null;

/**
 * The shortlist of this browser: links marked `data-shortlist` become buttons that add and take off at once, and the page of the list keeps order and notes
 * here. For whoever signs in, what the browser kept goes into their account.
 */
export async function enhanceShortlist(root: Document): Promise<void> {
  const signedIn = isSignedIn(root);
  await settleOwner(signedIn);
  const page = root.querySelector<HTMLElement>("[data-shortlist-page]");
  followOffline(signedIn);
  if (page?.dataset.shortlistPage === "kept") {
    showNotes(page);
    return;
  }
  if (page !== null && !signedIn) {
    const { enhanceShortlistPage } = await import("#app/components/shortlist-page.ts");
    if (enhanceShortlistPage(page)) return;
  }
  if (page !== null && signedIn) mirrorAccount(page);
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[data-shortlist]")) becomeButton(link, signedIn);
}

/** On the copy for the time without a connection notes are read, not written. */
function showNotes(page: HTMLElement): void {
  for (const { slug, note } of readKept(localStorage).clinics) {
    const place = page.querySelector(`[data-entry="${slug}"] [data-note]`);
    if (place && note !== "") place.textContent = keepShortlistWords().yourNote(note);
  }
}

/** The copy for the time without a connection is the browser's own list as it stands: whoever is signed in has none, and an emptied list leaves none. */
function followOffline(signedIn: boolean): void {
  if (!("caches" in window)) return;
  const slugs = signedIn ? [] : readKept(localStorage).clinics.map(({ slug }) => slug);
  if (slugs.length === 0) void caches.delete(KEPT_LIST).catch(() => undefined);
  else if (navigator.onLine)
    void import("#app/components/keep-list-offline.ts").then(({ keepListOffline }) => keepListOffline(slugs)).catch(() => undefined);
}

/** A copy of an account's list goes with its session; a browser's own list goes into the account that signs in. */
async function settleOwner(signedIn: boolean): Promise<void> {
  const kept = readKept(localStorage);
  if (!signedIn && kept.account) writeKept(localStorage, { account: false, clinics: [] });
  if (!signedIn || kept.account || kept.clinics.length === 0) return;
  const taken = await send({ intent: "merge", kept: JSON.stringify(kept.clinics) });
  if (taken) writeKept(localStorage, { account: true, clinics: kept.clinics });
  if (taken && location.pathname === "/shortlist") location.replace("/shortlist");
}

/** The page of an account's list says what is on it: the copy here follows it, without the notes. */
function mirrorAccount(page: HTMLElement): void {
  if (page.dataset.shortlistPage !== "account") return;
  const slugs = (page.dataset.clinics ?? "").split(",").filter((slug) => slug !== "");
  writeKept(localStorage, inOrder({ account: true, clinics: [] }, slugs));
}

function becomeButton(link: HTMLAnchorElement, signedIn: boolean): void {
  const say = keepShortlistWords();
  const slug = link.dataset.shortlist ?? "";
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.dataset.shortlist = slug;
  button.append(...link.childNodes);
  const words = button.querySelector("span");
  const show = (list: KeptList) => {
    const on = list.clinics.some((one) => one.slug === slug);
    button.setAttribute("aria-pressed", String(on));
    if (words) words.textContent = on ? say.onYourShortlist : say.shortlist;
  };
  show(readKept(localStorage));
  button.addEventListener("click", async () => {
    const before = readKept(localStorage);
    const after = toggled({ ...before, account: signedIn }, slug);
    const on = after.clinics.some((one) => one.slug === slug);
    const kept = signedIn ? await send({ intent: on ? "add" : "remove", clinic: slug }) : after.clinics.length !== before.clinics.length;
    if (kept && writeKept(localStorage, after)) {
      show(after);
      followOffline(signedIn);
    }
    // Full, or this browser keeps nothing: the page of the list says so and does it without.
    else location.assign(listAddress([slug]));
  });
  link.replaceWith(button);
}

/** The same request as the form of the page makes. */
async function send(fields: Record<string, string>): Promise<boolean> {
  const answer = await fetch("/shortlist", { method: "POST", body: new URLSearchParams(fields), redirect: "manual" }).catch(() => null);
  return answer?.type === "opaqueredirect";
}
