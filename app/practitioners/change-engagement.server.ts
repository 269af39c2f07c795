import type { z } from "zod";
import type { Viewer } from "#app/accounts/role.ts";
import { type Collision, collisionOf, type Opened } from "#app/clinics/collision.server.ts";
import { findOwnClinic } from "#app/clinics/edit-profile.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { recordTeamEvent } from "#app/practitioners/add-practitioner.server.ts";
import { limitAddress, obstacleToAsking, putQuestion } from "#app/practitioners/ask-engagement.server.ts";
import { type changeForm, ENGAGEMENT_FIELDS, engagementText } from "#app/practitioners/engagement-form.ts";
import { listNamed, updateEngagement } from "#app/practitioners/engagement-repository.server.ts";
import { type Engaged, type Engagement, updateBackground } from "#app/practitioners/practitioner-repository.server.ts";
import { rescoreConcerned } from "#app/practitioners/rescore-concerned.server.ts";
import { teamWords } from "#app/practitioners/team-words.ts";

export type EngagementResult =
  | { ok: true; changed: string[] }
  | { ok: false; status: 422 | 429; errors: Record<string, string> }
  | Collision
  | null;

const refuse = (field: string, message: string): EngagementResult => ({ ok: false, status: 422, errors: { [field]: message } });

/** The newest time of somebody at a clinic, by the address of their page: earlier ones are history and stay as they are. Null: never named there. */
export async function findNewestTime(db: Db, clinicId: number, practitionerSlug: string): Promise<Engaged | null> {
  return (await listNamed(db, clinicId)).findLast(({ practitioner }) => practitioner.slug === practitionerSlug) ?? null;
}

/** Rises with every change to either of the two rows the form shows. */
export const versionOf = ({ engagement, practitioner }: Engaged): number => engagement.version + practitioner.version - 1;

/** What a clinic may state: of whoever has not said yes, nothing about the person; of a time that is over, nothing more. */
export const mayChange = ({ engagement }: Engaged): boolean => engagement.state !== "declined" && engagement.endedOn === null;
export const mayTellBackground = ({ engagement }: Engaged): boolean => engagement.state === "confirmed";

async function findOwnTime(tx: Db, viewer: Viewer, clinicId: number, slug: string): Promise<Engaged | null> {
  return (await findOwnClinic(tx, viewer, clinicId)) ? findNewestTime(tx, clinicId, slug) : null;
}

/** A member changes what the clinic states of somebody's time there. Null: nobody of that address at a clinic this person speaks for. */
export async function changeEngagement(
  ctx: Ctx,
  viewer: Viewer,
  at: { clinicId: number; slug: string },
  opened: Opened,
  input: z.output<ReturnType<typeof changeForm>>,
): Promise<EngagementResult> {
  return ctx.store.write(async (tx) => {
    const found = await findOwnTime(tx, viewer, at.clinicId, at.slug);
    if (!found) return null;
    const { engagement, practitioner } = found;
    if (!mayChange(found)) return refuse("form", teamWords().overAndStays);
    const stored = engagementText(engagement, practitioner.background);
    const collision = collisionOf(opened, versionOf(found), stored);
    if (collision) return collision;
    const background = mayTellBackground(found) ? input.background : practitioner.background;
    const { role, startedOn, share } = input;
    const next = engagementText({ role, startedOn, share }, background);
    const changed = ENGAGEMENT_FIELDS.filter((field) => next[field] !== stored[field]);
    if (changed.length === 0) return { ok: true, changed };
    if (changed.includes("background")) await updateBackground(tx, practitioner.id, practitioner.version, background);
    if (changed.some((field) => field !== "background"))
      await updateEngagement(tx, engagement.id, engagement.version, { role, startedOn, share });
    await recordTeamEvent(ctx, tx, viewer.id, "team.engagement_changed", engagement, { fields: changed.join(" ") });
    await rescoreConcerned(tx, engagement, ctx.now());
    return { ok: true, changed };
  });
}

/** Somebody has left: their record goes with them, and what they did here stays under their name. */
export async function endEngagement(
  ctx: Ctx,
  viewer: Viewer,
  at: { clinicId: number; slug: string },
  opened: Opened,
  endedOn: Day,
): Promise<EngagementResult> {
  const say = teamWords();
  return ctx.store.write(async (tx) => {
    const found = await findOwnTime(tx, viewer, at.clinicId, at.slug);
    if (!found) return null;
    const { engagement, practitioner } = found;
    if (engagement.state !== "confirmed" || engagement.endedOn !== null) return refuse("form", say.overAlready);
    const collision = collisionOf(opened, versionOf(found), engagementText(engagement, practitioner.background));
    if (collision) return collision;
    if (engagement.startedOn !== null && endedOn < engagement.startedOn) return refuse("endedOn", say.beforeBegin);
    await leave(ctx, tx, engagement, endedOn, viewer.id);
    return { ok: true, changed: ["endedOn"] };
  });
}

/** `actorId` null: they said so themselves. */
export async function leave(ctx: Ctx, tx: Db, engagement: Engagement, endedOn: Day, actorId: string | null): Promise<void> {
  if (!(await updateEngagement(tx, engagement.id, engagement.version, { endedOn })))
    throw new Error(`Engagement ${engagement.id} was changed by somebody else within this transaction`);
  await recordTeamEvent(ctx, tx, actorId, "team.engagement_ended", engagement, { endedOn });
  await rescoreConcerned(tx, engagement, ctx.now());
}

/** The clinic names them no longer: the link that was mailed answers nothing more. */
export async function takeBackNaming(ctx: Ctx, viewer: Viewer, at: { clinicId: number; slug: string }): Promise<EngagementResult> {
  return ctx.store.write(async (tx) => {
    const found = await findOwnTime(tx, viewer, at.clinicId, at.slug);
    if (!found) return null;
    const { engagement } = found;
    if (engagement.state !== "asked") return refuse("form", teamWords().answeredAlready);
    await updateEngagement(tx, engagement.id, engagement.version, { state: "declined" });
    await recordTeamEvent(ctx, tx, viewer.id, "team.naming_taken_back", engagement);
    return { ok: true, changed: ["state"] };
  });
}

/** Asks once more, at this address. */
export async function askAgain(ctx: Ctx, viewer: Viewer, at: { clinicId: number; slug: string }, email: string): Promise<EngagementResult> {
  const tooOften = await limitAddress(ctx, email);
  return ctx.store.write(async (tx) => {
    const clinic = await findOwnClinic(tx, viewer, at.clinicId);
    const found = clinic && (await findNewestTime(tx, at.clinicId, at.slug));
    if (!clinic || !found) return null;
    if (tooOften !== null) return { ok: false, status: 429, errors: { email: tooOften } };
    if (found.engagement.state !== "asked") return refuse("email", teamWords().answeredAlready);
    const obstacle = await obstacleToAsking(ctx, tx, clinic, found.practitioner.id, email);
    if (obstacle) return refuse("email", obstacle);
    await putQuestion(ctx, tx, found.engagement, email);
    await recordTeamEvent(ctx, tx, viewer.id, "team.practitioner_asked", found.engagement);
    return { ok: true, changed: ["email"] };
  });
}
