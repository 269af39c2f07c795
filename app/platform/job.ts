/** A clinic, or an account that speaks for itself. */
export type Party = { clinicId: number } | { accountId: string };

/** What somebody is told about their own account by mail, so that an act which was not theirs does not stay unseen. */
export type AccountNotice =
  | "address_known"
  | "password_changed"
  | "totp_on"
  | "totp_off"
  | "passkey_added"
  | "passkey_removed"
  | "recovery_code_used"
  | "recovery_codes_replaced"
  | "email_change_asked"
  | "email_changed"
  | "export_ready"
  | "made_moderator"
  | "made_admin"
  | "role_ended"
  | "suspended"
  | "restored";

export type OwnershipNotice =
  | "claim_held"
  | "claim_disputed"
  | "holder_disputed"
  | "dispute_decided"
  | "proof_missed"
  | "proof_lapsed"
  | "change_requested"
  | "change_objected"
  | "change_done"
  | "change_refused";

/** What a side of a legal notice is told. The last two go to the author of the review, the others to the complainant. */
export type NoticeLetter = "received" | "defective" | "author_told" | "answered" | "decided" | "decided_author" | "nothing_to_answer";

/** "notice": the private notice itself. "ended": by its date, or a private one by a moderator. */
export type SanctionLetter = "proposed" | "notice" | "declined" | "ended";

