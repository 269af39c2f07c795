/** `npm run make-moderator -- EMAIL [moderator|admin]`: gives a verified account a role and ends its sessions. Exit code 0 if it has the role now. */
import { type GrantOutcome, grantRole } from "#app/accounts/grant-role.server.ts";
import { createContext } from "#app/platform/context.server.ts";
import { parseEnvOrExit } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";

const ANSWERS: Record<GrantOutcome, (email: string, role: string) => string> = {
  granted: (email, role) =>
    `${email} is ${role} now and has to sign in again. Without a second factor they reach only the page that sets one up (/account/second-factor).`,
  "held already": (email, role) => `${email} is ${role} already.`,
  "no such account": (email) => `There is no account with the address ${email}. Sign up with it first.`,
  "not verified": (email) =>
    `${email} is not verified yet: follow the link in the mail first (npm run outbox shows it where no mail server is set).`,
  "only administrator": (email) => `${email} is the only administrator: make somebody else one first.`,
  suspended: (email) => `The account ${email} is suspended.`,
};

async function main([email, role = "moderator", ...rest]: string[]): Promise<number> {
  if (email === undefined || rest.length > 0 || (role !== "moderator" && role !== "admin")) {
    console.error("Usage: npm run make-moderator -- EMAIL [moderator|admin]");
    return 1;
  }
  const env = parseEnvOrExit(process.env);
  // It says itself what it does; the record of acts has the rest.
  const ctx = createContext(env, createLog({ name: "make-moderator", level: "error" }));
  try {
    await ctx.store.migrate();
    const outcome = await grantRole(ctx, null, email, role);
    const done = outcome === "granted" || outcome === "held already";
    (done ? console.log : console.error)(ANSWERS[outcome](email, role));
    return done ? 0 : 1;
  } finally {
    await ctx.store.close();
  }
}

process.exitCode = await main(process.argv.slice(2));
