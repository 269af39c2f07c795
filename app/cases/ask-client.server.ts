import { MAIL_ADDRESS_LIMIT } from "#app/accounts/account-limits.ts";
import { findAccount } from "#app/accounts/account-repository.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import { LINKS_PER_DAY, linkExpiry } from "#app/cases/case-link.ts";
import { countLinksSince, insertCaseLink, updateOpenLinksEnded } from "#app/cases/case-link-repository.server.ts";
import { caseLinkWords } from "#app/cases/case-link-words.ts";
import { type CaseRefusal, refuseCase } from "#app/cases/case-refusal.ts";
import { findClinicCase } from "#app/cases/case-repository.server.ts";
import { isMember, listMemberAccountIds } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { hmacSha256, newId, sha256 } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

const DAY_MS = 86_400_000;

/** The 128 bits in the link, made from the row's id and the server's secret: whoever reads the database alone cannot make them. */
export const caseLinkToken = (ctx: Pick<Ctx, "env">, linkId: string) => hmacSha256(ctx.env.APP_SECRET, `case link ${linkId}`).slice(0, 32);

export const caseLinkUrl = (ctx: Pick<Ctx, "env">, linkId: string) =>
  `${ctx.env.APP_ORIGIN}/confirm-case?token=${caseLinkToken(ctx, linkId)}`;

/**
 * Makes the one-time link to the treated person and ends those not answered. With an address it is mailed; without, `url` is for the clinic to hand over, and is
 * shown this once. Null: no such case of a clinic the viewer speaks for.
 */
export async function askClient(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  caseId: string,
  email: string | null,
): Promise<{ ok: true; url: string | null } | CaseRefusal | null> {
  const say = caseLinkWords();
  const now = ctx.now();
  if (!(await isMember(ctx.store.read, clinicId, viewer.id))) return null;
  const wait = email === null ? null : await ctx.limits.take(MAIL_ADDRESS_LIMIT, email);
  return ctx.store.write(async (tx) => {
    const treated = (await isMember(tx, clinicId, viewer.id)) ? await findClinicCase(tx, clinicId, caseId) : null;
    if (!treated) return null;
    if (treated.withdrawnAt !== null) {
      return refuseCase(say.saidNo);
    }
    if (wait !== null) return refuseCase(say.writtenTooOften, "email", 429);
    if (email !== null && (await isOfMember(tx, clinicId, email))) {
      return refuseCase(say.ownAddress, "email");
    }
    if ((await countLinksSince(tx, viewer.id, new Date(now.getTime() - DAY_MS))) >= LINKS_PER_DAY) {
      return refuseCase(say.mostLinks(LINKS_PER_DAY), "form", 429);
    }
    const id = newId();
    await updateOpenLinksEnded(tx, caseId, now);
    await insertCaseLink(tx, {
      id,
      caseId,
      tokenHash: sha256(caseLinkToken(ctx, id)),
      email,
      createdBy: viewer.id,
      createdAt: now,
      expiresAt: linkExpiry(now),
    });
    const detail = { linkId: id, mailed: email !== null };
    await recordEvent(tx, { actorId: viewer.id, action: "case.client_asked", subjectKind: "case", subjectId: caseId, detail }, now);
    if (email !== null) await enqueue(tx, { kind: "mail_case_link", payload: { linkId: id } }, now);
    return { ok: true, url: email === null ? caseLinkUrl(ctx, id) : null };
  });
}

async function isOfMember(db: Db, clinicId: number, email: string): Promise<boolean> {
  for (const accountId of await listMemberAccountIds(db, clinicId)) {
    if ((await findAccount(db, accountId))?.email === email) return true;
  }
  return false;
}
