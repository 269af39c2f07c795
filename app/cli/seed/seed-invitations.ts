import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { timeAgo } from "#app/cli/seed/timeline.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { addDays, type Day, dayOf, toTime } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { InvitedTreatment } from "#app/reviews/find-invitation.server.ts";
import { type InvitationStanding, invitationExpiry, mailDue } from "#app/reviews/invitation.ts";
import { type Invited, listInvitations } from "#app/reviews/invitation-repository.server.ts";
import { planInvitations } from "#app/reviews/plan-invitations.server.ts";
import { cases } from "#db/schema/cases.ts";
import { reviewInvitations, reviews } from "#db/schema/reviews.ts";

/** Of the clients without an account, every third was handed the link and left no address; every ninth wanted no further mail after the first. */
const LEFT_NONE = 3;
const WANTED_NONE = 9;

/** How clients of the demo were asked in its past: planned by the product's own plan and asked by its own rule, day by day, with no mail sent. */
export async function seedInvitations(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    const confirmed = await tx.select().from(cases).where(isNotNull(cases.confirmedAt)).all();
    for (const [place, { id: caseId, confirmedAt, createdAt }] of confirmed.entries()) {
      const email = place % LEFT_NONE === 0 ? undefined : `client.of.case.${place}@clients.example`;
      const treatment = await planInvitations(ctx, tx, { caseId }, confirmedAt ?? createdAt, email);
      const reachable = treatment?.holderId != null || email !== undefined;
      if (treatment && reachable) await askInThePast(tx, { caseId }, treatment, { now, declines: place % WANTED_NONE === 1 });
    }
    const alone = and(isNull(reviews.caseId), eq(reviews.state, "published"));
    for (const { id: reviewId, createdAt } of await tx.select().from(reviews).where(alone).all()) {
      const treatment = await planInvitations(ctx, tx, { reviewId }, createdAt);
      if (treatment) await askInThePast(tx, { reviewId }, treatment, { now, declines: false });
    }
  });
}

interface Past {
  now: Date;
  /** They pressed "No further mail" in the first. */
  declines: boolean;
}

async function askInThePast(tx: Db, about: Invited, { chapters }: InvitedTreatment, { now, declines }: Past): Promise<void> {
  const rows = await listInvitations(tx, about);
  const standing = rows.map(
    ({ chapter, dueOn }): InvitationStanding => ({ chapter, dueOn, sentOn: null, remindedOn: null, answered: false, declined: false }),
  );
  const answeredOn = new Map<InvitationStanding, Day>();
  const yesterday = dayOf(timeAgo(now, 1));
  for (let today = rows[0]?.dueOn ?? now.toISOString(); today <= yesterday; today = addDays(today, 1)) {
    const written = chapters.flatMap(({ writtenOn }) => (writtenOn <= today ? [writtenOn] : []));
    for (const one of standing.filter(({ answered }) => !answered)) {
      const { sentOn } = one;
      if (sentOn === null || !written.some((day) => day >= sentOn)) continue;
      one.answered = true;
      answeredOn.set(one, today);
    }
    const due = mailDue(standing, written, today);
    const asked = standing.find(({ chapter }) => chapter === due?.chapter);
    if (!due || !asked) continue;
    if (due.reminder) asked.remindedOn = today;
    else asked.sentOn = today;
    if (declines) for (const one of standing) one.declined = true;
  }
  const declinedOn = declines ? standing.find(({ sentOn }) => sentOn !== null)?.sentOn : null;
  for (const [place, { id, email, expiresAt }] of rows.entries()) {
    const one = standing[place];
    if (!one) continue;
    const sentAt = atNoon(one.sentOn);
    const end = sentAt === null ? expiresAt : invitationExpiry(sentAt);
    const over = one.answered || declinedOn != null || end <= now;
    const change = {
      sentAt,
      remindedAt: atNoon(one.remindedOn),
      usedAt: atNoon(answeredOn.get(one)),
      declinedAt: atNoon(declinedOn),
      expiresAt: end,
      email: over ? null : email,
    };
    await tx.update(reviewInvitations).set(change).where(eq(reviewInvitations.id, id));
  }
}

const atNoon = (day: Day | null | undefined): Date | null => (day == null ? null : new Date(toTime(day).getTime() + 43_200_000));
