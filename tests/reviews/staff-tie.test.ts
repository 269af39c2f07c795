import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { isClinicAddress } from "#app/reviews/staff-tie.ts";
import { findStaffTie } from "#app/reviews/staff-tie-repository.server.ts";
import { findReviewObstacle } from "#app/reviews/write-review.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinicMembers, clinics, memberInvitations, ownershipClaims, ownershipProofs } from "#db/schema/clinics.ts";
import { buildClient, buildClinic, buildOwner, publish } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const setEmail = (ctx: Ctx, id: string, email: string) =>
  ctx.store.write((tx) => tx.update(accounts).set({ email }).where(eq(accounts.id, id)));
const setWebsite = (ctx: Ctx, id: number, website: string) =>
  ctx.store.write((tx) => tx.update(clinics).set({ website }).where(eq(clinics.id, id)));

test("an address is a clinic's own by the domain somebody registered, never by a provider or host that many share", () => {
  const table: [email: string, website: string | null, proved: (string | null)[], own: boolean][] = [
    ["jo@kelham.co.uk", "https://www.kelham.co.uk/smp", [], true],
    ["jo@mail.kelham.co.uk", "https://kelham.co.uk", [], true],
    ["jo@kelham.co.uk", "kelham.co.uk", [], true],
    ["jo@kelham.co.uk", null, ["kelham.co.uk"], true],
    ["jo@KELHAM.co.uk", "https://kelham.co.uk", [], true],
    ["jo@notkelham.co.uk", "https://kelham.co.uk", ["kelham.co.uk"], false],
    ["jo@other.co.uk", "https://kelham.co.uk", [], false],
    ["jo@kelham.co.uk", null, [null], false],
    ["jo@gmail.com", "https://gmail.com", ["gmail.com"], false],
    ["jo@wixsite.com", "https://kelham.wixsite.com", [], false],
    ["jo@facebook.com", "https://www.facebook.com/kelham", [], false],
  ];
  for (const [email, website, proved, own] of table) expect(isClinicAddress(email, website, proved), `${email} ${website}`).toBe(own);
});

test("whoever has an address at the clinic's domain is refused with the way on, and may review every other clinic", async () => {
  const ctx = await createTestContext();
  const [clinic, other] = [await buildClinic(ctx), await buildClinic(ctx)];
  const client = await buildClient(ctx);
  await setWebsite(ctx, clinic.id, "https://www.kelham-smp.co.uk");
  await setEmail(ctx, client.id, "jo@kelham-smp.co.uk");
  const refused = await findReviewObstacle(ctx.store.read, client, clinic.id, ctx.now());
  expect(refused).toMatchObject({ status: 403, errors: { form: expect.stringContaining("sign up with a private address") } });
  expect(await findReviewObstacle(ctx.store.read, client, other.id, ctx.now())).toBe(null);
  await setEmail(ctx, client.id, "jo@outlook.com");
  expect(await findReviewObstacle(ctx.store.read, client, clinic.id, ctx.now())).toBe(null);
});

test("a domain that the clinic proved as its own counts as its website does", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const [owner, client] = [await buildOwner(ctx, clinic.id), await buildClient(ctx)];
  await setEmail(ctx, client.id, "desk@kelham-group.com");
  const prove = (state: "verified" | "failed") =>
    ctx.store.write(async (tx) => {
      const claimId = newId();
      await tx
        .insert(ownershipClaims)
        .values({ id: claimId, clinicId: clinic.id, accountId: owner.id, state: "held", position: "owner", openedAt: ctx.now() });
      await tx.insert(ownershipProofs).values({
        id: newId(),
        claimId,
        kind: "dns_txt",
        state,
        domain: "kelham-group.com",
        createdAt: ctx.now(),
        expiresAt: ctx.now(),
      });
    });
  await prove("failed");
  expect(await findStaffTie(ctx.store.read, clinic.id, client.id)).toBe(null);
  await prove("verified");
  expect(await findStaffTie(ctx.store.read, clinic.id, client.id)).toBe("mail_domain");
});

test("members, those who were members and those who held the profile are the clinic's own people", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const [member, former, claimant, stranger] = [
    await buildClient(ctx),
    await buildClient(ctx),
    await buildClient(ctx),
    await buildClient(ctx),
  ];
  await setEmail(ctx, former.id, "former@example.org");
  await ctx.store.write(async (tx) => {
    await tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: member.id, createdAt: ctx.now() });
    await tx.insert(memberInvitations).values({
      id: newId(),
      clinicId: clinic.id,
      email: "former@example.org",
      role: "editor",
      tokenHash: newId(),
      invitedBy: member.id,
      createdAt: ctx.now(),
      expiresAt: ctx.now(),
      acceptedAt: ctx.now(),
    });
    await tx.insert(ownershipClaims).values({
      id: newId(),
      clinicId: clinic.id,
      accountId: claimant.id,
      state: "ended",
      position: "owner",
      openedAt: ctx.now(),
      heldAt: ctx.now(),
    });
  });
  const ties = [];
  for (const person of [member, former, claimant, stranger]) ties.push(await findStaffTie(ctx.store.read, clinic.id, person.id));
  expect(ties).toEqual(["member", "former_member", "claimant", null]);
});

test("a clinic cannot keep a client from writing by inviting them, or by naming them in a claim that was never held", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const [owner, client] = [await buildOwner(ctx, clinic.id), await buildClient(ctx)];
  await setEmail(ctx, client.id, "unhappy@example.org");
  await ctx.store.write((tx) =>
    tx.insert(memberInvitations).values({
      id: newId(),
      clinicId: clinic.id,
      email: "unhappy@example.org",
      role: "editor",
      tokenHash: newId(),
      invitedBy: owner.id,
      createdAt: ctx.now(),
      expiresAt: ctx.now(),
    }),
  );
  expect(await findReviewObstacle(ctx.store.read, client, clinic.id, ctx.now())).toBe(null);
  expect(await publish(ctx, client, clinic.slug)).toMatch(/^[0-9a-f]{32}$/);
});
