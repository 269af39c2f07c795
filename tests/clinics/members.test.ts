import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findSessionViewer } from "#app/accounts/sessions.server.ts";
import { acceptInvitation } from "#app/clinics/accept-invitation.server.ts";
import { changeMemberRole, removeMember } from "#app/clinics/change-member.server.ts";
import { inviteMember, withdrawInvitation } from "#app/clinics/invite-member.server.ts";
import { listMembers, listOpenInvitations } from "#app/clinics/member-repository.server.ts";
import { findMemberRole } from "#app/clinics/profile-repository.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { memberInvitations, ownershipClaims } from "#db/schema/clinics.ts";
import { buildDesk, buildMember } from "#tests/clinics/desk-fixtures.ts";
import { publish, viewerOf } from "#tests/reviews/review-fixtures.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { linkIn } from "#tests/support/deliver-mail.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const EDITOR = { email: "new@example.org", role: "editor" as const };
const NOBODY = { device: null };

async function invited(ctx: TestContext) {
  const desk = await buildDesk(ctx);
  expect(await inviteMember(ctx, desk.owner, desk.clinicId, EDITOR)).toEqual({ ok: true });
  await runAllJobs(ctx);
  const mail = ctx.sent.find((one) => one.to === EDITOR.email);
  return { ...desk, token: new URL(linkIn(mail), "http://x.test").searchParams.get("token") ?? "" };
}

test("a client who follows the link becomes an editor, with a new session and the role of a clinic's account, and the owner is told", async () => {
  const ctx = await createTestContext();
  const { clinicId, owner, token, slug } = await invited(ctx);
  const account = await buildAccount(ctx, { email: EDITOR.email });
  const before = await sessionCookie(ctx, account);
  const accepted = await acceptInvitation(ctx, NOBODY, viewerOf(account), token);
  expect(accepted).toMatchObject({ ok: true, slug });
  expect(await findMemberRole(ctx.store.read, clinicId, account.id)).toBe("editor");
  expect(await findSessionViewer(ctx, before)).toBeNull();
  const cookie = accepted?.ok ? (accepted.setCookie?.split(";", 1)[0] ?? "") : "";
  expect(await findSessionViewer(ctx, cookie)).toMatchObject({ id: account.id, role: "owner" });
  ctx.sent.length = 0;
  await runAllJobs(ctx);
  const [ownerRow] = await ctx.store.read.select().from(accounts).where(eq(accounts.id, owner.id)).all();
  expect(ctx.sent.map((mail) => mail.to).sort()).toEqual([EDITOR.email, ownerRow?.email].sort());
});

test("the link works once, within seven days, only for the address it was sent to, and never for a moderator", async () => {
  const ctx = await createTestContext();
  const { token } = await invited(ctx);
  const other = viewerOf(await buildAccount(ctx, { email: "other@example.org" }));
  expect(await acceptInvitation(ctx, NOBODY, other, token)).toMatchObject({ ok: false, status: 409 });
  const moderator = viewerOf(await buildAccount(ctx, { role: "moderator", email: "mod@example.org" }));
  expect(await acceptInvitation(ctx, NOBODY, moderator, token)).toMatchObject({ ok: false, status: 409 });
  const meant = viewerOf(await buildAccount(ctx, { email: EDITOR.email }));
  expect(await acceptInvitation(ctx, NOBODY, meant, "0".repeat(64))).toBeNull();
  const both = await Promise.all([acceptInvitation(ctx, NOBODY, meant, token), acceptInvitation(ctx, NOBODY, meant, token)]);
  expect(both.filter((one) => one?.ok)).toHaveLength(1);

  const late = await createTestContext();
  const second = await invited(late);
  late.setNow("2026-11-30T12:00:01.000Z");
  const account = viewerOf(await buildAccount(late, { email: EDITOR.email }));
  expect(await acceptInvitation(late, NOBODY, account, second.token)).toBeNull();
});

