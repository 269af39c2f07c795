import { may, type Viewer } from "#app/accounts/role.ts";
import { MOST_BADGE_SITES } from "#app/clinics/badge-site.ts";
import { deleteBadgeSite, insertBadgeSite, listNamedSites } from "#app/clinics/badge-site-repository.server.ts";
import { profileFormWords } from "#app/clinics/profile-form-words.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";

export type BadgeSiteResult = { ok: true } | { ok: false; status: 422; errors: Record<string, string> };

/** A member names, or takes off, a further site on which the clinic's badge shows its figures. Null: the viewer does not speak for this clinic. */
export async function nameBadgeSite(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  change: { intent: "add" | "remove"; site: string },
): Promise<BadgeSiteResult | null> {
  if (!may(viewer, "clinic.manage") || !(await isMember(ctx.store.read, clinicId, viewer.id))) return null;
  const now = ctx.now();
  return ctx.store.write(async (tx): Promise<BadgeSiteResult> => {
    const named = await listNamedSites(tx, clinicId);
    if (change.intent === "add") {
      if (named.includes(change.site)) return { ok: true };
      if (named.length >= MOST_BADGE_SITES) {
        return { ok: false, status: 422, errors: { site: profileFormWords().sitesNamed(MOST_BADGE_SITES) } };
      }
      await insertBadgeSite(tx, clinicId, change.site, now);
    } else if (!(await deleteBadgeSite(tx, clinicId, change.site))) {
      return { ok: true };
    }
    const action = change.intent === "add" ? "badge_site.named" : "badge_site.removed";
    await recordEvent(
      tx,
      { actorId: viewer.id, action, subjectKind: "clinic", subjectId: String(clinicId), detail: { site: change.site } },
      now,
    );
    return { ok: true };
  });
}
