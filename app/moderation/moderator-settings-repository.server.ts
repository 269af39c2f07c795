import { eq } from "drizzle-orm";
import { DEFAULT_SETTINGS, type ModeratorSettings } from "#app/moderation/moderator-settings.ts";
import type { Db } from "#app/platform/store.server.ts";
import { moderatorSettings } from "#db/schema/moderators.ts";

/** Those a moderator chose, or what holds where nothing was chosen. */
export async function findModeratorSettings(db: Db, accountId: string): Promise<ModeratorSettings> {
  const row = await db
    .select({ blur: moderatorSettings.blur, breakMinutes: moderatorSettings.breakMinutes })
    .from(moderatorSettings)
    .where(eq(moderatorSettings.accountId, accountId))
    .get();
  return row ?? DEFAULT_SETTINGS;
}

export async function upsertModeratorSettings(tx: Db, accountId: string, chosen: ModeratorSettings): Promise<void> {
  await tx
    .insert(moderatorSettings)
    .values({ accountId, ...chosen })
    .onConflictDoUpdate({ target: moderatorSettings.accountId, set: chosen });
}