test("whoever has reviewed the clinic cannot come to speak for it", async () => {
  const ctx = await createTestContext();
  const { clinicId, slug, token } = await invited(ctx);
  const client = viewerOf(await buildAccount(ctx, { email: EDITOR.email }));
  await publish(ctx, client, slug);
  expect(await acceptInvitation(ctx, NOBODY, client, token)).toMatchObject({ ok: false, status: 409 });
  expect(await findMemberRole(ctx.store.read, clinicId, client.id)).toBeNull();
});

test("an owner who proved the profile is put out by no other owner, and the proofs hold no longer once that owner leaves", async () => {
  const ctx = await createTestContext();
  const { clinicId, owner } = await buildDesk(ctx);
  const other = await buildMember(ctx, clinicId, "owner");
  const held = {
    id: newId(),
    clinicId,
    accountId: other.id,
    state: "held" as const,
    position: "Owner",
    openedAt: ctx.now(),
    heldAt: ctx.now(),
  };
  await ctx.store.write((tx) => tx.insert(ownershipClaims).values(held));
  expect(await removeMember(ctx, owner, clinicId, other.id)).toMatchObject({ ok: false, status: 409 });
  expect(await changeMemberRole(ctx, owner, clinicId, other.id, "editor")).toMatchObject({ ok: false, status: 409 });
  expect(await findMemberRole(ctx.store.read, clinicId, other.id)).toBe("owner");
  expect(await removeMember(ctx, other, clinicId, other.id)).toEqual({ ok: true });
  expect(await ctx.store.read.select().from(ownershipClaims).all()).toMatchObject([{ id: held.id, state: "ended", endedAt: ctx.now() }]);
});

test("the database alone does not hold the link", async () => {
  const ctx = await createTestContext();
  const { token } = await invited(ctx);
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(await ctx.store.read.select().from(memberInvitations).all())).not.toContain(token);
});

test("a new invitation to the same address ends the older, a withdrawn one opens nothing, and a member is not invited again", async () => {
  const ctx = await createTestContext();
  const { clinicId, owner, token } = await invited(ctx);
  await inviteMember(ctx, owner, clinicId, EDITOR);
  const [open, ...others] = await listOpenInvitations(ctx.store.read, clinicId, ctx.now());
  expect(others).toEqual([]);
  const meant = viewerOf(await buildAccount(ctx, { email: EDITOR.email }));
  expect(await acceptInvitation(ctx, NOBODY, meant, token)).toBeNull();
  expect(await withdrawInvitation(ctx, owner, clinicId, open?.id ?? "")).toEqual({ ok: true });
  expect(await withdrawInvitation(ctx, owner, clinicId, open?.id ?? "")).toMatchObject({ status: 409 });
  const [member] = await listMembers(ctx.store.read, clinicId);
  expect(await inviteMember(ctx, owner, clinicId, { email: member?.email ?? "", role: "editor" })).toMatchObject({ status: 422 });
});

test("only owners invite, change roles and remove; the last owner can neither leave nor step down", async () => {
  const ctx = await createTestContext();
  const { clinicId, owner } = await buildDesk(ctx);
  const editor = await buildMember(ctx, clinicId, "editor");
  const stranger = await buildDesk(ctx);
  for (const other of [editor, stranger.owner]) {
    expect(await inviteMember(ctx, other, clinicId, EDITOR)).toBeNull();
    expect(await changeMemberRole(ctx, other, clinicId, owner.id, "editor")).toBeNull();
    expect(await removeMember(ctx, other, clinicId, owner.id)).toBeNull();
  }
  expect(await removeMember(ctx, owner, clinicId, owner.id)).toMatchObject({ ok: false, status: 409 });
  expect(await changeMemberRole(ctx, owner, clinicId, owner.id, "editor")).toMatchObject({ ok: false, status: 409 });
  expect(await changeMemberRole(ctx, owner, clinicId, editor.id, "owner")).toEqual({ ok: true });
  const both = await Promise.all([removeMember(ctx, owner, clinicId, owner.id), removeMember(ctx, editor, clinicId, editor.id)]);
  expect(both.filter((one) => one?.ok)).toHaveLength(1);
  expect(await listMembers(ctx.store.read, clinicId)).toHaveLength(1);
});
