import type { Readable } from "node:stream";
import { FileStoreError, fileStoreErrorOf } from "#app/platform/file-store-error.server.ts";
import type { BucketPatience } from "#app/platform/s3-client.server.ts";

/** The reason of an answer that stopped coming. */
export const SILENCE = "silence";

/**
 * The pieces of an answer. A store that falls silent is given up; so is a reader who takes nothing for long, or never begins to, since the connection is
 * taken as long as the answer is open. A slow one is not.
 */
export function answerPieces(
  body: Readable,
  { silenceMs, readerMs }: Pick<BucketPatience, "silenceMs" | "readerMs">,
): AsyncGenerator<Buffer> {
  let limit: NodeJS.Timeout | undefined;
  const waitFor = (ms: number, otherwise: string) => {
    clearTimeout(limit);
    limit = setTimeout(() => body.destroy(new FileStoreError("unreachable", otherwise)), ms);
  };
  body.once("close", () => clearTimeout(limit));
  // Until somebody reads it nobody else would hear that it broke off.
  body.on("error", () => {});
  waitFor(readerMs, "nobody reads it");

  async function* pieces(): AsyncGenerator<Buffer> {
    const coming = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    try {
      for (;;) {
        waitFor(silenceMs, SILENCE);
        const next = await coming.next();
        if (next.done) return;
        waitFor(readerMs, "nobody reads it");
        yield next.value;
      }
    } catch (error) {
      throw fileStoreErrorOf(error);
    } finally {
      clearTimeout(limit);
      body.destroy();
    }
  }
  return pieces();
}
