import { NO_PERMISSIONS } from "#app/web/permissions.ts";

/** What an answer that is not a page may do in a browser: nothing. Also on redirects, refusals, photos and assets. */
export const NOTHING_ALLOWED = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

/** On every answer of the server, whatever its status. Pages replace the content security policy with their own (`pagePolicy`). */
export const SECURITY_HEADERS: ReadonlyArray<readonly [name: string, value: string]> = [
  ["Content-Security-Policy", NOTHING_ALLOWED],
  ["Strict-Transport-Security", "max-age=31536000; includeSubDomains"],
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "DENY"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", NO_PERMISSIONS],
];

export const PRIVATE_CACHE_CONTROL = "private, no-store";

/** Sets every header of the table on a fetch Response's headers, unless the answer chose its own. */
export function addSecurityHeaders(headers: Headers): void {
  for (const [name, value] of SECURITY_HEADERS) if (!headers.has(name)) headers.set(name, value);
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", PRIVATE_CACHE_CONTROL);
}
