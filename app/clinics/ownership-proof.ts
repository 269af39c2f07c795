import { ownershipProofWords } from "#app/clinics/ownership-proof-words.ts";
import { type Day, dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";

/** The rungs of the ladder, in the order they are offered. */
export const OWNERSHIP_PROOF_KINDS = ["dns_txt", "site_file", "domain_mail", "document", "moderator_call"] as const;
export type OwnershipProofKind = (typeof OWNERSHIP_PROOF_KINDS)[number];

export type OwnershipProofState = "pending" | "checking" | "verified" | "failed" | "refused" | "lapsed";

/** The kinds that are looked up by a machine, and again every month. */
export const isLookedUp = (kind: OwnershipProofKind): kind is "dns_txt" | "site_file" => kind === "dns_txt" || kind === "site_file";

/** Days a proof that was begun may take, and days from one look at a record or file to the next. After a look that found nothing the next comes sooner. */
export const PENDING_DAYS = 7;
export const LOOK_AGAIN_DAYS = 30;
export const GRACE_DAYS = 7;

/** To change name, address or owner; of different kinds, as a second document shows nothing new. */
export const PROOFS_FOR_CHANGE = 2;

/** The line that is looked for, in the record and in the file alike. */
export const proofLine = (token: string) => `scalpmark=${token}`;
export const recordName = (domain: string) => `_scalpmark-verify.${domain}`;
export const PROOF_FILE_PATH = "/.well-known/scalpmark.txt";
export const proofFileUrl = (domain: string) => `https://${domain}${PROOF_FILE_PATH}`;

/** True when one of the records is the line and nothing else. */
export const isInRecords = (records: readonly string[], token: string): boolean => records.includes(proofLine(token));

/** True when the answer is a plain text file with the line in it: not an error page, and not a page that repeats what it was asked for. */
export function isInFile(file: { status: number; contentType: string; url: URL; body: Buffer }, token: string): boolean {
  if (file.status !== 200 || !/^text\/plain\b/i.test(file.contentType) || file.url.pathname !== PROOF_FILE_PATH) return false;
  return file.body
    .toString("utf8")
    .split(/\r?\n/)
    .some((line) => line.trim() === proofLine(token));
}

export interface PrintedProof {
  kind: OwnershipProofKind;
  state: OwnershipProofState;
  domain: string | null;
  verifiedAt: Date | null;
  /** The last look, when it found what it looked for. */
  seenAt: Date | null;
}

/** "DNS record of example.com seen on 3 May 2026": a proof by its name and day, never as a tick. */
export function proofSentence({ kind, domain, verifiedAt, seenAt, state }: PrintedProof): string {
  const first = printDay(dayOf(verifiedAt ?? new Date(0)));
  const last = seenAt === null ? first : printDay(dayOf(seenAt));
  const say = ownershipProofWords();
  const sentence = say.sentences[kind](first, last, domain ?? "");
  return state === "lapsed" ? say.lapsed(sentence) : sentence;
}

/** How many different kinds stand. */
export const countStandingKinds = (proofs: readonly { kind: OwnershipProofKind; state: OwnershipProofState }[]): number =>
  new Set(proofs.filter((proof) => proof.state === "verified").map((proof) => proof.kind)).size;

/** Why a document or call was not accepted: a closed list, said to the claimant in these words. */
export const OWNERSHIP_REFUSAL_CODES = [
  "unreadable",
  "other_clinic",
  "other_person",
  "out_of_date",
  "not_reached",
  "denied",
  "altered",
] as const;
export type OwnershipRefusalReason = (typeof OWNERSHIP_REFUSAL_CODES)[number];
export const isOwnershipRefusalReason = (text: string | null): text is OwnershipRefusalReason =>
  text !== null && (OWNERSHIP_REFUSAL_CODES as readonly string[]).includes(text);

export const nextLookOn = (now: Date, days: number): Day => dayOf(new Date(now.getTime() + days * 86_400_000));
