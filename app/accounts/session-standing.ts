import type { Role } from "#app/accounts/role.ts";

/**
 * What a session may do: all that its account may; nothing but give the second factor; nothing but set one up, since its role needs one.
 */
export type SessionStanding = "full" | "code_due" | "enrolment_due";

/** Milliseconds after which sensitive acts ask again who is there. */
export const CONFIRMED_FOR_MS = 10 * 60_000;

/** Whoever can decide about others. */
export const needsSecondFactor = (role: Role) => role === "moderator" || role === "admin";

export function sessionStanding(session: { role: Role; secondFactorAt: Date | null; hasSecondFactor: boolean }): SessionStanding {
  if (session.secondFactorAt !== null) return "full";
  if (session.hasSecondFactor) return "code_due";
  return needsSecondFactor(session.role) ? "enrolment_due" : "full";
}

export const isRecentlyConfirmed = (confirmedAt: Date, now: Date) => now.getTime() - confirmedAt.getTime() <= CONFIRMED_FOR_MS;
