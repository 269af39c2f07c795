import { type Day, dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";

/** The rungs of the ladder, in the order they are offered. */
export const OWNERSHIP_PROOF_KINDS = ["dns_txt", "site_file", "domain_mail", "document", "moderator_call"] as const;
export type OwnershipProofKind = (typeof OWNERSHIP_PROOF_KINDS)[number];

export type OwnershipProofState = "pending" | "checking" | "verified" | "failed" | "refused" | "lapsed";

/** What each kind shows, and what it does not: printed wherever the proof is. */
export const OWNERSHIP_PROOFS: Record<OwnershipProofKind, { label: string; proves: string; doesNotProve: string; needs: string }> = {
  dns_txt: {
    label: "DNS record",
    needs: "The profile’s website is on a domain of its own, and you can edit its DNS records.",
    proves: "Whoever runs the domain of the website also runs this profile.",
    doesNotProve: "That the domain belongs to the clinic, or that anybody there can do the work.",
  },
  site_file: {
    label: "File on the website",
    needs: "The profile’s website is on a domain of its own, and you can put a file on it.",
    proves: "Whoever can change the website also runs this profile.",
    doesNotProve: "That they own the clinic: a web designer can do it too.",
  },
  domain_mail: {
    label: "Mail on the clinic’s own domain",
    needs: "You can read a mailbox at the domain of the profile’s website.",
    proves: "Whoever runs this profile reads mail at the clinic’s domain.",
    doesNotProve: "That they own the clinic: an employee can do it too.",
  },
  document: {
    label: "Document",
    needs: "A PDF or photo that names the clinic and you, such as a company record, a lease or an insurance policy. It stays private.",
    proves: "A moderator saw a document that names the clinic and the person.",
    doesNotProve: "That the document is genuine: its issuer was not asked.",
  },
  moderator_call: {
    label: "Moderator’s call",
    needs: "The profile shows a telephone number. A moderator calls that number, never one that you give.",
    proves: "Somebody at the published number knew of you and of this profile.",
    doesNotProve: "Who it was that answered.",
  },
};

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
  const seen = last === first ? `seen on ${first}` : `seen on ${first}, last on ${last}`;
  const sentence = {
    dns_txt: `DNS record of ${domain} ${seen}`,
    site_file: `File on ${domain} ${seen}`,
    domain_mail: `Mail to ${domain} answered on ${first}`,
    document: `Document seen by a moderator on ${first}`,
    moderator_call: `Published telephone number called by a moderator on ${first}`,
  }[kind];
  return state === "lapsed" ? `${sentence}; it is no longer there and counts for nothing now` : sentence;
}

/** How many different kinds stand. */
export const countStandingKinds = (proofs: readonly { kind: OwnershipProofKind; state: OwnershipProofState }[]): number =>
  new Set(proofs.filter((proof) => proof.state === "verified").map((proof) => proof.kind)).size;

/** Why a document or call was not accepted: a closed list, said to the claimant in these words. */
export const OWNERSHIP_REFUSALS = {
  unreadable: "It could not be read. A sharper picture, or the original file, would help.",
  other_clinic: "It does not name this clinic.",
  other_person: "It does not name you.",
  out_of_date: "It is too old, or no longer valid.",
  not_reached: "Nobody answered at the published number on three working days.",
  denied: "Whoever answered did not know of you.",
  altered: "It appears to have been altered.",
} as const;
export type OwnershipRefusalReason = keyof typeof OWNERSHIP_REFUSALS;
export const isOwnershipRefusalReason = (text: string | null): text is OwnershipRefusalReason =>
  text !== null && Object.hasOwn(OWNERSHIP_REFUSALS, text);

export const nextLookOn = (now: Date, days: number): Day => dayOf(new Date(now.getTime() + days * 86_400_000));
