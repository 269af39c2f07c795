import { mailAccountNotice } from "#app/accounts/mail-account-notice.server.ts";
import { mailEmailToken } from "#app/accounts/mail-email-token.server.ts";
import type { JobPayloads } from "#app/platform/job.ts";
import { claimJob, finishJob } from "#app/platform/job-queue.server.ts";
import type { Mail } from "#app/platform/mailer.server.ts";
import type { TestContext } from "#tests/support/test-context.ts";

/** Runs the account mails that wait in the queue, as the worker would, and returns all mails sent so far. */
export async function deliverMail(ctx: TestContext): Promise<Mail[]> {
  for (let job = await claimJob(ctx.store, ctx.now()); job !== null; job = await claimJob(ctx.store, ctx.now())) {
    if (job.kind === "mail_email_token") {
      await mailEmailToken(ctx, (JSON.parse(job.payload) as JobPayloads["mail_email_token"]).tokenId);
    } else if (job.kind === "mail_account_notice") {
      const { accountId, notice, to } = JSON.parse(job.payload) as JobPayloads["mail_account_notice"];
      await mailAccountNotice(ctx, accountId, notice, to);
    } else throw new Error(`this test does not expect a job ${job.kind}`);
    await finishJob(ctx.store, job, ctx.now());
  }
  return ctx.sent;
}

/** The path of the link in a mail, with its token. */
export function linkIn(mail: Mail | undefined): string {
  const link = /https?:\/\/[^/\s]+(\/\S*\?token=[0-9a-f]{64})/.exec(mail?.text ?? "")?.[1];
  if (link === undefined) throw new Error(`there is no link in the mail: ${mail?.text}`);
  return link;
}
