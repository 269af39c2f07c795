import { eq, inArray, type SQL } from "drizzle-orm";
import { type AnySQLiteColumn, QueryBuilder, type SQLiteTable } from "drizzle-orm/sqlite-core";
import * as people from "#db/schema/accounts.ts";
import * as heads from "#db/schema/cases.ts";
import * as profiles from "#db/schema/clinics.ts";
import * as matters from "#db/schema/moderation.ts";
import * as moderators from "#db/schema/moderators.ts";
import { events } from "#db/schema/platform.ts";
import { engagementQuestions } from "#db/schema/practitioners.ts";
import * as pictures from "#db/schema/provenance.ts";
import * as said from "#db/schema/reviews.ts";
import * as steps from "#db/schema/sanctions.ts";
import * as research from "#db/schema/shortlists.ts";

/** How the rows of one table belong to a person, and what becomes of them when that person is forgotten. */
export interface PersonalRows {
  table: SQLiteTable;
  /** The column that holds the account's id; null: rows that hang on rows of theirs. */
  account: AnySQLiteColumn | null;
  rowsOf: (accountId: string) => SQL;
  /**
   * "own": theirs, and exported whole but for `withheld`. "acted": about something else, and only says that they had a part in it: key and column are
   * exported.
   */
  as: "own" | "acted";
  /** Columns that are not handed out: secrets, which open something, and what belongs to somebody else. */
  withheld: readonly AnySQLiteColumn[];
  /** SHA-256 of stored files that are theirs: in the export, and deleted with the values that name them. */
  files: readonly AnySQLiteColumn[];
  /** "keep": the id stays as a pseudonym. "delete": the rows go. An object: these values take the place of what was there. "steps": erase-account.server.ts has its own rule. */
  erase: "keep" | "delete" | "steps" | Readonly<Record<string, unknown>>;
}

type Options = Partial<Pick<PersonalRows, "withheld" | "files">>;

const query = new QueryBuilder();
const row = (
  table: SQLiteTable,
  account: AnySQLiteColumn,
  as: "own" | "acted",
  erase: PersonalRows["erase"],
  options: Options = {},
): PersonalRows => ({
  table,
  account,
  rowsOf: (accountId) => eq(account, accountId),
  as,
  withheld: [],
  files: [],
  erase,
  ...options,
});

const own = (table: SQLiteTable, account: AnySQLiteColumn, erase: PersonalRows["erase"], options?: Options) =>
  row(table, account, "own", erase, options);

/** A person's part in something that is not theirs: who checked, decided, invited. Stays as a pseudonym, so that the record stays whole. */
const acted = (table: SQLiteTable, ...columns: AnySQLiteColumn[]) => columns.map((column) => row(table, column, "acted", "keep"));

/** Rows that name no account themselves and hang on a row that does. */
function below(
  table: SQLiteTable,
  link: AnySQLiteColumn,
  parent: { table: SQLiteTable; id: AnySQLiteColumn; account: AnySQLiteColumn },
  erase: PersonalRows["erase"],
  options: Options = {},
): PersonalRows {
  const parents = (accountId: string) => query.select({ id: parent.id }).from(parent.table).where(eq(parent.account, accountId));
  return {
    table,
    account: null,
    rowsOf: (accountId) => inArray(link, parents(accountId)),
    as: "own",
    withheld: [],
    files: [],
    erase,
    ...options,
  };
}

const ownReviews = { table: said.reviews, id: said.reviews.id, account: said.reviews.accountId };
const ownPhotos = { table: pictures.photos, id: pictures.photos.id, account: pictures.photos.uploadedBy };
const ownClaims = { table: profiles.ownershipClaims, id: profiles.ownershipClaims.id, account: profiles.ownershipClaims.accountId };
const ownCaseLinks = { table: heads.caseLinks, id: heads.caseLinks.id, account: heads.caseLinks.accountId };

/**
 * Every column of the database that says who somebody is, and every table that hangs on one. tests/privacy/personal-data.test.ts walks the schema: a new
 * column that refers to an account has its line here, or the test fails.
 */
