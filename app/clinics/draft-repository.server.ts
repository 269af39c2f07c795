import { and, eq } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { drafts } from "#db/schema/clinics.ts";

export type Draft = typeof drafts.$inferSelect;

/** Names one person's draft of one form of one clinic. */
export type DraftKey = Pick<Draft, "clinicId" | "accountId" | "form">;

const ofKey = ({ clinicId, accountId, form }: DraftKey) =>
  and(eq(drafts.clinicId, clinicId), eq(drafts.accountId, accountId), eq(drafts.form, form));

export async function findDraft(db: Db, key: DraftKey): Promise<Draft | null> {
  return (await db.select().from(drafts).where(ofKey(key)).get()) ?? null;
}

/** One for each form: the newer takes the place of the older. */
export async function replaceDraft(tx: Db, draft: Draft): Promise<void> {
  const { values, version, savedAt } = draft;
  await tx
    .insert(drafts)
    .values(draft)
    .onConflictDoUpdate({ target: [drafts.clinicId, drafts.accountId, drafts.form], set: { values, version, savedAt } });
}

export async function deleteDraft(tx: Db, key: DraftKey): Promise<void> {
  await tx.delete(drafts).where(ofKey(key));
}
