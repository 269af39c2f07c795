import { may, type Viewer } from "#app/accounts/role.ts";
import { findHearingEnd } from "#app/moderation/confirm-outcome.server.ts";
import { listDecisionNotices } from "#app/moderation/decision-notice-repository.server.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { accusedPhotos } from "#app/moderation/dispute.ts";
import { noticesOfProposal } from "#app/moderation/dispute-notice.ts";
import { type Dispute, findOpenProposal, listDisputePhotos } from "#app/moderation/dispute-repository.server.ts";
import { isLooking, lookAtFiles } from "#app/moderation/record-look.server.ts";
import { findVeils } from "#app/moderation/veil-pictures.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { disputeCaseWords } from "#app/routes/moderation/dispute-case-words.ts";
import { readClaims } from "#app/routes/moderation/dispute-claims.server.ts";
import { readDesk } from "#app/routes/moderation/dispute-desk.server.ts";
import { readTimeline } from "#app/routes/moderation/dispute-timeline.server.ts";
import { type DisputeView, readDispute, toConsequences } from "#app/routes/moderation/dispute-view.server.ts";

/** Photos of a cluster show one head: what one of them may show, all may. */
async function veilDispute(db: Db, viewer: Viewer, dispute: DisputeView): Promise<DisputeView> {
  const veils = await findVeils(
    db,
    viewer.id,
    dispute.photos.map((photo) => photo.id),
    { alike: true },
  );
  const photos = dispute.photos.map((photo) => {
    const veil = veils.get(photo.id);
    return veil === undefined || !("src" in photo.view) ? photo : { ...photo, view: { ...photo.view, veil } };
  });
  return { ...dispute, photos };
}

/** The whole case as a moderator sees it; `params`: which two photos lie on the desk, and how. */
export async function readCase(ctx: Ctx, viewer: Viewer, dispute: Dispute, params: URLSearchParams) {
  const say = disputeCaseWords();
  const db = ctx.store.read;
  const members = await listDisputePhotos(db, dispute.id);
  const view = await veilDispute(db, viewer, await readDispute(db, dispute, "moderator"));
  const consequences = toConsequences(members, view.photos);
  const clinicOf = (id: string | null) => view.photos.find((photo) => photo.id === id)?.clinic ?? null;
  const proposal = await findOpenProposal(db, dispute.id);
  const hearingEnd = proposal?.originalPhotoId
    ? await findHearingEnd(db, dispute.id, accusedPhotos(members, proposal.originalPhotoId))
    : null;
  const desk = await readDesk(db, view, params);
  const looking = await isLooking(ctx, lookAtFiles(viewer.id, dispute.id));
  return {
    dispute: view,
    desk,
    claims: desk && looking ? await readClaims(db, dispute, desk, may(viewer, "evidence.weigh")) : null,
    timeline: await readTimeline(
      db,
      dispute,
      members,
      view.photos.map((photo) => photo.clinic),
      looking,
    ),
    costs: consequences,
    told: await listDecisionNotices(
      db,
      view.decisions.map((decision) => decision.id),
    ),
    version: dispute.version,
    mayPropose: may(viewer, "dispute.propose"),
    originals: view.photos.map((photo) => ({
      value: photo.id,
      label: say.firstSeen(photo.clinic, photo.firstSeen),
      hint: `${view.brought.find((side) => side.photoId === photo.id)?.sum}. ${
        consequences.find((one) => one.originalId === photo.id)?.losses.join("; ") || say.noOtherPhotoLeft
      }`,
    })),
    proposal: proposal && {
      outcome: proposal.outcome,
      rule: ruleText(proposal.rule).label,
      sentence: ruleText(proposal.rule).sentence,
      facts: proposal.facts,
      original: clinicOf(proposal.originalPhotoId),
      on: printTime(proposal.proposedAt),
      cost: consequences.find((one) => one.originalId === proposal.originalPhotoId)?.losses ?? [],
      notices: noticesOfProposal(proposal),
      own: proposal.proposedBy === viewer.id,
      hearingUntil: hearingEnd !== null && hearingEnd > ctx.now() ? printTime(hearingEnd) : null,
    },
    done: params.get("done"),
  };
}