/** Every kind of background work and what it needs to know. `jobs/handlers.server.ts` maps each kind to one command. */
export interface JobPayloads {
  /** Derivatives, fingerprint and search for copies of one uploaded photo. */
  check_photo: { photoId: string };
  /** Have photos of an older engine version read again, after this id. */
  reindex_photos: { after: string };
  /** New fingerprints for one photo. */
  reindex_photo: { photoId: string };
  /** Remove the file of a photo whose owner wanted fingerprints only. */
  forget_original: { photoId: string };
  /** Remove every picture made from a photo that the person shown withdrew. */
  forget_pictures: { photoId: string };
  /** Have the pictures of photos that were read before there were as many formats made anew, after this id. */
  redraw_photos: { after: string };
  /** Make its pictures anew: the person shown agreed again, or some of them were never made. */
  redraw_photo: { photoId: string };
  /** A photo matched others: bring them together in one dispute. */
  open_dispute: { photoId: string };
  /** A photo is a copy of one that was taken down: ask a moderator before anybody sees it. */
  report_removed_copy: { photoId: string; removedId: string };
  /** Recompute the trust score of one clinic and store it if its inputs changed. */
  rescore_clinic: { clinicId: number };
  /** The same for some clinics, with their listings, in one transaction. */
  rescore_some: { clinicIds: number[] };
  /** Rewrite the search listing of one clinic. */
  list_clinic: { clinicId: number };
  /** Once a day: rescore every clinic, since evidence lapses and quarters turn without anybody acting. */
  rescore_all: { day: string };
  /** Look at all reviews of one clinic for signs that some are not clients' own. */
  look_at_reviews: { clinicId: number };
  /** Once a day: the same for every clinic where a look is due. */
  look_at_all_reviews: { day: string };
  /** Work out what a clinic's score would change by without the reviews that may be linked. */
  weigh_review_group: { clinicId: number };
  /** Tell a clinic that reviews of it may be called procured. */
  mail_group_finding: { findingId: string };
  /** Tell a clinic that a charge against it is proposed. */
  mail_charge: { chargeId: string };
  /** Ask the author of a review for one more proof. */
  mail_proof_request: { reviewId: string };
  /** Score the clinics after this id by a drafted version of the method, beside the one in force. */
  score_in_shadow: { version: string; day: string; after: number };
  /** Once a day, after the scores: write the public data dump. */
  make_data_dump: { day: string };
  /** Once a day: look again at everything that may wait for a moderator. */
  reconcile_matters: { day: string };
  /** Once a day: publish where the hash chain of the record ends. */
  publish_audit_head: { day: string };
  /** Once a day: remove files that no row names any more. */
  sweep_files: { day: string };
  /** Remove the pictures of proofs whose senders have not said in time what is to be covered. */
  forget_held_proofs: { until: string };
  /** Once a day: tell clinics which of their documents fall due or have lapsed. */
  remind_of_documents: { day: string };
  /** Tell a clinic that a document falls due in so many days; 0: it has lapsed. */
  mail_document_reminder: { documentId: string; daysBefore: number };
  /** Tell a clinic what a moderator made of its document. */
  mail_document_outcome: { documentId: string };
  /** Tell a clinic what a moderator asks about its document. */
  mail_document_question: { questionId: string };
  /** Put all of one person's data into one file, and tell them. */
  export_personal_data: { exportId: string };
  mail_email_token: { tokenId: string };
  /** Tell somebody what was done with their own account. */
  mail_account_notice: {
    accountId: string;
    notice: AccountNotice;
    /** An address the account has no longer, or may not have when the mail is written. Default: the account's own. */
    to?: string;
  };
  /** Compare what an owner brought with the photo. */
  examine_evidence: { evidenceId: string };
  /** Ask the person shown whether it is their head. */
  mail_head_confirmation: { confirmationId: string };
  /** Ask the treated person about a case. */
  mail_case_link: { linkId: string };
  /** A client said something of their case: plan when they are asked to review it, or no longer, and ask where it is due. */
  invite_client: { caseId: string };
  /** Once a day: whoever is to be asked for a review or its next chapter. */
  invite_clients: { day: string };
  /** Once a day: whoever wants to hear of changes on their shortlist, and has news. */
  tell_shortlists: { day: string };
  mail_shortlist: { accountId: string };
  mail_review_invitation: { invitationId: string; reminder: boolean };
  /** Tell a client that a clinic has changed what they confirmed. */
  mail_case_changed: { linkId: string };
  /** Tell a clinic that a client says its work was corrected elsewhere. */
  mail_correction_named: { caseId: string };
  /** Tell a party that one of its photos is disputed: the members of a clinic, or the client who protects it. */
  mail_dispute_notice: { disputeId: string } & Party;
  /** Tell whoever brought a piece of evidence that it was accepted or refused. */
  mail_evidence_weighed: { evidenceId: string };
  /** Send the one-time link that makes its reader a member of a clinic. */
  mail_member_invitation: { invitationId: string };
  /** Tell the owners of a clinic, and the account concerned, of a change among its members. */
  mail_member_notice: { clinicId: number; accountId: string; notice: "joined" | "made_owner" | "made_editor" | "removed" };
  /** What tied a moderator to a clinic is over. */
  end_declared_tie: { tieId: string };
  /** Tell a clinic that a claim of its own may be called refuted. */
  mail_claim_finding: { findingId: string };
  /** Ask somebody whom a clinic names whether they work there. */
  mail_engagement_question: { questionId: string };
  /** Tell a clinic that somebody of its team has said where else they work. */
  mail_engagement_notice: { engagementId: number; clinicId: number };
  /** Send a legal notice to the author of the review it is about. */
  tell_notice_author: { noticeId: string };
  /** At the end of the author's time to answer it. */
  end_notice_time: { noticeId: string };
  mail_legal_notice: { noticeId: string; letter: NoticeLetter };
  /** Tell a clinic that a client complains to it. */
  mail_complaint: { complaintId: string };
  /** Tell a client that the clinic has answered. */
  mail_complaint_answer: { complaintId: string };
  /** Put on record that steps against clinics are over whose date has come. */
  end_sanctions: { at: string };
  /** Tell a clinic of a step against it that stands in no log, or in none yet. */
  mail_sanction: { sanctionId: string; letter: SanctionLetter };
  /** Tell a party what was decided. */
  mail_decision: { decisionId: string } & Party;
  /** Say of each record of a list of clinics what its import would do. */
  try_import: { importId: string };
  /** Import the next part of a list of clinics. */
  import_clinics: { importId: string };
  /** Look for what a claimant was asked to publish, for the first time or again. */
  look_up_ownership_proof: { proofId: string };
  /** Once a day: what was begun and not finished ends, and records and files are looked at again. */
  recheck_ownership: { day: string };
  /** A change of name, address or owner whose seven days are over. */
  apply_profile_change: { changeId: string };
  mail_ownership_link: { proofId: string };
  /** Offer a clinic's profile to the address somebody wants to hand it to. */
  mail_handover_offer: { changeId: string };
  /** Tell one person what happened to a profile they hold, held or claim. `subjectId` is of the claim, dispute or change. */
  mail_ownership_notice: { accountId: string; notice: OwnershipNotice; subjectId: string };
}

