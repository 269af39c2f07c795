import { mailAccountNotice } from "#app/accounts/mail-account-notice.server.ts";
import { mailEmailToken } from "#app/accounts/mail-email-token.server.ts";
import { mailCaseChanged } from "#app/cases/mail-case-changed.server.ts";
import { mailCaseLink } from "#app/cases/mail-case-link.server.ts";
import { mailCorrectionNamed } from "#app/cases/mail-correction-named.server.ts";
import { lookUpProof } from "#app/clinics/look-up-proof.server.ts";
import { mailDocumentOutcome } from "#app/clinics/mail-document-outcome.server.ts";
import { mailDocumentQuestion } from "#app/clinics/mail-document-question.server.ts";
import { mailDocumentReminder } from "#app/clinics/mail-document-reminder.server.ts";
import { mailMemberInvitation, mailMemberNotice } from "#app/clinics/mail-member.server.ts";
import { mailHandoverOffer, mailOwnershipLink, mailOwnershipNotice } from "#app/clinics/mail-ownership.server.ts";
import { recheckOwnership } from "#app/clinics/recheck-ownership.server.ts";
import { applyProfileChange } from "#app/directory/apply-profile-change.server.ts";
import { importListPart, tryList } from "#app/directory/import-list.server.ts";
import { listClinic } from "#app/directory/list-clinic.server.ts";
import { reconcileMatters } from "#app/directory/settle-matters.server.ts";
import { mailShortlist, tellShortlists } from "#app/directory/shortlist-alerts.server.ts";
import { rescoreSome } from "#app/jobs/rescore-some.server.ts";
import { sweepFiles } from "#app/jobs/sweep-files.server.ts";
import { endDeclaredTie } from "#app/moderation/end-declared-tie.server.ts";
import { endNoticeTime } from "#app/moderation/end-notice-time.server.ts";
import { expireSanctions } from "#app/moderation/end-sanction.server.ts";
import { mailCharge } from "#app/moderation/mail-charge.server.ts";
import { mailClaimFinding } from "#app/moderation/mail-claim-finding.server.ts";
import { mailDecision } from "#app/moderation/mail-decision.server.ts";
import { mailDisputeNotice } from "#app/moderation/mail-dispute-notice.server.ts";
import { mailEvidenceWeighed } from "#app/moderation/mail-evidence-weighed.server.ts";
import { mailGroupFinding } from "#app/moderation/mail-group-finding.server.ts";
import { mailLegalNotice } from "#app/moderation/mail-legal-notice.server.ts";
import { mailSanction } from "#app/moderation/mail-sanction.server.ts";
import { openDispute } from "#app/moderation/open-dispute.server.ts";
import { reportRemovedCopy } from "#app/moderation/report-removed-copy.server.ts";
import { tellNoticeAuthor } from "#app/moderation/tell-notice-author.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { JobKind, JobPayloads } from "#app/platform/job.ts";
import { publishAuditHead } from "#app/platform/publish-audit-head.server.ts";
import { mailEngagementNotice, mailEngagementQuestion } from "#app/practitioners/mail-engagement.server.ts";
import { remindOfDocuments } from "#app/practitioners/remind-of-documents.server.ts";
import { makeExport } from "#app/privacy/make-export.server.ts";
import { checkPhoto } from "#app/provenance/check-photo.server.ts";
import { examineEvidence } from "#app/provenance/examine-evidence.server.ts";
import { forgetOriginal } from "#app/provenance/forget-original.server.ts";
import { forgetPictures } from "#app/provenance/forget-pictures.server.ts";
import { mailHeadConfirmation } from "#app/provenance/mail-head-confirmation.server.ts";
import { redrawPhoto, redrawPhotos } from "#app/provenance/redraw-photo.server.ts";
import { reindexPhoto, reindexPhotos } from "#app/provenance/reindex-photos.server.ts";
import { forgetOldProofs } from "#app/reviews/held-proof.server.ts";
import { inviteClients, inviteTo } from "#app/reviews/invite-clients.server.ts";
import { lookAtAllReviews, lookAtReviews } from "#app/reviews/look-at-reviews.server.ts";
import { mailComplaint, mailComplaintAnswer } from "#app/reviews/mail-complaint.server.ts";
import { mailInvitation } from "#app/reviews/mail-invitation.server.ts";
import { mailProofRequest } from "#app/reviews/mail-proof-request.server.ts";
import { makeDataDump } from "#app/trust/make-data-dump.server.ts";
import { rescoreAll } from "#app/trust/rescore-all.server.ts";
import { rescoreClinic } from "#app/trust/rescore-clinic.server.ts";
import { scoreInShadow } from "#app/trust/score-in-shadow.server.ts";
import { weighReviewGroup } from "#app/trust/weigh-review-group.server.ts";

type Handlers = { [K in JobKind]: (ctx: Ctx, payload: JobPayloads[K]) => Promise<unknown> };

