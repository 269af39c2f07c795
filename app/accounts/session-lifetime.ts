import type { Role } from "#app/accounts/role.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Milliseconds: how long a session lives without being used, and at most. The more a role can do, the shorter. */
export const SESSION_LIFETIMES: Record<Role, { idle: number; total: number }> = {
  client: { idle: 30 * DAY, total: 90 * DAY },
  owner: { idle: 14 * DAY, total: 30 * DAY },
  moderator: { idle: 30 * MINUTE, total: 12 * HOUR },
  admin: { idle: 30 * MINUTE, total: 12 * HOUR },
};

/** When a session begun at `startedAt` ends, whatever use is made of it. */
export const sessionEnd = (role: Role, startedAt: Date) => new Date(startedAt.getTime() + SESSION_LIFETIMES[role].total);
