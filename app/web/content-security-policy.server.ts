import { randomBytes } from "node:crypto";

/** 128 fresh random bits for one answer. */
export function newNonce(): string {
  return randomBytes(16).toString("base64");
}

/**
 * The policy of a page. `scripts` is what may run:
 * a nonce for answers made for one person, or an address prefix such as `https://scalpmark.example/assets/` for pages that many share.
 * Pages have no inline script at all, so a shared page needs no hash either: hashing what the HTML happens to hold would bless an injected script.
 * Pictures may be held by the page itself: the hints shown until photos have come, and the photo a visitor has just checked. As pictures they run nothing and load nothing.
 */
export function pagePolicy(scripts: { nonce: string } | { prefix: string }): string {
  const scriptSource = "nonce" in scripts ? `'nonce-${scripts.nonce}' 'strict-dynamic'` : scripts.prefix;
  return [
    "default-src 'none'",
    `script-src ${scriptSource}`,
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