/** Each kind of job is one command, and each command may be run again without harm. */
export const HANDLERS: Handlers = {
  check_photo: (ctx, { photoId }) => checkPhoto(ctx, photoId),
  reindex_photos: (ctx, { after }) => reindexPhotos(ctx, after),
  reindex_photo: (ctx, { photoId }) => reindexPhoto(ctx, photoId),
  forget_original: (ctx, { photoId }) => forgetOriginal(ctx, photoId),
  forget_pictures: (ctx, { photoId }) => forgetPictures(ctx, photoId),
  redraw_photos: (ctx, { after }) => redrawPhotos(ctx, after),
  redraw_photo: (ctx, { photoId }) => redrawPhoto(ctx, photoId),
  open_dispute: (ctx, { photoId }) => openDispute(ctx, photoId),
  report_removed_copy: (ctx, { photoId, removedId }) => reportRemovedCopy(ctx, photoId, removedId),
  rescore_clinic: (ctx, { clinicId }) => rescoreClinic(ctx, clinicId),
  list_clinic: (ctx, { clinicId }) => listClinic(ctx, clinicId),
  rescore_all: (ctx) => rescoreAll(ctx),
  rescore_some: (ctx, { clinicIds }) => rescoreSome(ctx, clinicIds),
  look_at_reviews: (ctx, { clinicId }) => lookAtReviews(ctx, clinicId),
  look_at_all_reviews: (ctx) => lookAtAllReviews(ctx),
  weigh_review_group: (ctx, { clinicId }) => weighReviewGroup(ctx, clinicId),
  mail_group_finding: (ctx, { findingId }) => mailGroupFinding(ctx, findingId),
  mail_charge: (ctx, { chargeId }) => mailCharge(ctx, chargeId),
  mail_proof_request: (ctx, { reviewId }) => mailProofRequest(ctx, reviewId),
  score_in_shadow: (ctx, part) => scoreInShadow(ctx, part),
  make_data_dump: (ctx) => makeDataDump(ctx),
  reconcile_matters: (ctx) => reconcileMatters(ctx),
  publish_audit_head: (ctx) => publishAuditHead(ctx),
  sweep_files: (ctx) => sweepFiles(ctx),
  forget_held_proofs: (ctx) => forgetOldProofs(ctx),
  remind_of_documents: (ctx) => remindOfDocuments(ctx),
  mail_document_reminder: (ctx, { documentId, daysBefore }) => mailDocumentReminder(ctx, documentId, daysBefore),
  mail_document_outcome: (ctx, { documentId }) => mailDocumentOutcome(ctx, documentId),
  mail_document_question: (ctx, { questionId }) => mailDocumentQuestion(ctx, questionId),
  export_personal_data: (ctx, { exportId }) => makeExport(ctx, exportId),
  mail_email_token: (ctx, { tokenId }) => mailEmailToken(ctx, tokenId),
  mail_account_notice: (ctx, { accountId, notice, to }) => mailAccountNotice(ctx, accountId, notice, to),
  examine_evidence: (ctx, { evidenceId }) => examineEvidence(ctx, evidenceId),
  invite_client: (ctx, about) => inviteTo(ctx, about),
  invite_clients: (ctx) => inviteClients(ctx),
  tell_shortlists: (ctx) => tellShortlists(ctx),
  mail_shortlist: (ctx, { accountId }) => mailShortlist(ctx, accountId),
  mail_review_invitation: (ctx, { invitationId, reminder }) => mailInvitation(ctx, invitationId, reminder),
  mail_case_changed: (ctx, { linkId }) => mailCaseChanged(ctx, linkId),
  mail_case_link: (ctx, { linkId }) => mailCaseLink(ctx, linkId),
  mail_correction_named: (ctx, { caseId }) => mailCorrectionNamed(ctx, caseId),
  mail_head_confirmation: (ctx, { confirmationId }) => mailHeadConfirmation(ctx, confirmationId),
  mail_dispute_notice: (ctx, { disputeId, ...party }) => mailDisputeNotice(ctx, disputeId, party),
  mail_evidence_weighed: (ctx, { evidenceId }) => mailEvidenceWeighed(ctx, evidenceId),
  mail_member_invitation: (ctx, { invitationId }) => mailMemberInvitation(ctx, invitationId),
  mail_member_notice: (ctx, payload) => mailMemberNotice(ctx, payload),
  end_declared_tie: (ctx, { tieId }) => endDeclaredTie(ctx, tieId),
  mail_claim_finding: (ctx, { findingId }) => mailClaimFinding(ctx, findingId),
  try_import: (ctx, { importId }) => tryList(ctx, importId),
  import_clinics: (ctx, { importId }) => importListPart(ctx, importId),
  look_up_ownership_proof: (ctx, { proofId }) => lookUpProof(ctx, proofId),
  recheck_ownership: (ctx) => recheckOwnership(ctx),
  apply_profile_change: (ctx, { changeId }) => applyProfileChange(ctx, changeId),
  mail_ownership_link: (ctx, { proofId }) => mailOwnershipLink(ctx, proofId),
  mail_handover_offer: (ctx, { changeId }) => mailHandoverOffer(ctx, changeId),
  mail_ownership_notice: (ctx, payload) => mailOwnershipNotice(ctx, payload),
  mail_engagement_question: (ctx, { questionId }) => mailEngagementQuestion(ctx, questionId),
  mail_engagement_notice: (ctx, { engagementId, clinicId }) => mailEngagementNotice(ctx, engagementId, clinicId),
  tell_notice_author: (ctx, { noticeId }) => tellNoticeAuthor(ctx, noticeId),
  end_notice_time: (ctx, { noticeId }) => endNoticeTime(ctx, noticeId),
  mail_legal_notice: (ctx, { noticeId, letter }) => mailLegalNotice(ctx, noticeId, letter),
  mail_complaint: (ctx, { complaintId }) => mailComplaint(ctx, complaintId),
  mail_complaint_answer: (ctx, { complaintId }) => mailComplaintAnswer(ctx, complaintId),
  end_sanctions: (ctx) => expireSanctions(ctx),
  mail_sanction: (ctx, { sanctionId, letter }) => mailSanction(ctx, sanctionId, letter),
  mail_decision: (ctx, { decisionId, ...party }) => mailDecision(ctx, decisionId, party),
};
