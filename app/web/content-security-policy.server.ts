import { randomBytes } from "node:crypto";

/** Where browsers report what a page's policy refused, and the most bytes of one report. */
export const CSP_REPORTS_PATH = "/csp-reports";
export const CSP_REPORT_LIMIT = 16_000;
export const CSP_REPORT_TYPES: ReadonlySet<string> = new Set(["application/csp-report", "application/reports+json"]);

/** Beside the policy, for browsers that know `report-to` (Reporting API); the others go by `report-uri`. */
export const REPORTING_ENDPOINTS = `csp="${CSP_REPORTS_PATH}"`;

/** 128 fresh random bits for one answer. */
export function newNonce(): string {
  return randomBytes(16).toString("base64");
}

/**
 * The policy of a page. `scripts` is what may run:
 * a nonce for answers made for one person, or an address prefix such as `https://scalpmark.example/assets/` for pages that many share.
 * Pages have no inline script at all, so a shared page needs no hash either: hashing what the HTML happens to hold would bless an injected script.
 * Pictures may be held by the page itself: the hints shown until photos have come, and the photo a visitor has just checked. As pictures they run nothing and load nothing.
 * `tiles` is the origin the operator's map tiles come from, on the page that shows a map, where that is not this site.
 */
export function pagePolicy(scripts: { nonce: string } | { prefix: string }, tiles: string | null = null): string {
  const scriptSource = "nonce" in scripts ? `'nonce-${scripts.nonce}' 'strict-dynamic'` : scripts.prefix;
  const more = tiles === null ? "" : ` ${tiles}`;
  return [
    "default-src 'none'",
    `script-src ${scriptSource}`,
    "style-src 'self'",
    `img-src 'self' blob: data:${more}`,
    "font-src 'self'",
    `connect-src 'self'${more}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    `report-uri ${CSP_REPORTS_PATH}`,
    "report-to csp",
  ].join("; ");
}

/** Another origin that the operator's map tiles come from; null: none does. */
export function tilesOrigin(style: string | null): string | null {
  return style?.startsWith("https:") ? new URL(style).origin : null;
}
