import { KEPT_LIST } from "#app/components/shortlist-store.ts";

/** A copy younger than this, in milliseconds, is not asked for again. */
const FRESH = 60_000;
/** Under which public/service-worker.js looks for it. */
const LIST = "/shortlist";

/**
 * Keeps the names and figures of a browser's own list for the time without a connection, as somebody without an account sees them, with the style and letters
 * of that page and no photo. A page read later replaces the copy: what has been hidden meanwhile is gone from it. What the site does not answer with is not kept.
 */
export async function keepListOffline(slugs: readonly string[]): Promise<void> {
  const list = slugs.join(",");
  const before = await caches.match(LIST, { cacheName: KEPT_LIST, ignoreVary: true });
  const age = Date.now() - Number(before?.headers.get("x-kept-at"));
  if (before?.headers.get("x-list") === list && age >= 0 && age < FRESH) return;
  const answer = await fetch(`/offline?clinics=${list}`, { credentials: "omit", cache: "no-store" }).catch(() => null);
  if (answer === null) return;
  if (!answer.ok) {
    await caches.delete(KEPT_LIST);
    return;
  }
  const html = await answer.text();
  const headers = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  headers.set("x-list", list);
  headers.set("x-kept-at", String(Date.now()));
  const parts = [...html.matchAll(/(?:href|src)="(\/(?:assets|fonts)\/[^"]+|\/favicon\.svg)"/g)].map(([, path]) => path ?? "");
  const cache = await caches.open(KEPT_LIST);
  // In place of the old copy, so that there is one at every moment.
  await cache.put(LIST, new Response(html, { headers }));
  await cache.addAll([...new Set(parts)]);
  for (const request of await cache.keys()) {
    if (![LIST, ...parts].includes(new URL(request.url).pathname)) await cache.delete(request);
  }
}
