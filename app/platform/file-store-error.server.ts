/** "unreachable": it did not answer, or not in time, or with an error of its own; "refused": it does not let us, or has no such bucket; "full": there is no room. */
export type FileStoreFault = "unreachable" | "refused" | "full";

const CODES: Record<FileStoreFault, string> = {
  unreachable: "FILE_STORE_UNREACHABLE",
  refused: "FILE_STORE_REFUSED",
  full: "FILE_STORE_FULL",
};

const WORDS: Record<FileStoreFault, string> = {
  unreachable: "cannot be reached",
  refused: "refuses what is asked of it",
  full: "is full",
};

/** The store of photos did not do its part. `code` is what storageFaultOf knows; `reason` is the store's own code for it, never its words, which quote keys and signatures. */
export class FileStoreError extends Error {
  override name = "FileStoreError";
  readonly code: string;

  constructor(
    readonly fault: FileStoreFault,
    readonly reason: string,
  ) {
    super(`The store of photos ${WORDS[fault]} (${reason})`);
    this.code = CODES[fault];
  }
}

const FULL = /^(?:QuotaExceeded|XMinioStorageFull|XMinioBucketQuotaExceeded|InsufficientStorage|EntityTooLarge)$/;
/** Of the store's answers below 500 these are over in a moment. */
const PASSING = /^(?:SlowDown|RequestTimeout|Throttling\w*|TooManyRequests\w*|OperationAborted)$/;
/** What the client calls an answer it could read nothing from but the status. */
const NAMELESS = /^(?:Unknown\w*|Error|TypeError|S3ServiceException)$/;

/** Of the errors that are the server's own this one will be the same the next time. */
const NOT_IMPLEMENTED = 501;

/** What became of a request to the store, from whatever the client threw. */
export function fileStoreErrorOf(error: unknown): FileStoreError {
  if (error instanceof FileStoreError) return error;
  const { name = "Error", code, $metadata } = error as { name?: string; code?: unknown; $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode;
  if (status === undefined) return new FileStoreError("unreachable", typeof code === "string" ? code : name);
  const reason = NAMELESS.test(name) || !/^\w{1,60}$/.test(name) ? String(status) : name;
  if (status === 507 || FULL.test(name)) return new FileStoreError("full", reason);
  if ((status >= 500 && status !== NOT_IMPLEMENTED) || status === 429 || status < 300 || PASSING.test(name))
    return new FileStoreError("unreachable", reason);
  return new FileStoreError("refused", reason);
}
