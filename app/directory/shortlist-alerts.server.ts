import { findAccount } from "#app/accounts/account-repository.server.ts";
import { heardAfter, stateChanges } from "#app/directory/clinic-state.ts";
import { readClinicState } from "#app/directory/read-clinic-state.server.ts";
import { type ChangedClinic, shortlistLetter } from "#app/directory/shortlist-mail.ts";
import {
  findAlert,
  findAlertByToken,
  listAlertedAccounts,
  listEntries,
  replaceAlert,
  updateAlert,
  updateHeard,
} from "#app/directory/shortlist-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { hmacSha256, sha256 } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { HeardState } from "#db/schema/shortlists.ts";

/** Accounts looked at between two writes. */
const PART = 100;

/** The 128 bits in the link that ends the mails, made from account, start and the server's secret: whoever reads the database alone cannot make them. */
export const alertToken = (ctx: Pick<Ctx, "env">, accountId: string, startedAt: Date): string =>
  hmacSha256(ctx.env.APP_SECRET, `shortlist alerts ${accountId} ${startedAt.getTime()}`).slice(0, 32);

/** From here on its reader hears of changes: what stands now is what they know. */
export async function startAlerts(ctx: Pick<Ctx, "env">, tx: Db, accountId: string, now: Date): Promise<{ ok: true }> {
  const alert = await findAlert(tx, accountId);
  if (alert !== null && alert.stoppedAt === null) return { ok: true };
  for (const { clinicId } of await listEntries(tx, accountId)) {
    await updateHeard(tx, accountId, clinicId, await readClinicState(tx, clinicId, now));
  }
  await replaceAlert(tx, accountId, { tokenHash: sha256(alertToken(ctx, accountId, now)), startedAt: now });
  await recordEvent(tx, { actorId: accountId, action: "shortlist.alerts_on", subjectKind: "account", subjectId: accountId }, now);
  return { ok: true };
}

export async function stopAlerts(tx: Db, accountId: string, now: Date): Promise<{ ok: true }> {
  const alert = await findAlert(tx, accountId);
  if (alert === null || alert.stoppedAt !== null) return { ok: true };
  await updateAlert(tx, accountId, { stoppedAt: now });
  await recordEvent(tx, { actorId: accountId, action: "shortlist.alerts_off", subjectKind: "account", subjectId: accountId }, now);
  return { ok: true };
}

/** The same by whoever holds the link of a mail; a second press finds it done. False: the link opens nothing. */
export async function stopAlertsByToken(ctx: Ctx, token: string): Promise<boolean> {
  return ctx.store.write(async (tx) => {
    const alert = await findAlertByToken(tx, sha256(token));
    if (alert !== null) await stopAlerts(tx, alert.accountId, ctx.now());
    return alert !== null;
  });
}

/** The daily look at everybody who wants to hear: whoever has news gets one mail. Run again the same day, it finds nobody twice. Returns how many mails it asked for. */
export async function tellShortlists(ctx: Ctx): Promise<number> {
  const now = ctx.now();
  const today = dayOf(now);
  const states = new Map<number, HeardState>();
  let asked = 0;
  let after = "";
  for (;;) {
    const accountIds = await listAlertedAccounts(ctx.store.read, after, today, PART);
    for (const accountId of accountIds) {
      if ((await newsOf(ctx.store.read, accountId, now, states)).length === 0) continue;
      await ctx.store.write((tx) => enqueue(tx, { kind: "mail_shortlist", payload: { accountId } }, now));
      asked += 1;
    }
    const last = accountIds.at(-1);
    if (last === undefined || accountIds.length < PART) return asked;
    after = last;
  }
}

interface News extends ChangedClinic {
  clinicId: number;
  heard: HeardState;
}

/** What changed on somebody's shortlist since they were last told. `states` keeps what was read, since many watch the same clinic. */
async function newsOf(db: Db, accountId: string, now: Date, states: Map<number, HeardState>): Promise<News[]> {
  const news: News[] = [];
  for (const { clinicId, slug, name, heard } of await listEntries(db, accountId)) {
    const is = states.get(clinicId) ?? (await readClinicState(db, clinicId, now));
    states.set(clinicId, is);
    const changes = heard === null ? [] : stateChanges(heard, is);
    if (heard !== null && changes.length > 0) news.push({ clinicId, slug, name, changes, heard: heardAfter(heard, is) });
  }
  return news;
}

/** The job that writes to one reader. Stopped, told today already or without news in the meantime, nothing is sent. */
export async function mailShortlist(ctx: Ctx, accountId: string): Promise<void> {
  const now = ctx.now();
  const today = dayOf(now);
  const alert = await findAlert(ctx.store.read, accountId);
  const account = await findAccount(ctx.store.read, accountId);
  if (alert === null || alert.stoppedAt !== null || alert.mailedOn === today) return;
  if (account === null || account.emailVerifiedAt === null || account.erasedAt !== null || account.suspendedAt !== null) return;
  const news = await newsOf(ctx.store.read, accountId, now, new Map());
  if (news.length === 0) return;
  const origin = ctx.env.APP_ORIGIN;
  const token = alertToken(ctx, accountId, alert.startedAt);
  const letter = shortlistLetter(news, { origin, stopUrl: `${origin}/shortlist/alerts?token=${token}` });
  // Before the rows: a worker that dies between the two sends the same mail again, under the same id, rather than none.
  await ctx.mailer.send({ to: account.email, ...letter, unsubscribeUrl: `${origin}/shortlist/alerts/stop?token=${token}` });
  await ctx.store.write(async (tx) => {
    for (const { clinicId, heard } of news) await updateHeard(tx, accountId, clinicId, heard);
    await updateAlert(tx, accountId, { mailedOn: today });
  });
}
