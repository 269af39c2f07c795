import type { z } from "zod";
import type { Viewer } from "#app/accounts/role.ts";
import { findOwnClinic } from "#app/clinics/edit-profile.server.ts";
import { slugOf } from "#app/clinics/slug.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { limitAddress, obstacleToAsking, putQuestion } from "#app/practitioners/ask-engagement.server.ts";
import { type knownPersonForm, MOST_NAMED, type newPersonForm } from "#app/practitioners/engagement-form.ts";
import { insertEngagement, listNamed } from "#app/practitioners/engagement-repository.server.ts";
import { findPractitionerBySlug, insertPractitioner, listNamesakes } from "#app/practitioners/practitioner-repository.server.ts";
import { rescoreConcerned } from "#app/practitioners/rescore-concerned.server.ts";
import { teamWords } from "#app/practitioners/team-words.ts";

export type TeamResult = { ok: true; slug: string } | { ok: false; status: 422 | 429; errors: Record<string, string> } | null;

const refuse = (field: string, message: string): TeamResult => ({ ok: false, status: 422, errors: { [field]: message } });

/**
 * A clinic adds somebody of whom nothing is known anywhere: a new record, which is empty. Null: no clinic this person speaks for.
 */
export async function addPractitioner(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  input: z.output<ReturnType<typeof newPersonForm>>,
): Promise<TeamResult> {
  const say = teamWords();
  return ctx.store.write(async (tx) => {
    const clinic = await findOwnClinic(tx, viewer, clinicId);
    if (!clinic) return null;
    if ((await listNamed(tx, clinicId)).length >= MOST_NAMED) return refuse("name", say.namesAtMost(MOST_NAMED));
    const base = slugOf(input.name);
    const [namesake] = base === "" ? [] : await listNamesakes(tx, base);
    if (namesake && input.namesake === undefined) {
      return refuse("name", say.namesake(namesake.slug));
    }
    const practitioner = await insertPractitioner(tx, {
      slug: await freeSlug(tx, base),
      name: input.name,
      background: input.background,
      createdAt: ctx.now(),
    });
    const { role, startedOn, share } = input;
    const engagement = await insertEngagement(tx, { practitionerId: practitioner.id, clinicId, role, startedOn, share });
    await recordTeamEvent(ctx, tx, viewer.id, "team.practitioner_added", engagement);
    await rescoreConcerned(tx, engagement, ctx.now());
    return { ok: true, slug: practitioner.slug };
  });
}

async function freeSlug(tx: Db, base: string): Promise<string> {
  if (base === "") return `practitioner-${newId().slice(0, 12)}`;
  if (!(await findPractitionerBySlug(tx, base))) return base;
  for (let number = 2; ; number += 1) {
    if (!(await findPractitionerBySlug(tx, `${base}-${number}`))) return `${base}-${number}`;
  }
}

/**
 * A clinic names somebody whose record was made elsewhere. Nothing of it is shown or counted there until they say yes, by a link that is mailed to them, or
 * until a moderator has asked. Null: no clinic this person speaks for.
 */
export async function namePractitioner(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  input: z.output<ReturnType<typeof knownPersonForm>>,
): Promise<TeamResult> {
  const tooOften = await limitAddress(ctx, input.email);
  const say = teamWords();
  return ctx.store.write(async (tx) => {
    const clinic = await findOwnClinic(tx, viewer, clinicId);
    if (!clinic) return null;
    if (tooOften !== null) return { ok: false, status: 429, errors: { email: tooOften } };
    const practitioner = await findPractitionerBySlug(tx, input.page);
    if (!practitioner) return refuse("page", say.noSuchPage);
    const named = await listNamed(tx, clinicId);
    if (named.length >= MOST_NAMED) return refuse("page", say.namesAtMost(MOST_NAMED));
    const standing = named.find(
      ({ engagement }) => engagement.practitionerId === practitioner.id && engagement.state !== "declined" && engagement.endedOn === null,
    );
    if (standing) {
      return refuse("page", standing.engagement.state === "asked" ? say.askedAlready : say.onTeamAlready);
    }
    const obstacle = await obstacleToAsking(ctx, tx, clinic, practitioner.id, input.email);
    if (obstacle) return refuse("email", obstacle);
    const engagement = await insertEngagement(tx, {
      practitionerId: practitioner.id,
      clinicId,
      role: input.knownRole,
      startedOn: input.knownStartedOn,
      share: input.knownShare,
      state: "asked",
    });
    await putQuestion(ctx, tx, engagement, input.email);
    await recordTeamEvent(ctx, tx, viewer.id, "team.practitioner_asked", engagement);
    return { ok: true, slug: practitioner.slug };
  });
}

/** History of who works where, kept with the clinic. */
export async function recordTeamEvent(
  ctx: Ctx,
  tx: Db,
  actorId: string | null,
  action: string,
  engagement: { id: number; clinicId: number; practitionerId: number },
  detail: Record<string, string> = {},
): Promise<void> {
  const { id, clinicId, practitionerId } = engagement;
  await recordEvent(
    tx,
    { actorId, action, subjectKind: "clinic", subjectId: clinicId, detail: { engagementId: id, practitionerId, ...detail } },
    ctx.now(),
  );
}
