import type { PersonRow } from "#app/accounts/person-repository.server.ts";
import type { Role } from "#app/accounts/role.ts";
import { printTime } from "#app/platform/printed.ts";

export const ROLE_LABELS: Record<Role, string> = {
  client: "Client",
  owner: "Clinic owner",
  moderator: "Moderator",
  admin: "Administrator",
};

/** What a page shows of somebody: words, and nothing that opens their account. */
export function personView(row: PersonRow, viewerId: string) {
  return {
    id: row.id,
    name: row.displayName,
    role: row.role,
    roleLabel: ROLE_LABELS[row.role],
    joined: printTime(row.joinedAt),
    verified: row.verifiedAt === null ? null : printTime(row.verifiedAt),
    suspended: row.suspendedAt === null ? null : printTime(row.suspendedAt),
    lastSignIn: row.lastSignIn === null ? "Never" : printTime(new Date(row.lastSignIn)),
    secondFactor: secondFactorWords(row),
    self: row.id === viewerId,
  };
}
export type PersonView = ReturnType<typeof personView>;

function secondFactorWords({ hasApp, passkeys }: PersonRow): string {
  const parts = [hasApp ? "authenticator app" : "", passkeys === 0 ? "" : passkeys === 1 ? "1 passkey" : `${passkeys} passkeys`].filter(
    (part) => part !== "",
  );
  return parts.length === 0 ? "None" : parts.join(" and ").replace(/^a/, "A");
}
