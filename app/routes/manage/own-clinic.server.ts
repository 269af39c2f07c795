import type { Viewer } from "#app/accounts/role.ts";
import { type Clinic, findClinicBySlug, findMemberRole, type MemberRole } from "#app/clinics/profile-repository.server.ts";
import { type GuardArgs, requireViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";

type DeskArgs = GuardArgs & { params: { slug?: string } };

export interface Desk {
  viewer: Viewer;
  clinic: Clinic;
  memberRole: MemberRole;
}

/**
 * The clinic of the address for a member of it; with `needs` "owner" for its owners only. Everybody else gets the same 404 as for a clinic that does
 * not exist.
 */
export async function requireDesk(args: DeskArgs, needs: MemberRole = "editor"): Promise<Desk> {
  const viewer = await requireViewer(args, "clinic.manage");
  const db = args.context.ctx.store.read;
  const clinic = await findClinicBySlug(db, args.params.slug ?? "");
  const memberRole = clinic && (await findMemberRole(db, clinic.id, viewer.id));
  if (!clinic || !memberRole || (needs === "owner" && memberRole !== "owner")) throw notFound();
  return { viewer, clinic, memberRole };
}

/** The clinic of the address, if the viewer speaks for it. */
export async function requireOwnClinic(args: DeskArgs): Promise<Clinic> {
  return (await requireDesk(args)).clinic;
}
