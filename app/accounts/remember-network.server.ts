import type { Visitor } from "#app/accounts/account.ts";
import type { Role } from "#app/accounts/role.ts";
import { upsertNetwork } from "#app/accounts/sign-in-network-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { hmacSha256 } from "#app/platform/id.server.ts";
import { networkOf } from "#app/platform/network.ts";
import type { Db } from "#app/platform/store.server.ts";

/**
 * Where somebody of a clinic, or somebody who decides about clinics, begins a session that may do something: so that two of one office are found
 * (SECURITY.md M2). Clients decide nothing and are not remembered. The address is not kept, only a keyed hash of its network, for 90 days.
 */
export async function rememberNetwork(
  ctx: Ctx,
  tx: Db,
  account: { id: string; role: Role },
  { clientIp }: Pick<Visitor, "clientIp">,
): Promise<void> {
  const network = account.role === "client" ? null : networkOf(clientIp);
  if (network === null) return;
  const networkHash = hmacSha256(ctx.env.APP_SECRET, `sign-in network ${network}`);
  await upsertNetwork(tx, { accountId: account.id, networkHash, lastSeenAt: ctx.now() });
}
