import { randomBytes } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashPassword } from "#app/accounts/password.server.ts";
import type { Role, Viewer } from "#app/accounts/role.ts";
import { insertTotp, updateTotpAsConfirmed } from "#app/accounts/second-factor-repository.server.ts";
import { needsSecondFactor } from "#app/accounts/session-standing.ts";
import { newTotpSecret } from "#app/accounts/set-up-totp.server.ts";
import { sealTotpSecret } from "#app/accounts/spend-code.server.ts";
import { timeAgo } from "#app/cli/seed/timeline.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { accounts } from "#db/schema/accounts.ts";

/** One of the demo's sign-ins, as `npm run demo:accounts` prints it. */
export interface DemoSignIn {
  role: Role;
  name: string;
  email: string;
  password: string;
  /** Of the authenticator app, in base32, for those who need one; made for this demo alone. */
  totpSecret?: string;
  /** For what it is there. */
  about: string;
}

export const demoAccountsFile = (env: Env) => join(env.DATA_DIR, "demo-accounts.json");

const people = {
  client: { role: "client", name: "Robin Ashdown", email: "client@demo.example", about: "Verified, and has written no review yet." },
  owner: { role: "owner", name: "Maya Okafor", email: "owner@demo.example", about: "Speaks for Harrow Lane Scalp Studio." },
  moderator: { role: "moderator", name: "Ines Duarte", email: "moderator.one@demo.example", about: "Proposes and confirms." },
  colleague: { role: "moderator", name: "Peter Lund", email: "moderator.two@demo.example", about: "The second person a theft needs." },
  admin: { role: "admin", name: "Astrid Keane", email: "admin@demo.example", about: "Grants roles; decides appeals." },
} as const;

export type DemoPerson = keyof typeof people;
export type DemoPeople = Record<DemoPerson, Viewer>;

/** Makes the five sign-ins with new random passwords, which are in the answer and nowhere else. */
export async function seedSignIns(ctx: Ctx): Promise<{ people: DemoPeople; signIns: DemoSignIn[] }> {
  const signIns: DemoSignIn[] = [];
  const viewers: Partial<DemoPeople> = {};
  for (const [key, person] of Object.entries(people) as [DemoPerson, (typeof people)[DemoPerson]][]) {
    const password = randomBytes(18).toString("base64url");
    const passwordHash = await hashPassword(ctx, password);
    if (passwordHash === null) throw new Error("The machine is too busy to hash passwords; try again");
    const viewer = await seedAccount(ctx, { ...person, passwordHash, ago: 1_800 });
    viewers[key] = viewer;
    signIns.push({ ...person, password, ...(needsSecondFactor(person.role) ? { totpSecret: await seedTotp(ctx, viewer) } : {}) });
  }
  return { people: viewers as DemoPeople, signIns };
}

async function seedTotp(ctx: Ctx, { id: accountId }: Viewer): Promise<string> {
  const secret = newTotpSecret();
  const createdAt = timeAgo(ctx.now(), 1_800);
  await ctx.store.write(async (tx) => {
    await insertTotp(tx, { accountId, sealedSecret: sealTotpSecret(ctx, accountId, secret), createdAt });
    // Before every step of today: the first code that is shown works.
    await updateTotpAsConfirmed(tx, accountId, 0, createdAt);
  });
  return secret;
}

/** Keeps the sign-ins where only this user of the machine can read them. */
export async function keepSignIns(env: Env, signIns: readonly DemoSignIn[]): Promise<void> {
  const file = demoAccountsFile(env);
  // A file that is there already would keep its own mode.
  await rm(file, { force: true });
  await writeFile(file, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
}

/** Makes a person of the demo that nobody signs in as; they joined `ago` days before the time of `ctx`. */
export type ExtraMaker = (ctx: Ctx, person: { role: Role; name: string; email: string; ago: number }) => Promise<Viewer>;

/** One hash for all of them: its password was thrown away as it was made. */
export async function createExtraMaker(ctx: Ctx): Promise<ExtraMaker> {
  const passwordHash = await hashPassword(ctx, randomBytes(32).toString("base64url"));
  if (passwordHash === null) throw new Error("The machine is too busy to hash passwords; try again");
  return (then, person) => seedAccount(then, { ...person, passwordHash });
}

async function seedAccount(
  ctx: Ctx,
  person: { role: Role; name: string; email: string; passwordHash: string; ago: number },
): Promise<Viewer> {
  const createdAt = timeAgo(ctx.now(), person.ago);
  const id = newId();
  await ctx.store.write(async (tx) => {
    await tx.insert(accounts).values({
      id,
      email: person.email,
      emailVerifiedAt: createdAt,
      passwordHash: person.passwordHash,
      displayName: person.name,
      role: person.role,
      demo: true,
      createdAt,
    });
  });
  return { id: id, displayName: person.name, role: person.role, emailVerified: true };
}
