import type { AnySQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { RECORD_DAYS } from "#app/platform/audit-chain.server.ts";
import * as people from "#db/schema/accounts.ts";
import * as heads from "#db/schema/cases.ts";
import * as profiles from "#db/schema/clinics.ts";
import * as matters from "#db/schema/moderation.ts";
import * as moderators from "#db/schema/moderators.ts";
import { events, jobs, sendings } from "#db/schema/platform.ts";
import { engagementQuestions } from "#db/schema/practitioners.ts";
import * as pictures from "#db/schema/provenance.ts";
import * as said from "#db/schema/reviews.ts";
import * as steps from "#db/schema/sanctions.ts";
import * as research from "#db/schema/shortlists.ts";

/** Null: the column is empty. A list: it holds one of these. */
type Condition = readonly [column: AnySQLiteColumn, value: string | boolean | null | readonly string[]];

/** Rows, or some columns of them, that are kept for a time and no longer. */
export interface TimedRule {
  /** In the log and among the figures. */
  name: string;
  table: SQLiteTable;
  /** From when on the days are counted. A row without it is not over. */
  since: AnySQLiteColumn;
  days: number;
  /** All of these have to hold. */
  only: readonly Condition[];
  /** An object: these values, by property, take the place of what was there. */
  end: "delete" | Readonly<Record<string, unknown>>;
  /** What carries it out, where it is more than a row: files, or a word to somebody. Otherwise forget-overdue.server.ts does. */
  by?: "daily job";
}

const rule = (
  name: string,
  table: SQLiteTable,
  since: AnySQLiteColumn,
  days: number,
  end: TimedRule["end"],
  only: readonly Condition[] = [],
): TimedRule => ({ name, table, since, days, only, end });

/** SECURITY.md P3: an address nobody verified by then was nobody's. */
const UNVERIFIED_DAYS = 14;
/** SECURITY.md M2: as long as two people of one network are held to have a tie. */
const NETWORK_DAYS = 90;
/** SECURITY.md P3: longer than the 20 days of an appeal. */
const REFUSED_DAYS = 30;
/** A form of the desk that nobody came back to. */
const DRAFT_DAYS = 90;
/** An administrator has looked by then; a mail nobody could deliver is no longer worth its address. */
const FAILED_JOB_DAYS = 90;

/**
 * Everything that is kept for a time only, and how long (SECURITY.md P3). What is not listed here has no time of its own: see `KEPT_WITH`. No address of the
 * network is kept at all, and no failed sign-in: both are only in the log, the first cut to its network, the second without whose it was.
 */
export const TIMED: readonly TimedRule[] = [
  rule("unverified accounts", people.accounts, people.accounts.createdAt, UNVERIFIED_DAYS, "delete", [
    [people.accounts.emailVerifiedAt, null],
    [people.accounts.erasedAt, null],
    [people.accounts.suspendedAt, null],
  ]),
  rule("ended sessions", people.sessions, people.sessions.expiresAt, 0, "delete"),
  rule("mailed links", people.emailTokens, people.emailTokens.expiresAt, 0, "delete"),
  rule("passkey questions", people.passkeyChallenges, people.passkeyChallenges.expiresAt, 0, "delete"),
  { ...rule("exports", people.dataExports, people.dataExports.expiresAt, 0, "delete"), by: "daily job" },
  rule("networks of sign-ins", moderators.signInNetworks, moderators.signInNetworks.lastSeenAt, NETWORK_DAYS, "delete"),

  rule("invitations to a clinic", profiles.memberInvitations, profiles.memberInvitations.expiresAt, REFUSED_DAYS, "delete"),
  rule("drafts", profiles.drafts, profiles.drafts.savedAt, DRAFT_DAYS, "delete"),
  rule("addresses of case links", heads.caseLinks, heads.caseLinks.expiresAt, 0, { email: null }),
  rule("addresses of questions about a head", pictures.headConfirmations, pictures.headConfirmations.expiresAt, 0, { email: null }),
  rule("addresses of questions about a practitioner", engagementQuestions, engagementQuestions.expiresAt, 0, { email: null }),
  rule("addresses of review invitations", said.reviewInvitations, said.reviewInvitations.expiresAt, REFUSED_DAYS, { email: null }),
  {
    ...rule("parties of legal notices", said.legalNotices, said.legalNotices.decidedAt, 365, {
      complainantName: "",
      complainantEmail: "",
      authorName: null,
      authorAddress: null,
    }),
    by: "daily job",
  },

  // The file goes with the next sweep: no row names it any more.
  rule("originals that could not be read", pictures.photos, pictures.photos.checkedAt, REFUSED_DAYS, { originalKept: false }, [
    [pictures.photos.state, "failed"],
  ]),
  rule(
    "refused proofs of reviews",
    said.reviewProofs,
    said.reviewProofs.checkedAt,
    REFUSED_DAYS,
    { fileSha256: null, fileFormat: null, findings: null },
    [[said.reviewProofs.state, "refused"]],
  ),
  rule("refused evidence about photos", pictures.photoEvidence, pictures.photoEvidence.weighedAt, REFUSED_DAYS, { fileSha256: null }, [
    [pictures.photoEvidence.weighed, "refused"],
  ]),
  rule(
    "refused documents of ownership",
    profiles.ownershipProofs,
    profiles.ownershipProofs.checkedAt,
    REFUSED_DAYS,
    { fileSha256: null, fileFormat: null, email: null },
    [[profiles.ownershipProofs.state, ["refused", "failed", "lapsed"]]],
  ),
  rule(
    "refused documents of clinics",
    profiles.evidence,
    profiles.evidence.checkedOn,
    REFUSED_DAYS,
    { fileSha256: null, fileFormat: null },
    [[profiles.evidence.state, "refused"]],
  ),

  // Payloads of mails may hold the address they go to.
  { ...rule("jobs done", jobs, jobs.finishedAt, 7, "delete", [[jobs.state, "done"]]), by: "daily job" },
  rule("jobs given up", jobs, jobs.finishedAt, FAILED_JOB_DAYS, "delete", [[jobs.state, "dead"]]),
  { ...rule("forms sent", sendings, sendings.begunAt, 1, "delete"), by: "daily job" },
];

/** Who did what, for six years (platform/audit-chain.server.ts): the night's work forgets older events and leaves their seals, so that the chain stays whole. */
export const RECORD: TimedRule = { ...rule("record of acts", events, events.at, RECORD_DAYS, "delete"), by: "daily job" };

/**
 * Tables with something of a person that has no time of its own, and what its end is. "account": it goes when its person asks to be forgotten
 * (personal-data.server.ts says how). "record": it stays as part of the public or the audited record, with an id that then leads to nobody.
 */
export const KEPT_WITH: readonly (readonly [table: SQLiteTable, kept: "account" | "record"])[] = [
  [people.accounts, "account"],
  [people.totpSecrets, "account"],
  [people.recoveryCodes, "account"],
  [people.passkeys, "account"],
  // By id alone, so that an older copy of the database can be brought up to date.
  [people.erasures, "record"],

  [profiles.clinicMembers, "account"],
  [profiles.ownershipClaims, "account"],
  [profiles.ownershipProofs, "account"],
  [profiles.profileChanges, "account"],
  [profiles.ownershipStatements, "record"],
  [profiles.claimAnswers, "record"],
  [profiles.evidence, "record"],
  [profiles.documentQuestions, "record"],

  [heads.caseLinks, "account"],
  [heads.caseAnswers, "record"],
  [heads.correctionReplies, "record"],

  [pictures.photos, "account"],
  [pictures.captureClaims, "account"],
  [pictures.uploadBatches, "record"],
  [pictures.recaptureCodes, "record"],
  [pictures.photoEvidence, "record"],

  [said.reviews, "account"],
  [said.chapters, "account"],
  [said.reviewProofs, "account"],
  [said.reviewPhotos, "record"],
  [said.replies, "record"],
  [said.reviewInvitations, "account"],
  [said.complaints, "account"],
  // A clinic's own machine, by a keyed hash, and who named it.
  [said.declaredDevices, "record"],
  [said.legalNotices, "account"],

  [matters.statements, "record"],
  [matters.groupFindings, "record"],
  [matters.appeals, "record"],
  // The address goes with the answer.
  [matters.reports, "account"],
  [matters.queueFilters, "account"],
  [matters.queueLimits, "account"],
  [matters.chargeProposals, "record"],
  [steps.sanctions, "record"],

  [moderators.judgements, "record"],
  [moderators.judgingPauses, "record"],
  [moderators.declaredTies, "record"],
  [moderators.moderatorSettings, "account"],

  [research.shortlistEntries, "account"],
  [research.shortlistAlerts, "account"],
  [research.consultationAnswers, "account"],

  [events, "record"],
];
