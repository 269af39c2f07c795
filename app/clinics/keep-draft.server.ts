import type { Viewer } from "#app/accounts/role.ts";
import { deleteDraft, replaceDraft } from "#app/clinics/draft-repository.server.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** The forms of the desk that keep a draft. */
export type DraftForm = "profile" | "prices";

/**
 * Keeps a form as it was typed, right or wrong, for its person alone; it is offered again when they return. No event: nothing about the clinic has changed.
 * Returns whether it was kept: not for somebody who does not speak for the clinic.
 */
export async function keepDraft(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  form: DraftForm,
  draft: { version: number; values: Record<string, string> },
): Promise<boolean> {
  return ctx.store.write(async (tx) => {
    if (!(await isMember(tx, clinicId, viewer.id))) return false;
    await replaceDraft(tx, { clinicId, accountId: viewer.id, form, ...draft, savedAt: ctx.now() });
    return true;
  });
}

export async function discardDraft(ctx: Ctx, viewer: Viewer, clinicId: number, form: DraftForm): Promise<void> {
  await ctx.store.write((tx) => deleteDraft(tx, { clinicId, accountId: viewer.id, form }));
}
