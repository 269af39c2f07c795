import { eq } from "drizzle-orm";
import type { Viewer } from "#app/accounts/role.ts";
import { askClient } from "#app/cases/ask-client.server.ts";
import { type CaseInput, caseForm } from "#app/cases/case.ts";
import { type AnswersInput, answersForm } from "#app/cases/case-answer.ts";
import { findCaseLinkByHolder } from "#app/cases/case-link-repository.server.ts";
import { findCase } from "#app/cases/case-repository.server.ts";
import { createCase } from "#app/cases/create-case.server.ts";
import { answerCase } from "#app/moderation/answer-case.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import { practitioners } from "#db/schema/practitioners.ts";
import { derivatives, photos } from "#db/schema/provenance.ts";
import { buildClinic, buildOwner, buildPractitioner } from "#tests/reviews/review-fixtures.ts";
import type { TestContext } from "#tests/support/test-context.ts";

export interface CaseSetting {
  ctx: TestContext;
  clinic: { id: number; slug: string };
  owner: Viewer;
  practitionerId: number;
}

export async function buildSetting(ctx: TestContext): Promise<CaseSetting> {
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  return { ctx, clinic, owner, practitionerId: await buildPractitioner(ctx, clinic.id, `noor-${newId().slice(0, 8)}`) };
}

/** The form of a full shave look in two sessions by the clinic's one practitioner. */
export async function caseInput({ ctx, practitionerId }: CaseSetting, change: Record<string, string> = {}): Promise<CaseInput> {
  const slug = await slugOf(ctx, practitionerId);
  const typed = { practitioner: slug, treatment: "full_shave", session1: "2026-03-01", session2: "2026-03-15", ...change };
  return caseForm(dayOf(ctx.now())).parse(Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== "")));
}

const slugOf = async (ctx: TestContext, practitionerId: number): Promise<string> =>
  (await ctx.store.read.select().from(practitioners).where(eq(practitioners.id, practitionerId)).get())?.slug ?? "";

export async function buildCase(setting: CaseSetting, change: Record<string, string> = {}): Promise<string> {
  const result = await createCase(setting.ctx, setting.owner, setting.clinic.id, await caseInput(setting, change));
  if (!result?.ok) throw new Error(`no case was made: ${JSON.stringify(result)}`);
  return result.caseId;
}

/** A checked photo of the case that anybody may see, with a picture on disk; and its picture's hash. */
export async function buildCasePhoto(
  { ctx, clinic, owner }: CaseSetting,
  caseId: string | null,
  change: Partial<typeof photos.$inferInsert> = {},
): Promise<{ id: string; picture: string }> {
  const id = newId();
  const picture = await ctx.files.put(Buffer.from(`the picture of ${id}`));
  await ctx.store.write(async (tx) => {
    await tx.insert(photos).values({
      id,
      clinicId: clinic.id,
      caseId,
      purpose: "clinic",
      uploadedBy: owner.id,
      treatment: "full_shave",
      takenOn: "2026-05-01",
      daysSinceSession: 47,
      state: "no_match",
      originalSha256: sha256(id),
      originalBytes: 1,
      width: 1_600,
      height: 1_200,
      createdAt: ctx.now(),
      checkedAt: ctx.now(),
      ...change,
    });
    await tx.insert(derivatives).values({ photoId: id, width: 640, height: 480, sha256: picture.sha256, bytes: picture.size });
  });
  return { id, picture: picture.sha256 };
}

/** The token of a new link that the clinic hands over. */
export async function handLink({ ctx, clinic, owner }: CaseSetting, caseId: string): Promise<string> {
  const asked = await askClient(ctx, owner, clinic.id, caseId, null);
  if (!asked?.ok || asked.url === null) throw new Error(`no link was made: ${JSON.stringify(asked)}`);
  return asked.url.split("token=")[1] ?? "";
}

export async function answers(ctx: TestContext, caseId: string, change: Partial<Record<string, string>> = {}): Promise<AnswersInput> {
  const version = String((await findCase(ctx.store.read, caseId))?.version);
  return answersForm.parse({ my_head: "yes", practitioner: "yes", dates: "yes", publication: "yes", version, ...change });
}

/** Answers by a link that was handed over; the token kept, and the link's id. */
export async function confirm(
  setting: CaseSetting,
  caseId: string,
  change: Partial<Record<string, string>> = {},
): Promise<{ holderToken: string; linkId: string }> {
  const token = await handLink(setting, caseId);
  const result = await answerCase(setting.ctx, null, token, await answers(setting.ctx, caseId, change));
  if (!result?.ok) throw new Error(`the case was not answered: ${JSON.stringify(result)}`);
  const link = await findCaseLinkByHolder(setting.ctx.store.read, result.holderToken);
  return { holderToken: result.holderToken, linkId: link?.id ?? "" };
}
