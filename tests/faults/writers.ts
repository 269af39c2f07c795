import type { Ctx } from "#app/platform/context.server.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import { accounts, sessions } from "#db/schema/accounts.ts";
import { TEST_PASSWORD_HASH } from "#tests/support/build-account.ts";

/** A client who is signed in. */
export interface Writer {
  id: string;
  cookie: string;
}

const DAY_SECONDS = 86_400;

/** Clients with open sessions, in one transaction. `name` is the part of their addresses before the @, where all are to have the same. */
export async function addWriters(
  ctx: Ctx,
  count: number,
  { name, now = ctx.now() }: { name?: string; now?: Date } = {},
): Promise<Writer[]> {
  const writers: Writer[] = [];
  await ctx.store.write(async (tx) => {
    for (let n = 0; n < count; n++) {
      const [id, token] = [newId(), newId()];
      const email = name === undefined ? `${id}@example.org` : `${name}@${id.slice(0, 8)}.example.org`;
      const address = { email, emailVerifiedAt: now, passwordHash: TEST_PASSWORD_HASH };
      await tx.insert(accounts).values({ id, ...address, displayName: "Sam Reader", role: "client", createdAt: now });
      const expiresAt = Math.floor(now.getTime() / 1_000) + DAY_SECONDS;
      await tx.insert(sessions).values({ id: sha256(token), accountId: id, expiresAt, createdAt: now, confirmedAt: now });
      writers.push({ id, cookie: `s=${token}` });
    }
  });
  return writers;
}
