/** Only for parsing a path: no request is ever made to it. */
const ANY_ORIGIN = "http://scalpmark.invalid";

/**
 * Where to go after signing in and the like: `wanted` if it is a path of ours, else `fallback`.
 * Remix's `redirect()` passes "//evil.test", "/\evil.test" and "javascript:" through untouched.
 */
export function safeRedirect(wanted: FormDataEntryValue | null | undefined, fallback = "/"): string {
  // Control characters too: browsers drop tabs and line breaks from an address, so "/\t/evil.test" is "//evil.test".
  if (typeof wanted !== "string" || wanted.length > 2_000 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return fallback;
  const url = URL.canParse(wanted, ANY_ORIGIN) ? new URL(wanted, ANY_ORIGIN) : null;
  if (url === null || url.origin !== ANY_ORIGIN || url.pathname.startsWith("//")) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
