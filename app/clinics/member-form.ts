import { z } from "zod";
import { emailField } from "#app/accounts/account.ts";
import { memberWords } from "#app/clinics/member-words.ts";
import type { MemberRole } from "#app/clinics/profile-repository.server.ts";
import type { RateLimit } from "#app/platform/rate-limit.server.ts";

const ROLES = ["owner", "editor"] as const satisfies readonly MemberRole[];
const role = z.enum(ROLES, { error: () => memberWords().chooseRole });
const id = z.string({ error: () => memberWords().sendAgain }).regex(/^[0-9a-f]{32}$/, { error: () => memberWords().sendAgain });

export const invitationForm = z.object({ intent: z.literal("invite"), email: emailField, role });
export const memberRoleForm = z.object({ intent: z.literal("role"), account: id, role });
export const memberRemovalForm = z.object({ intent: z.literal("remove"), account: id });
export const invitationWithdrawalForm = z.object({ intent: z.literal("withdraw"), invitation: id });

const DAY_MS = 86_400_000;
export const INVITATION_DAYS = 7;
export const invitationEnd = (now: Date) => new Date(now.getTime() + INVITATION_DAYS * DAY_MS);

/** Open ones of a clinic at a time. */
export const MOST_INVITATIONS = 20;
/** Counted by clinic: an invitation is a mail of ours to an address somebody typed. */
export const INVITATION_LIMIT: RateLimit = { name: "member_invitation", points: 20, seconds: 86_400 };
