import { may, type Viewer } from "#app/accounts/role.ts";
import { listSanctions, type Sanction } from "#app/clinics/sanction-repository.server.ts";
import { isInForce, SANCTION_STEPS } from "#app/clinics/sanction-step.ts";
import { mayConfirmStep, sanctionHeardAt } from "#app/moderation/answer-sanction.server.ts";
import { listClinicDecisions } from "#app/moderation/decision-repository.server.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { STEPS, stepStanding, stepText } from "#app/moderation/sanction.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay, printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listPublishedPhotos } from "#app/provenance/photo-repository.server.ts";
import { toDecisions } from "#app/routes/clinics/clinic-view.ts";
import { sanctionViewWords } from "#app/routes/moderation/sanction-view-words.ts";

/** One step as moderators and the clinic itself read it; nobody who decided is named. */
export function toSanctionView(sanction: Sanction, now: Date) {
  const { startsAt, endsAt } = sanction;
  return {
    id: sanction.id,
    label: stepText(sanction.step).label,
    does: stepText(sanction.step).does,
    rule: ruleText(sanction.rule),
    facts: sanction.facts,
    days: sanctionViewWords().days(sanction.days),
    proposedOn: printTime(sanction.proposedAt),
    statement: sanction.statement,
    reasons: sanction.answerReasons,
    photoHref: sanction.photoId && `/photos/${sanction.photoId}`,
    inForce: isInForce(sanction, now),
    since: startsAt && printDay(dayOf(startsAt)),
    until: endsAt && printDay(dayOf(endsAt)),
    standing: stepStanding(sanction, now),
    shown: STEPS[sanction.step].shown,
  };
}
export type SanctionView = ReturnType<typeof toSanctionView>;

/** Everything decided and proposed against one clinic, and what a moderator can choose from. */
export async function readClinicSteps(db: Db, viewer: Viewer, clinicId: number, now: Date) {
  const say = sanctionViewWords();
  const sanctions = await listSanctions(db, clinicId);
  const views = sanctions.map((sanction) => ({ ...toSanctionView(sanction, now), open: sanction.answer === null }));
  const mayPropose = may(viewer, "sanction.propose");
  const photos = mayPropose ? await listPublishedPhotos(db, clinicId) : [];
  return {
    open: views.filter(({ open }) => open),
    inForce: views.filter(({ inForce }) => inForce),
    past: views.filter(({ open, inForce }) => !open && !inForce),
    decisions: toDecisions({ decisions: await listClinicDecisions(db, clinicId), sanctions }),
    mayPropose,
    photos: photos
      .filter(({ purpose }) => purpose === "clinic")
      .map(({ id, caption, createdAt }) => ({ value: id, label: say.photoChoice(caption ?? say.noCaption, printDay(dayOf(createdAt))) })),
    steps: SANCTION_STEPS.map((step) => ({ step, ...STEPS[step], ...stepText(step) })),
  };
}
export type ClinicStepsView = Awaited<ReturnType<typeof readClinicSteps>>;

/** What this person can do with a step now. */
export function sanctionDuties(sanction: Sanction, viewer: Viewer, now: Date) {
  const heardAt = sanctionHeardAt(sanction);
  return {
    answer: sanction.answer === null && may(viewer, "sanction.confirm"),
    own: !mayConfirmStep(sanction, viewer.id),
    heardFrom: heardAt > now ? printTime(heardAt) : null,
    lift: isInForce(sanction, now) && may(viewer, "sanction.lift") && ![sanction.proposedBy, sanction.answeredBy].includes(viewer.id),
  };
}
