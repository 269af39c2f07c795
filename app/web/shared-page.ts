/** Between a route and the server only: says that an anonymous answer may be kept and given to others. Never leaves the process. */
export const SHARED_HEADER = "x-scalpmark-cache";

/**
 * For a route's `headers` export: without a cookie this page is the same for everybody, and of the query string only `parameters` change it.
 * A request with any other parameter is answered, but its answer is not kept.
 */
export function sharedPage(parameters: readonly string[] = []): () => Record<string, string> {
  const value = ["shared", ...parameters].join(" ");
  return () => ({ [SHARED_HEADER]: value });
}
