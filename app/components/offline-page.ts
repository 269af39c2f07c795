/** Lets the browser keep the page for the time without a connection. Browsers that cannot, and visits over plain http, do without it. */
export function keepOfflinePage(): void {
  if ("serviceWorker" in navigator) void navigator.serviceWorker.register("/service-worker.js").catch(() => undefined);
}
