import { expect, test } from "vitest";
import { FileStoreError } from "#app/platform/file-store-error.server.ts";
import { type Isolate, IsolateError } from "#app/platform/isolate.server.ts";
import { checkCopyApart } from "#app/provenance/check-copy-apart.server.ts";
import { createTestContext } from "#tests/support/test-context.ts";

async function checkWith(error: IsolateError) {
  const isolate: Isolate = {
    run: async () => {
      throw error;
    },
    close() {},
  };
  return checkCopyApart({ ...(await createTestContext()), isolate }, "/nowhere", { onStep: () => {}, signal: AbortSignal.timeout(10_000) });
}

test("a visitor is not told that their photo is at fault when those it is compared with cannot be had", async () => {
  const away = new FileStoreError("unreachable", "ECONNREFUSED");
  for (const failure of ["timed_out", "failed"] as const) {
    expect(await checkWith(new IsolateError(failure, "of the photo"))).toMatchObject({ ok: false, status: 422 });
    const error = new IsolateError(failure, "of the store", away);
    await expect(checkWith(error)).rejects.toBe(error);
  }
});
