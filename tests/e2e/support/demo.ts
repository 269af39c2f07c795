import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Cookie, Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { openSession } from "#app/accounts/sessions.server.ts";
import { type Ctx, createContext, outboxFolder } from "#app/platform/context.server.ts";
import type { Day } from "#app/platform/date.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import type { TrustFacts } from "#app/trust/trust-facts.ts";
import type { TrustScore } from "#app/trust/trust-score.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinicMembers, clinics } from "#db/schema/clinics.ts";

/** An account of the demo. */
export type DemoPerson = Pick<typeof accounts.$inferSelect, "id" | "email" | "displayName" | "role">;

const PERSON = { id: accounts.id, email: accounts.email, displayName: accounts.displayName, role: accounts.role };

export interface Demo {
  ctx: Ctx;
  close(): void;
}

let opened: Demo | null = null;

/** The running site's own database and files, opened beside it: for signing people in and reading mail, never for doing what a page should do. */
export async function openDemo(): Promise<Demo> {
  if (opened !== null) return opened;
  const dataDir = process.env.E2E_DATA_DIR;
  const port = process.env.E2E_PORT;
  if (dataDir === undefined || port === undefined) throw new Error("playwright.config.ts says where the demo is; it has not been read");
  const { DATABASE_URL, PHOTO_STORE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = process.env;
  const stores = { DATABASE_URL, PHOTO_STORE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY };
  const env = parseEnv({ NODE_ENV: "production", DEMO: "1", DATA_DIR: dataDir, PORT: port, ...stores });
  const ctx = createContext(env, createLog({ name: "e2e", level: "error" }));
  opened = {
    ctx,
    close() {
      void ctx.store.close();
      opened = null;
    },
  };
  return opened;
}

/** A session as signing in makes it, without the sign-in page, which has journeys of its own. */
export async function sessionOf(person: DemoPerson, origin: string): Promise<Pick<Cookie, "name" | "value"> & { url: string }> {
  const { ctx } = await openDemo();
  const [name = "", value = ""] = (await openSession(ctx, person, { secondFactorAt: ctx.now() })).split(";", 1)[0]?.split("=") ?? [];
  return { name, value, url: origin };
}

/** One of the demo's sign-ins (`npm run demo:accounts`), by address. */
export async function personOf(email: string): Promise<DemoPerson> {
  const { ctx } = await openDemo();
  const person = await ctx.store.read.select(PERSON).from(accounts).where(eq(accounts.email, email)).get();
  if (person === undefined) throw new Error(`the demo has no account ${email}`);
  return person;
}

/** An owner of a clinic. */
export async function ownerOf(slug: string): Promise<DemoPerson> {
  const { ctx } = await openDemo();
  const owner = await ctx.store.read
    .select(PERSON)
    .from(accounts)
    .innerJoin(clinicMembers, eq(clinicMembers.accountId, accounts.id))
    .innerJoin(clinics, eq(clinics.id, clinicMembers.clinicId))
    .where(and(eq(clinics.slug, slug), eq(clinicMembers.role, "owner")))
    .get();
  if (owner === undefined) throw new Error(`nobody speaks for ${slug} in the demo`);
  return owner;
}

/** The mails the operator of a site without SMTP would find for this address, oldest first. */
export async function mailTo(address: string): Promise<string[]> {
  const { ctx } = await openDemo();
  const folder = outboxFolder(ctx.env);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".txt")).sort();
  const mails = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return mails.filter((mail) => mail.startsWith(`To: ${address}\n`));
}

/** `/clinics/:slug/score.json` as anybody gets it. */
export async function readScore(page: Page, slug: string): Promise<PublishedScore> {
  const answer = await page.request.get(`/clinics/${slug}/score.json`);
  if (!answer.ok()) throw new Error(`the score of ${slug} answered ${answer.status()}`);
  return (await answer.json()) as PublishedScore;
}

export interface PublishedScore {
  inputsDigest: string;
  asOf: Day;
  facts: TrustFacts;
  result: TrustScore;
}

/** Waits for a mail with this subject and returns the last such mail's link to a path of the site. The worker writes mails, so no page can be waited for. */
export async function linkInMail(address: string, subject: string, path: string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const mail = (await mailTo(address)).findLast((text) => text.includes(`Subject: ${subject}\n`));
    const link = mail?.split(/\s/).find((word) => URL.canParse(word) && new URL(word).pathname.startsWith(path));
    if (link !== undefined) return link;
    await sleep(200);
  }
  throw new Error(`no mail “${subject}” with a link to ${path} reached ${address}`);
}