export type JobKind = keyof JobPayloads;

export type JobRequest = { [K in JobKind]: { kind: K; payload: JobPayloads[K] } }[JobKind] & {
  /** Not before this time. Default: at once. */
  runAt?: Date;
  /** How many jobs of the same person wait already. Default: none, or it does not matter whose it is. */
  behind?: number;
};

/** Somebody sits before a screen and waits for these. They go before all else. */
export const URGENT_KINDS: readonly JobKind[] = [
  "mail_email_token",
  "mail_account_notice",
  "mail_ownership_link",
  "mail_member_invitation",
];

/** What the site does of its own accord, often for everybody at once. It lets other work go first, for `PATIENCE_MS`. */
export const BACKGROUND_KINDS: readonly JobKind[] = [
  ...(["rescore_some", "rescore_all", "score_in_shadow", "look_at_all_reviews", "reconcile_matters", "make_data_dump"] as const),
  ...(["redraw_photos", "redraw_photo", "reindex_photos", "reindex_photo", "sweep_files"] as const),
  ...([
    "tell_shortlists",
    "mail_shortlist",
    "invite_clients",
    "mail_review_invitation",
    "remind_of_documents",
    "mail_document_reminder",
  ] as const),
];

/** Less than the 15 minutes after which the site calls itself not ready. */
export const PATIENCE_MS = 10 * 60_000;

/** What each job of one person that waits already counts for, in ms: about what a photo takes. Of two people who send photos at once neither waits for all of the other's. */
export const BEHIND_MS = 2_000;

/** A job is tried this often before it is set aside as dead, with its last error kept. */
export const MAX_ATTEMPTS = 3;

/** A mail is tried for about five hours: mail servers are away for an evening, and a link that was asked for still helps then. */
const MAIL_ATTEMPTS = 9;

export const mostAttempts = (kind: string): number => (kind.startsWith("mail_") ? MAIL_ATTEMPTS : MAX_ATTEMPTS);

/** A worker that died is noticed after this; one that lives renews its lease three times as often. */
export const LEASE_MS = 30_000;
export const RENEW_MS = LEASE_MS / 3;

/** 5 s, 25 s, 125 s and so on, an hour at most: enough for a locked file or a mail server's restart. */
export const retryDelayMs = (attempts: number) => Math.min(3_600_000, 1_000 * 5 ** attempts);

/**
 * Jobs that name one clinic, photo or list are done in the order they were asked for, one at a time: each reads what the one before it wrote. So are those of each
 * kind that is for the whole site. A letter says its own thing, and one that cannot be delivered for hours keeps nobody's next.
 */
export function laneOf({ kind, payload }: JobRequest): string | null {
  if (kind.startsWith("mail_")) return null;
  const names: Readonly<Record<string, unknown>> = { ...payload };
  for (const name of ["clinicId", "photoId", "importId"]) if (names[name] !== undefined) return `${name} ${names[name]}`;
  return names.day === undefined ? null : kind;
}

/** Two requests with one key, made before the first runs, are one job. */
export const dedupeKey = (request: JobRequest) => `${request.kind}:${Object.values(request.payload).join(":")}`;
