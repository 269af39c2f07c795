import { and, asc, eq, gt, isNotNull, isNull, lte, max, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { dataExports } from "#db/schema/accounts.ts";
import { clinicImports, documentQuestions, evidence, ownershipProofs } from "#db/schema/clinics.ts";
import { derivatives, photoEvidence, photos } from "#db/schema/provenance.ts";
import { reviewProofs } from "#db/schema/reviews.ts";
import { dataDumps } from "#db/schema/trust.ts";

/** What a file is to the row that needs it. */
export const NEEDS = [
  "original",
  "picture",
  "review_proof",
  "photo_evidence",
  "document",
  "document_answer",
  "ownership_proof",
  "clinic_list",
  "account_export",
  "data_dump",
] as const;
export type Need = (typeof NEEDS)[number];

interface NeedingColumn {
  file: AnySQLiteColumn;
  /** Whose rows are read together, and in whose order. */
  owner: AnySQLiteColumn;
  /** What the page about it is named by. */
  subject: AnySQLiteColumn;
  besides?: SQL | undefined;
}

/** Every column that names a stored file. A photo needs its original while it is kept or waits for its check; a list that was imported, dropped or refused is not read again. */
const NEEDING: Record<Need, NeedingColumn> = {
  original: {
    file: photos.originalSha256,
    owner: photos.id,
    subject: photos.id,
    besides: or(eq(photos.originalKept, true), isNull(photos.checkedAt)),
  },
  picture: { file: derivatives.sha256, owner: derivatives.photoId, subject: derivatives.photoId },
  review_proof: { file: reviewProofs.fileSha256, owner: reviewProofs.id, subject: reviewProofs.id },
  photo_evidence: { file: photoEvidence.fileSha256, owner: photoEvidence.id, subject: photoEvidence.id },
  document: { file: evidence.fileSha256, owner: evidence.id, subject: evidence.id },
  document_answer: { file: documentQuestions.fileSha256, owner: documentQuestions.id, subject: documentQuestions.evidenceId },
  ownership_proof: { file: ownershipProofs.fileSha256, owner: ownershipProofs.id, subject: ownershipProofs.claimId },
  clinic_list: {
    file: clinicImports.fileSha256,
    owner: clinicImports.id,
    subject: clinicImports.id,
    besides: notInArray(clinicImports.state, ["done", "failed", "dropped"]),
  },
  account_export: { file: dataExports.fileSha256, owner: dataExports.id, subject: dataExports.id },
  data_dump: { file: dataDumps.fileSha256, owner: dataDumps.id, subject: dataDumps.madeOn },
};

/**
 * Which of these files a row still needs; with `photoId`, a row besides the pictures of that photo: the same bytes are one file, whoever sent them.
 */
export async function listNeededFiles(db: Db, sha256s: readonly string[], photoId: string | null = null): Promise<Set<string>> {
  return filesNamed(db, (column) => isAmong(column, sha256s), photoId);
}

/** Every file that some row needs: what a backup consists of, besides the database. */
export const listEveryNeededFile = (db: Db): Promise<Set<string>> => filesNamed(db, (column) => isNotNull(column), null);

async function filesNamed(db: Db, among: (column: AnySQLiteColumn) => SQL, photoId: string | null): Promise<Set<string>> {
  const naming = NEEDS.map((need) => {
    const { file, besides } = NEEDING[need];
    const others = need === "picture" && photoId !== null ? ne(derivatives.photoId, photoId) : undefined;
    return sql`select ${file} as sha256 from ${file.table} where ${and(among(file), besides, others)}`;
  });
  // One statement: a row that takes a file over from another while tables are read one by one is in neither, and the file would go.
  const rows = await db.all<{ sha256: string | null }>(sql.join(naming, sql` union all `));
  return new Set(rows.flatMap(({ sha256 }) => sha256 ?? []));
}

export interface NeededFile {
  need: Need;
  /** See NEEDING. */
  subject: string;
  sha256: string;
}

const OWNERS_AT_ONCE = 100;

/** Each file of each row that needs one, some rows at a time. What is added meanwhile may be left out. */
export async function* eachNeededFile(db: Db): AsyncGenerator<NeededFile[]> {
  for (const need of NEEDS) {
    const { file, owner, subject, besides } = NEEDING[need];
    let after = "";
    for (;;) {
      const some = db
        .selectDistinct({ owner: sql<string>`${owner}`.as("owner") })
        .from(owner.table)
        .where(gt(owner, after))
        .orderBy(asc(owner))
        .limit(OWNERS_AT_ONCE)
        .as("some");
      const [last] = await db.select({ owner: max(some.owner) }).from(some);
      if (!last?.owner) break;
      const rows = await db
        .select({ sha256: sql<string>`${file}`, subject: sql<string>`${subject}` })
        .from(file.table)
        .where(and(gt(owner, after), lte(owner, last.owner), isNotNull(file), besides))
        .orderBy(asc(owner));
      if (rows.length > 0) yield rows.map((row) => ({ need, ...row }));
      after = last.owner;
    }
  }
}
