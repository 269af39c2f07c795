import type { Viewer } from "#app/accounts/role.ts";
import { type ModerationRefusal, refuse } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { printFilter, readFilter } from "#app/moderation/queue-filter.ts";
import { deleteSavedFilter, insertSavedFilter, listSavedFilters } from "#app/moderation/queue-filter-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** More than one looks through at a glance. */
const MOST_FILTERS = 12;

/** A moderator keeps a filter under a name; a name in use moves to the new one. */
export async function saveFilter(ctx: Ctx, viewer: Viewer, name: string, query: string): Promise<{ ok: true } | ModerationRefusal> {
  const filter = readFilter(new URLSearchParams(query));
  if (filter === null || printFilter(filter) === "") return refuse(422, moderationRefusalWords().matter.filterOfNothing, "name");
  return ctx.store.write(async (tx) => {
    const saved = await listSavedFilters(tx, viewer.id);
    if (saved.length >= MOST_FILTERS && !saved.some((one) => one.name === name)) {
      return refuse(422, moderationRefusalWords().matter.filtersAtMost(MOST_FILTERS), "name");
    }
    await insertSavedFilter(tx, { accountId: viewer.id, name, query: printFilter(filter), createdAt: ctx.now() });
    return { ok: true };
  });
}

export async function removeFilter(ctx: Ctx, viewer: Viewer, name: string): Promise<void> {
  await ctx.store.write((tx) => deleteSavedFilter(tx, viewer.id, name));
}
