import { may, type Viewer } from "#app/accounts/role.ts";
import { findClinicBySlug, listMemberAccountIds } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { COMPLAINTS_PER_DAY } from "#app/reviews/complaint.ts";
import { countComplaintsSince, findUnansweredComplaint, insertComplaint } from "#app/reviews/complaint-repository.server.ts";
import { complaintWords } from "#app/reviews/complaint-words.ts";

const DAY_MS = 86_400_000;

export type ComplaintRefusal = { ok: false; status: 409 | 429; errors: Record<string, string> };
export type MakeComplaintResult = { ok: true; complaintId: string } | ComplaintRefusal | null;

const refused = (status: ComplaintRefusal["status"], form: string): ComplaintRefusal => ({ ok: false, status, errors: { form } });

/**
 * Hands a client's complaint to the clinic, and to nobody else: no page shows it and no score reads it. Refused where nobody speaks for the clinic, since
 * nobody would ever read it. Null: no such clinic, or somebody who may not complain.
 */
export async function makeComplaint(ctx: Ctx, viewer: Viewer, slug: string, body: string): Promise<MakeComplaintResult> {
  const say = complaintWords();
  if (!may(viewer, "complaint.make")) return null;
  const now = ctx.now();
  return ctx.store.write(async (tx): Promise<MakeComplaintResult> => {
    const clinic = await findClinicBySlug(tx, slug);
    if (!clinic) return null;
    if ((await listMemberAccountIds(tx, clinic.id)).length === 0) return refused(409, say.nobodySpeaks);
    const open = await findUnansweredComplaint(tx, clinic.id, viewer.id);
    // The same page sent twice is a success twice.
    if (open?.body === body) return { ok: true, complaintId: open.id };
    if (open) return refused(409, say.notAnsweredYet);
    if ((await countComplaintsSince(tx, viewer.id, new Date(now.getTime() - DAY_MS))) >= COMPLAINTS_PER_DAY)
      return refused(429, say.mostADay(COMPLAINTS_PER_DAY));
    const complaintId = newId();
    await insertComplaint(tx, { id: complaintId, clinicId: clinic.id, accountId: viewer.id, body, createdAt: now });
    await enqueue(tx, { kind: "mail_complaint", payload: { complaintId } }, now);
    const event = { actorId: viewer.id, action: "complaint.made", subjectKind: "complaint", subjectId: complaintId };
    await recordEvent(tx, { ...event, detail: { clinicId: clinic.id } }, now);
    return { ok: true, complaintId };
  });
}
