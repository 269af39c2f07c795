/** What a Cookie header says under this name; null: nothing. Browsers set pairs apart by "; ", proxies and other clients also by less or more. */
export function sentCookie(header: string | null, name: string): string | null {
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at !== -1 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || null;
  }
  return null;
}
