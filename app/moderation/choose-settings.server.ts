import type { Viewer } from "#app/accounts/role.ts";
import type { ModeratorSettings } from "#app/moderation/moderator-settings.ts";
import { upsertModeratorSettings } from "#app/moderation/moderator-settings-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** How somebody wants hard things shown is theirs alone: it is kept, and goes into no record. */
export async function chooseSettings(ctx: Ctx, viewer: Viewer, chosen: ModeratorSettings): Promise<void> {
  await ctx.store.write((tx) => upsertModeratorSettings(tx, viewer.id, chosen));
}