export const PERSONAL_DATA: readonly PersonalRows[] = [
  own(people.accounts, people.accounts.id, "steps", { withheld: [people.accounts.passwordHash] }),
  own(people.sessions, people.sessions.accountId, "delete", { withheld: [people.sessions.id] }),
  own(people.totpSecrets, people.totpSecrets.accountId, "delete", { withheld: [people.totpSecrets.sealedSecret] }),
  own(people.recoveryCodes, people.recoveryCodes.accountId, "delete", { withheld: [people.recoveryCodes.codeHash] }),
  own(people.passkeys, people.passkeys.accountId, "delete"),
  own(people.passkeyChallenges, people.passkeyChallenges.accountId, "delete", { withheld: [people.passkeyChallenges.challenge] }),
  own(people.dataExports, people.dataExports.accountId, "steps", { withheld: [people.dataExports.fileSha256] }),
  own(people.erasures, people.erasures.accountId, "keep"),
  own(people.emailTokens, people.emailTokens.accountId, "delete", { withheld: [people.emailTokens.tokenHash] }),

  own(profiles.clinicMembers, profiles.clinicMembers.accountId, "steps"),
  ...acted(profiles.memberInvitations, profiles.memberInvitations.invitedBy),
  own(profiles.drafts, profiles.drafts.accountId, "delete"),
  own(profiles.ownershipClaims, profiles.ownershipClaims.accountId, { position: "" }),
  below(
    profiles.ownershipProofs,
    profiles.ownershipProofs.claimId,
    ownClaims,
    { email: null, note: null, fileSha256: null, fileFormat: null },
    { withheld: [profiles.ownershipProofs.tokenHash], files: [profiles.ownershipProofs.fileSha256] },
  ),
  ...acted(profiles.ownershipProofs, profiles.ownershipProofs.checkedBy),
  own(profiles.profileChanges, profiles.profileChanges.requestedBy, "steps"),
  own(profiles.profileChanges, profiles.profileChanges.objectedBy, "keep"),
  ...acted(profiles.ownershipDisputes, profiles.ownershipDisputes.decidedBy),
  own(profiles.ownershipStatements, profiles.ownershipStatements.accountId, "keep"),
  own(profiles.claimAnswers, profiles.claimAnswers.accountId, "keep"),
  // A clinic's document stays with its record.
  own(profiles.evidence, profiles.evidence.submittedBy, "keep", { files: [profiles.evidence.fileSha256] }),
  ...acted(profiles.evidence, profiles.evidence.checkedBy),
  ...acted(profiles.documentQuestions, profiles.documentQuestions.askedBy),
  own(profiles.documentQuestions, profiles.documentQuestions.answeredBy, "keep", { files: [profiles.documentQuestions.fileSha256] }),
  ...acted(profiles.clinicImports, profiles.clinicImports.sentBy, profiles.clinicImports.startedBy),

  ...acted(heads.cases, heads.cases.createdBy),
  ...acted(heads.caseLinks, heads.caseLinks.createdBy),
  own(
    heads.caseLinks,
    heads.caseLinks.accountId,
    { email: null },
    { withheld: [heads.caseLinks.tokenHash, heads.caseLinks.holderTokenHash] },
  ),
  below(heads.caseAnswers, heads.caseAnswers.linkId, ownCaseLinks, "keep"),
  own(heads.correctionReplies, heads.correctionReplies.accountId, "keep"),
  ...acted(engagementQuestions, engagementQuestions.answeredBy),

  own(pictures.photos, pictures.photos.uploadedBy, "steps", {
    files: [pictures.photos.originalSha256],
    withheld: [pictures.photos.thumbHash],
  }),
  below(pictures.captureClaims, pictures.captureClaims.photoId, ownPhotos, "steps"),
  own(pictures.uploadBatches, pictures.uploadBatches.accountId, "keep"),
  own(pictures.recaptureCodes, pictures.recaptureCodes.accountId, "keep"),
  own(pictures.photoEvidence, pictures.photoEvidence.accountId, "keep", { files: [pictures.photoEvidence.fileSha256] }),
  ...acted(pictures.photoEvidence, pictures.photoEvidence.weighedBy),
  ...acted(pictures.headConfirmations, pictures.headConfirmations.askedBy),

  own(said.reviews, said.reviews.accountId, "steps", {
    withheld: [said.reviews.deviceHash, said.reviews.linkCluster, said.reviews.suspicionP, said.reviews.suspicionSignals],
  }),
  below(said.chapters, said.chapters.reviewId, ownReviews, "steps"),
  below(
    said.reviewProofs,
    said.reviewProofs.reviewId,
    ownReviews,
    { fileSha256: null, fileFormat: null, sentHash: null, findings: null },
    { files: [said.reviewProofs.fileSha256], withheld: [said.reviewProofs.sentHash] },
  ),
  ...acted(said.reviewProofs, said.reviewProofs.checkedBy),
  below(said.reviewPhotos, said.reviewPhotos.reviewId, ownReviews, "keep"),
  own(said.replies, said.replies.accountId, "keep"),
  // That somebody was asked and whether they answered stays in the clinic's rate, without an address.
  own(said.reviewInvitations, said.reviewInvitations.accountId, { email: null }, { withheld: [said.reviewInvitations.tokenHash] }),
  ...acted(said.declaredDevices, said.declaredDevices.declaredBy),
  own(said.complaints, said.complaints.accountId, "delete"),
  ...acted(said.complaints, said.complaints.answeredBy),
  // Each side has its own words and not who the other is.
  own(said.legalNotices, said.legalNotices.accountId, "steps", {
    withheld: [said.legalNotices.authorName, said.legalNotices.authorAddress, said.legalNotices.authorReasons],
  }),
  below(said.legalNotices, said.legalNotices.reviewId, ownReviews, "steps", {
    withheld: [said.legalNotices.complainantName, said.legalNotices.complainantEmail, said.legalNotices.accountId],
  }),
  ...acted(said.legalNotices, said.legalNotices.decidedBy),

  own(matters.statements, matters.statements.accountId, "keep"),
  ...acted(matters.proposals, matters.proposals.proposedBy, matters.proposals.answeredBy),
  ...acted(matters.claimFindings, matters.claimFindings.proposedBy, matters.claimFindings.answeredBy),
  ...acted(matters.groupFindings, matters.groupFindings.proposedBy, matters.groupFindings.answeredBy),
  own(matters.groupFindings, matters.groupFindings.statementBy, "keep"),
  ...acted(matters.decisions, matters.decisions.proposedBy, matters.decisions.confirmedBy),
  own(matters.appeals, matters.appeals.accountId, "keep"),
  ...acted(matters.appeals, matters.appeals.answeredBy),
  own(matters.reports, matters.reports.reporterId, { contact: null }),
  ...acted(matters.reports, matters.reports.answeredBy),
  ...acted(matters.matters, matters.matters.claimedBy),
  own(matters.queueFilters, matters.queueFilters.accountId, "delete"),
  own(matters.queueLimits, matters.queueLimits.accountId, "delete"),
  ...acted(matters.queueLimits, matters.queueLimits.setBy),
  ...acted(steps.sanctions, steps.sanctions.proposedBy, steps.sanctions.answeredBy),
  own(steps.sanctions, steps.sanctions.statementBy, "keep"),

  ...acted(matters.chargeProposals, matters.chargeProposals.proposedBy, matters.chargeProposals.answeredBy),
  own(matters.chargeProposals, matters.chargeProposals.statementBy, "keep"),

  own(moderators.judgements, moderators.judgements.accountId, "keep"),
  ...acted(moderators.reReviews, moderators.reReviews.answeredBy),
  own(moderators.judgingPauses, moderators.judgingPauses.accountId, "keep"),
  ...acted(moderators.judgingPauses, moderators.judgingPauses.begunBy, moderators.judgingPauses.endedBy),
  own(moderators.declaredTies, moderators.declaredTies.accountId, "keep"),
  ...acted(moderators.declaredTies, moderators.declaredTies.endAnsweredBy),
  own(moderators.signInNetworks, moderators.signInNetworks.accountId, "delete", { withheld: [moderators.signInNetworks.networkHash] }),
  own(moderators.moderatorSettings, moderators.moderatorSettings.accountId, "delete"),

  own(research.shortlistEntries, research.shortlistEntries.accountId, "delete"),
  own(research.shortlistAlerts, research.shortlistAlerts.accountId, "delete", { withheld: [research.shortlistAlerts.tokenHash] }),
  own(research.consultationAnswers, research.consultationAnswers.accountId, "delete"),

  own(events, events.actorId, "keep"),
];

/** Columns that may hold somebody's address in a row that is not theirs by account, and what becomes of it when its person is forgotten. */
export const ADDRESSES: readonly { table: SQLiteTable; column: AnySQLiteColumn; erase: "delete" | "blank" | "steps" }[] = [
  { table: people.accounts, column: people.accounts.email, erase: "steps" },
  { table: people.emailTokens, column: people.emailTokens.email, erase: "delete" },
  { table: profiles.memberInvitations, column: profiles.memberInvitations.email, erase: "delete" },
  { table: profiles.ownershipProofs, column: profiles.ownershipProofs.email, erase: "blank" },
  { table: heads.caseLinks, column: heads.caseLinks.email, erase: "blank" },
  { table: engagementQuestions, column: engagementQuestions.email, erase: "blank" },
  { table: pictures.headConfirmations, column: pictures.headConfirmations.email, erase: "blank" },
  { table: matters.reports, column: matters.reports.contact, erase: "blank" },
  { table: said.reviewInvitations, column: said.reviewInvitations.email, erase: "blank" },
  { table: said.legalNotices, column: said.legalNotices.complainantEmail, erase: "steps" },
];
