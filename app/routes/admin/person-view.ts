import type { PersonRow } from "#app/accounts/person-repository.server.ts";
import type { Role } from "#app/accounts/role.ts";
import { printList, printTime } from "#app/platform/printed.ts";
import { personViewWords } from "#app/routes/admin/person-view-words.ts";

export const roleLabels = (): Record<Role, string> => {
  const say = personViewWords();
  return {
    client: say.client,
    owner: say.clinicOwner,
    moderator: say.moderator,
    admin: say.administrator,
  };
};

/** What a page shows of somebody: words, and nothing that opens their account. */
export function personView(row: PersonRow, viewerId: string) {
  return {
    id: row.id,
    name: row.displayName,
    role: row.role,
    roleLabel: roleLabels()[row.role],
    joined: printTime(row.joinedAt),
    verified: row.verifiedAt === null ? null : printTime(row.verifiedAt),
    suspended: row.suspendedAt === null ? null : printTime(row.suspendedAt),
    lastSignIn: row.lastSignIn === null ? personViewWords().never : printTime(new Date(row.lastSignIn)),
    secondFactor: secondFactorWords(row),
    self: row.id === viewerId,
  };
}
export type PersonView = ReturnType<typeof personView>;

function secondFactorWords({ hasApp, passkeys }: PersonRow): string {
  const say = personViewWords();
  const parts = [hasApp ? say.authenticatorApp : "", passkeys === 0 ? "" : say.passkeys(passkeys)].filter((part) => part !== "");
  return parts.length === 0 ? say.none : printList(parts).replace(/^a/, "A");
}
