/** Every kind of background work and what it needs to know. `jobs/handlers.server.ts` maps each kind to one command. */
export interface JobPayloads {
  /** Derivatives, fingerprint and search for copies of one uploaded photo. */
  check_photo: { photoId: string };
  /** A photo matched others: bring them together in one dispute. */
  open_dispute: { photoId: string };
  /** Recompute the trust score of one clinic and store it if its inputs changed. */
  rescore_clinic: { clinicId: number };
  /** Rewrite the search listing of one clinic. */
  list_clinic: { clinicId: number };
  /** Once a day: rescore every clinic, since evidence lapses and quarters turn without anybody acting. */
  rescore_all: { day: string };
  mail_email_token: { tokenId: string };
  /** Tell somebody that their address was used to sign up again, or that their password was changed. */
  mail_account_notice: { accountId: string; notice: "address_known" | "password_changed" };
  /** Tell the members of a clinic that one of its photos is disputed. */
  mail_dispute_notice: { disputeId: string; clinicId: number };
  /** Tell the members of a clinic what was decided. */
  mail_decision: { decisionId: string; clinicId: number };
}

export type JobKind = keyof JobPayloads;

export type JobRequest = { [K in JobKind]: { kind: K; payload: JobPayloads[K] } }[JobKind] & {
  /** Not before this time. Default: at once. */
  runAt?: Date;
};

/** A job is tried this often before it is set aside as dead, with its last error kept. */
export const MAX_ATTEMPTS = 3;

/** Longer than the slowest job (a photo of 50 megapixels); a worker that died is noticed after this. */
export const LEASE_MS = 30_000;

/** 5 s, 25 s, 125 s: enough for a locked file or a mail server's restart. */
export const retryDelayMs = (attempts: number) => 1_000 * 5 ** attempts;

/** Two requests with one key, made before the first runs, are one job. */
export const dedupeKey = (request: JobRequest) => `${request.kind}:${Object.values(request.payload).join(":")}`;
