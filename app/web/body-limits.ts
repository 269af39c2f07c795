/** Bytes of an ordinary form: 20 long text fields. */
export const FORM_LIMIT = 64_000;

/** Bytes of one upload of photos or proofs: ten photos of 4 MB, as telephones make them. */
export const UPLOAD_LIMIT = 40_000_000;

/** The addresses whose action reads files as a stream. Anywhere else a multipart form has the ordinary limit. */
export const UPLOAD_PATHS: readonly RegExp[] = [
  /^\/check-photo$/,
  /^\/manage\/[^/]+\/photos(?:\/results)?$/,
  /^\/manage\/[^/]+\/cases\/[^/]+\/photos$/,
  /^\/manage\/[^/]+\/evidence\/[^/]+$/,
  /^\/clinics\/[^/]+\/review$/,
  /^\/reviews\/[^/]+\/chapter$/,
  /^\/ownership\/[^/]+$/,
  /^\/reviews\/[^/]+\/proof$/,
  /^\/photos\/[^/]+\/evidence$/,
  /^\/moderation\/stock$/,
  /^\/protect\/photos$/,
  /^\/admin\/imports$/,
];

/** How many bytes a POST to `url` of content type `type` may carry. */
export function bodyLimit(url: string, type: string): number {
  if (type !== "multipart/form-data") return FORM_LIMIT;
  const path = url.split("?", 1)[0] ?? "";
  return UPLOAD_PATHS.some((pattern) => pattern.test(path)) ? UPLOAD_LIMIT : FORM_LIMIT;
}
