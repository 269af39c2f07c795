import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Viewer } from "#app/accounts/role.ts";
import type { StatedValues } from "#app/clinics/document-form.ts";
import type { FieldAnswer } from "#app/clinics/document-verdict.ts";
import type { EvidenceKind } from "#app/clinics/evidence.ts";
import { listValues } from "#app/clinics/evidence-repository.server.ts";
import { answeredFields, type CheckInput } from "#app/moderation/document-answers.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import { type SentDocument, submitDocument } from "#app/provenance/submit-document.server.ts";
import { clinicMembers, clinics } from "#db/schema/clinics.ts";
import { engagements, practitioners } from "#db/schema/practitioners.ts";
import { viewerOf } from "#tests/reviews/review-fixtures.ts";
import { type BuiltAccount, buildAccount } from "#tests/support/build-account.ts";
import type { TestContext } from "#tests/support/test-context.ts";

export interface DeskWorld {
  clinicId: number;
  slug: string;
  owner: BuiltAccount;
  practitionerId: number;
}

/** A clinic with an owner and one practitioner who works there. */
export async function buildDesk(ctx: TestContext, name = "Dot and Line"): Promise<DeskWorld> {
  const owner = await buildAccount(ctx, { role: "owner" });
  const now = ctx.now();
  const slug = `clinic-${newId().slice(0, 8)}`;
  return ctx.store.write(async (tx) => {
    const times = { createdAt: now, updatedAt: now };
    const [clinic] = await tx
      .insert(clinics)
      .values({ slug, name, source: "member", sourceRef: slug, claimedAt: now, ...times })
      .returning();
    const [person] = await tx
      .insert(practitioners)
      .values({ slug: `ada-${slug}`, name: "Ada Line", createdAt: now })
      .returning();
    if (!clinic || !person) throw new Error("not inserted");
    await tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: owner.id, createdAt: now });
    await tx.insert(engagements).values({ practitionerId: person.id, clinicId: clinic.id, role: "Practitioner", startedOn: "2024-02-01" });
    return { clinicId: clinic.id, slug, owner, practitionerId: person.id };
  });
}

/** A file on disk as an upload leaves it. No two are alike. */
export function sentFile(ctx: TestContext, content: Uint8Array = Buffer.from(`%PDF-1.4\n% ${newId()}\n%%EOF\n`)): SentDocument {
  const path = join(mkdtempSync(join(ctx.env.DATA_DIR, "sent-")), "file");
  writeFileSync(path, content);
  return { path, sha256: sha256(content) };
}

/** 120 hours: 20 live supervised, 20 live theory, 40 online, 40 at home. */
export const course = (world: DeskWorld): StatedValues => ({
  practitioner: String(world.practitionerId),
  course: "SMP Foundations",
  issuer: "Northgate School Ltd",
  trainer: "Sol Marek",
  startedOn: "2024-01-08",
  endedOn: "2024-01-26",
  datedOn: "2024-01-26",
  hoursLiveSupervised: "20",
  hoursLiveTheory: "20",
  hoursOnline: "40",
  hoursHome: "40",
  liveModels: "6",
});

export const licence = (world: DeskWorld, dueOn: string): StatedValues => ({
  practitioner: String(world.practitionerId),
  title: "Special treatment licence",
  issuer: "City Council",
  number: "ST/0417",
  datedOn: "2023-11-23",
  dueOn,
});

export const insurance = (dueOn: string): StatedValues => ({
  policyholder: "Dot and Line",
  issuer: "Fair Cover",
  covers: "Scalp micropigmentation, treatment liability",
  number: "FC 2026 1188",
  datedOn: "2026-06-01",
  dueOn,
});

export async function submitted(
  ctx: TestContext,
  world: DeskWorld,
  kind: EvidenceKind,
  stated: StatedValues,
  replaces: string | null = null,
): Promise<string> {
  const result = await submitDocument(ctx, viewerOf(world.owner), world.clinicId, { kind, stated, file: sentFile(ctx), replaces });
  if (!result?.ok) throw new Error(`not taken: ${JSON.stringify(result)}`);
  return result.documentId;
}

export const ACCEPTED: FieldAnswer = { verdict: "accepted", found: "", reason: null };
export const inPart = (found: string): FieldAnswer => ({ verdict: "accepted_in_part", found, reason: null });
export const refused = (reason: FieldAnswer["reason"] = "not_stated"): FieldAnswer => ({ verdict: "refused", found: "", reason });

/** Every field accepted but those of `change`. */
export async function answers(
  ctx: TestContext,
  kind: EvidenceKind,
  documentId: string,
  change: Record<string, FieldAnswer> = {},
  rest: Partial<Omit<CheckInput, "answers">> = {},
): Promise<CheckInput> {
  const stated = await listValues(ctx.store.read, documentId);
  const fields = answeredFields(
    kind,
    stated.map(({ field }) => field),
  );
  const due = stated.find(({ field }) => field === "dueOn")?.claimed ?? null;
  return {
    answers: { ...Object.fromEntries(fields.map((name) => [name, ACCEPTED])), ...change },
    method: "document",
    register: null,
    dueOn: due,
    note: null,
    ...rest,
  };
}

export async function buildChecker(ctx: TestContext): Promise<{ account: BuiltAccount; viewer: Viewer }> {
  const account = await buildAccount(ctx, { role: "moderator" });
  return { account, viewer: viewerOf(account) };
}
