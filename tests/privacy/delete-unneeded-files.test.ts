import { expect, test } from "vitest";
import { FileStoreError } from "#app/platform/file-store-error.server.ts";
import { deleteUnneededFiles } from "#app/privacy/erase-account.server.ts";
import { insertErasure } from "#app/privacy/erasure-repository.server.ts";
import { finishErasures } from "#app/privacy/finish-erasures.server.ts";
import { addPhoto } from "#tests/cli/backup-world.ts";
import { buildAccount } from "#tests/support/build-account.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

/** The same site with a store of photos that answers nothing: each question to it would cost somebody its patience. */
function withStoreAway(ctx: TestContext) {
  const asked: string[] = [];
  const warnings: string[] = [];
  const remove = async (sha256: string) => {
    asked.push(sha256);
    throw new FileStoreError("unreachable", "TimeoutError");
  };
  const log = { ...ctx.log, warn: (message: string) => void warnings.push(message) };
  return { asked, warnings, ctx: { ...ctx, log, files: { ...ctx.files, delete: remove } } };
}

test("of many files that are to go a store that is away is asked for one, which is said once", async () => {
  const { ctx, asked, warnings } = withStoreAway(await createTestContext());
  const files = await Promise.all([1, 2, 3].map(async (n) => (await ctx.files.put(Buffer.from(`nobody's ${n}`))).sha256));
  await deleteUnneededFiles(ctx, files);
  expect(asked).toEqual(files.slice(0, 1));
  expect(warnings).toHaveLength(1);
});

test("what was left of erasures is finished for everybody while the store is away, which is asked once for all of them", async () => {
  const { ctx, asked } = withStoreAway(await createTestContext());
  for (const name of ["one", "two", "three"]) {
    const { id } = await buildAccount(ctx);
    await addPhoto(ctx, null, name, id);
    await ctx.store.write((tx) => insertErasure(tx, { accountId: id, reviews: "removed", erasedAt: ctx.now() }));
  }
  await finishErasures(ctx);
  expect(asked).toHaveLength(1);
});

test("a file that gets a row while another one is deleted stays", async () => {
  const ctx = await createTestContext();
  const [first, second] = [await ctx.files.put(Buffer.from("first")), await ctx.files.put(Buffer.from("original second"))];
  const remove = async (sha256: string) => {
    if (sha256 === first.sha256) expect((await addPhoto(ctx, null, "second")).original).toBe(second.sha256);
    return ctx.files.delete(sha256);
  };
  await deleteUnneededFiles({ ...ctx, files: { ...ctx.files, delete: remove } }, [first.sha256, second.sha256]);
  expect([await ctx.files.head(first.sha256), await ctx.files.head(second.sha256)]).toEqual([null, expect.anything()]);
});
