import { may, type Viewer } from "#app/accounts/role.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { findComplaint, updateComplaintAnswered } from "#app/reviews/complaint-repository.server.ts";
import { complaintWords } from "#app/reviews/complaint-words.ts";

export type AnswerComplaintResult = { ok: true } | { ok: false; status: 409; errors: Record<string, string> } | null;

/** The clinic's one answer to a complaint, for its client alone. Null: no complaint to a clinic this account speaks for. */
export async function answerComplaint(ctx: Ctx, viewer: Viewer, complaintId: string, body: string): Promise<AnswerComplaintResult> {
  if (!may(viewer, "clinic.manage")) return null;
  const now = ctx.now();
  return ctx.store.write(async (tx): Promise<AnswerComplaintResult> => {
    const complaint = await findComplaint(tx, complaintId);
    if (!complaint || !(await isMember(tx, complaint.clinicId, viewer.id))) return null;
    // The same page sent twice is a success twice.
    if (complaint.answeredBy === viewer.id && complaint.answer === body) return { ok: true };
    if (!(await updateComplaintAnswered(tx, complaintId, { answer: body, answeredBy: viewer.id, answeredAt: now })))
      return { ok: false, status: 409, errors: { form: complaintWords().answeredBefore } };
    await enqueue(tx, { kind: "mail_complaint_answer", payload: { complaintId } }, now);
    const event = { actorId: viewer.id, action: "complaint.answered", subjectKind: "complaint", subjectId: complaintId };
    await recordEvent(tx, { ...event, detail: { clinicId: complaint.clinicId } }, now);
    return { ok: true };
  });
}
