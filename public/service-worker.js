// Keeps one page for the time without a connection, with its style and letters, and nothing else: no page that was read, nothing of an account, nothing that was typed.
const KEPT = "scalpmark-offline-1";
const PAGE = "/offline";

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
  for (const name of await caches.keys()) if (name !== KEPT) await caches.delete(name);
  // The page is asked for while this script wakes up: nobody waits for it.
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

async function pageOrKept(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return kept(PAGE);
  }
}

async function kept(request) {
  return (await caches.match(request, { cacheName: KEPT, ignoreVary: true })) ?? Response.error();
}
