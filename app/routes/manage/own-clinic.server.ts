import { type Clinic, findClinicBySlug, isMember } from "#app/clinics/profile-repository.server.ts";
import { type GuardArgs, requireViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";

/** The clinic of the address, if the viewer speaks for it; otherwise the same 404 as for a clinic that does not exist. */
export async function requireOwnClinic(args: GuardArgs & { params: { slug?: string } }): Promise<Clinic> {
  const viewer = await requireViewer(args, "clinic.manage");
  const db = args.context.ctx.store.read;
  const clinic = await findClinicBySlug(db, args.params.slug ?? "");
  if (!clinic || !(await isMember(db, clinic.id, viewer.id))) throw notFound();
  return clinic;
}
