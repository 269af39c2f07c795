import type { Viewer } from "#app/accounts/role.ts";
import { type FormText, markOf, type Opened } from "#app/clinics/collision.server.ts";
import { PROFILE_FIELDS, type Profile, profileText } from "#app/clinics/profile-form.ts";
import { findClinicById, type MemberRole } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { clinicMembers, locations } from "#db/schema/clinics.ts";
import { buildClinic, buildOwner, viewerOf } from "#tests/reviews/review-fixtures.ts";
import { buildAccount } from "#tests/support/build-account.ts";

export interface Desk {
  clinicId: number;
  slug: string;
  owner: Viewer;
}

/** A clinic in Leeds with an owner. */
export async function buildDesk(ctx: Ctx): Promise<Desk> {
  const { id, slug } = await buildClinic(ctx);
  await ctx.store.write((tx) => tx.insert(locations).values({ clinicId: id, position: 0, city: "Leeds", country: "GB" }));
  return { clinicId: id, slug, owner: await buildOwner(ctx, id) };
}

export async function buildMember(ctx: Ctx, clinicId: number, role: MemberRole): Promise<Viewer> {
  const account = await buildAccount(ctx, { role: "owner" });
  await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId, accountId: account.id, role, createdAt: ctx.now() }));
  return viewerOf(account);
}

export const NOTHING_TOLD = Object.fromEntries(PROFILE_FIELDS.map((field) => [field, null])) as Profile;

export const openedWith = (version: number, text: FormText): Opened => ({ version, mark: markOf(text) });

/** What the profile's form carries when it is opened now. */
export async function openedProfile(ctx: Ctx, clinicId: number): Promise<Opened> {
  const clinic = await findClinicById(ctx.store.read, clinicId);
  if (!clinic) throw new Error("there is no such clinic");
  return openedWith(clinic.version, profileText(clinic));
}
