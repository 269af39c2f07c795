import { eq } from "drizzle-orm";
import { sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { providerKey, providerSlug } from "#app/practitioners/provider-name.ts";
import { trainingProviders } from "#db/schema/practitioners.ts";

/**
 * The provider a certificate names, by its normalised name; made on the first certificate that was accepted. Returns its id.
 * `name` is as the certificate spells it: the first spelling is the one that is shown.
 */
export async function providerOf(tx: Db, name: string, now: Date): Promise<number> {
  const slug = providerSlug(name) || `provider-${sha256(providerKey(name)).slice(0, 12)}`;
  await tx.insert(trainingProviders).values({ slug, name, createdAt: now }).onConflictDoNothing();
  const row = await tx.select({ id: trainingProviders.id }).from(trainingProviders).where(eq(trainingProviders.slug, slug)).get();
  if (!row) throw new Error(`The provider ${slug} was not inserted`);
  return row.id;
}
