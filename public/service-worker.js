// Keeps one page for the time without a connection, with its style and letters: no page that was read, nothing of an account, nothing that was typed. Beside it
// stands, where somebody without an account keeps a shortlist in this browser, the copy of it that app/components/keep-list-offline.ts puts there and takes away.
const KEPT = "scalpmark-offline-1";
const PAGE = "/offline";
const KEPT_LIST = "scalpmark-shortlist-1";
const LIST = "/shortlist";
const LONGEST_KEPT = 7 * 24 * 3_600_000;

self.addEventListener("install", (event) => {
  event.waitUntil(keepPage().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(begin());
});

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET") return;
  const { origin, pathname } = new URL(url);
  if (origin !== self.location.origin) return;
  if (mode === "navigate") event.respondWith(pageOrKept(event));
  else if (/^\/(?:assets|fonts)\/|^\/favicon\.svg$/.test(pathname)) event.respondWith(fetch(event.request).catch(() => kept(event.request)));
});

async function keepPage() {
  const cache = await caches.open(KEPT);
  // As somebody without an account sees it.
  const page = await fetch(PAGE, { credentials: "omit", cache: "reload" });
  if (!page.ok) throw new Error("the page for the time without a connection could not be read");
  const html = await page.clone().text();
  const parts = [...html.matchAll(/(?:href|src)="(\/(?:assets|fonts)\/[^"]+|\/favicon\.svg)"/g)].map(([, path]) => path);
  await cache.put(PAGE, page);
  await cache.addAll([...new Set(parts)]);
}

async function begin() {
  for (const name of await caches.keys()) if (name !== KEPT && name !== KEPT_LIST) await caches.delete(name);
  // The page is asked for while this script wakes up: nobody waits for it.
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

async function pageOrKept(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return (await keptList(event.request.url)) ?? kept(PAGE);
  }
}

// Older than a week it is taken away and not shown; an address that names another list is not this one.
async function keptList(url) {
  const copy = await caches.match(LIST, { cacheName: KEPT_LIST, ignoreVary: true });
  if (copy === undefined) return null;
  const age = Date.now() - Number(copy.headers.get("x-kept-at"));
  if (!(age >= 0 && age <= LONGEST_KEPT)) {
    await caches.delete(KEPT_LIST);
    return null;
  }
  const { pathname, searchParams } = new URL(url);
  const named = searchParams.get("clinics");
  return pathname === LIST && (named === null || named === copy.headers.get("x-list")) ? copy : null;
}

async function kept(request) {
  for (const cacheName of [KEPT, KEPT_LIST]) {
    const found = await caches.match(request, { cacheName, ignoreVary: true });
    if (found) return found;
  }
  return Response.error();
}
