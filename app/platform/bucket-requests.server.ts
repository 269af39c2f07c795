import { FileStoreError, fileStoreErrorOf } from "#app/platform/file-store-error.server.ts";
import { type BucketPatience, type OpenedS3, openS3, type PhotoStoreAccess } from "#app/platform/s3-client.server.ts";
import { createWorkGate } from "#app/platform/work-gate.server.ts";

/** Requests of one process that are under way at once; others wait their turn here. */
const ASKED_AT_ONCE = 100;
const WAITING = 1_000;

type Asked = OpenedS3 & { abortSignal: AbortSignal };

/** How a bucket is asked: in turn, with an end to each request's time. While the store is away one request at a time tries it and all others fail at once. */
export function openBucketRequests(access: PhotoStoreAccess, patience: BucketPatience) {
  const turns = createWorkGate({ atOnce: ASKED_AT_ONCE, waiting: WAITING });
  let loaded: Promise<OpenedS3> | null = null;
  let away: FileStoreError | null = null;
  let trying = false;

  const opened = () => {
    loaded ??= openS3(access, patience).catch((error: unknown) => {
      loaded = null;
      throw error;
    });
    return loaded;
  };

  /** `mostMs`: its time. `heals`: an answer to this shows that the store does its work again. */
  async function askNow<T>(mostMs: number, run: (asked: Asked) => Promise<T>, heals = true): Promise<T> {
    if (away !== null && trying) throw new FileStoreError(away.fault, away.reason);
    const tries = away !== null;
    if (tries) trying = true;
    const giveUp = new AbortController();
    let limit: NodeJS.Timeout | undefined;
    try {
      const client = await opened();
      limit = setTimeout(() => giveUp.abort(), mostMs);
      const result = await run({ ...client, abortSignal: giveUp.signal });
      if (heals) away = null;
      return result;
    } catch (error) {
      const known = fileStoreErrorOf(error);
      if (known.fault === "unreachable") away = known;
      else if (heals) away = null;
      throw known;
    } finally {
      clearTimeout(limit);
      if (tries) trying = false;
    }
  }

  /** Too many at once are our own doing: they are refused, and the store is not taken to be away. */
  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (away !== null && trying) throw new FileStoreError(away.fault, away.reason);
    const done = await turns.run(async () => ({ result: await work() }));
    if (done === null) throw new FileStoreError("unreachable", "too many ask at once");
    return done.result;
  }

  return {
    opened,
    askNow,
    inTurn,
    reading: <T>(run: (asked: Asked) => Promise<T>) => inTurn(() => askNow(patience.readMs, run)),
    writing: <T>(run: (asked: Asked) => Promise<T>) => inTurn(() => askNow(patience.writeMs, run)),
    isAway: () => away !== null,
  };
}
