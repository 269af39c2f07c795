import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "#app/accounts/role.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { confirmOutcome } from "#app/moderation/confirm-outcome.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { declineOutcome } from "#app/moderation/decline-outcome.server.ts";
import { declineInput, isOutcomeRule, lookInput, releaseInput } from "#app/moderation/dispute.ts";
import { type Notices, noticedConfirmInput, noticedProposalInput, noticesOf } from "#app/moderation/dispute-notice.ts";
import { clinicIdsOf, findDispute, findOpenProposal, listDisputePhotos } from "#app/moderation/dispute-repository.server.ts";
import { endAsStock } from "#app/moderation/end-as-stock.server.ts";
import { proposeOutcome } from "#app/moderation/propose-outcome.server.ts";
import { lookAtFiles, recordLook } from "#app/moderation/record-look.server.ts";
import { releaseDispute } from "#app/moderation/release-dispute.server.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { sharedStockForm } from "#app/provenance/stock-photo.ts";
import { BroughtSection } from "#app/routes/moderation/brought-section.tsx";
import { readCase } from "#app/routes/moderation/dispute-case-view.server.ts";
import { disputeCaseWords } from "#app/routes/moderation/dispute-case-words.ts";
import { ClaimsSection } from "#app/routes/moderation/dispute-claims-section.tsx";
import { DeskSection } from "#app/routes/moderation/dispute-desk-section.tsx";
import { OutcomeSection } from "#app/routes/moderation/dispute-outcome.tsx";
import { HistorySection, PhotosSection, StatementsSection } from "#app/routes/moderation/dispute-parts.tsx";
import { WeighingSection } from "#app/routes/moderation/dispute-weighing.tsx";
import { leaveMatter, refuseTurn } from "#app/routes/moderation/matter-turn.server.ts";
import { type LetterView, previewNotices } from "#app/routes/moderation/notice-preview.server.ts";
import { badRequest, type FormProblem, mend, parseForm } from "#app/web/form.server.ts";
import { requireRecentConfirmation } from "#app/web/guards.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: disputeCaseWords().documentTitle(page?.dispute.title ?? disputeCaseWords().unknownTitle) },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const dispute = await openFor(ctx.store.read, viewer.id, args.params.id ?? "");
  return readCase(ctx, viewer, dispute, askedOf(args.request));
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const { id } = await openFor(ctx.store.read, viewer.id, args.params.id ?? "");
  const form = await args.request.formData();
  const held = form.get("intent") === "look" ? null : await refuseTurn(args, viewer, form);
  if (held) return held;
  switch (form.get("intent")) {
    case "look": {
      parseForm(lookInput, form);
      await recordLook(ctx, lookAtFiles(viewer.id, id));
      throw redirect(`/moderation/disputes/${id}${new URL(args.request.url).search}#files`, 303);
    }
    case "propose": {
      const parsed = parseForm(noticedProposalInput, form);
      if (!parsed.ok) return mend(parsed.problem);
      const { rule, original = null } = parsed.data;
      const notices = noticesOf(rule, parsed.data);
      if (parsed.data.step === "preview") return previewed(form, notices, await previewNotices(ctx, id, { rule, original, notices }));
      return after(args, viewer, await proposeOutcome(ctx, viewer, id, parsed.data, notices), id, "proposed", form);
    }
    case "confirm": {
      const parsed = parseForm(noticedConfirmInput, form);
      if (!parsed.ok) return mend(parsed.problem);
      const proposal = await findOpenProposal(ctx.store.read, id);
      const rule = proposal && isOutcomeRule(proposal.rule) ? proposal.rule : null;
      const notices = rule === null ? undefined : noticesOf(rule, parsed.data);
      if (parsed.data.step === "preview" && rule !== null && notices)
        return previewed(form, notices, await previewNotices(ctx, id, { rule, original: proposal?.originalPhotoId ?? null, notices }));
      // Calling a photo stolen is not for whoever finds this browser open.
      await requireRecentConfirmation(args);
      return after(args, viewer, await confirmOutcome(ctx, viewer, id, parsed.data.version, notices), id, "confirmed", form);
    }
    case "decline": {
      const parsed = parseForm(declineInput, form);
      if (!parsed.ok) return mend(parsed.problem);
      return after(args, viewer, await declineOutcome(ctx, viewer, id, parsed.data), id, "declined", form);
    }
    case "release": {
      const parsed = parseForm(releaseInput, form);
      if (!parsed.ok) return mend(parsed.problem);
      return after(args, viewer, await releaseDispute(ctx, viewer, id, parsed.data.version), id, "released", form);
    }
    case "stock": {
      const parsed = parseForm(sharedStockForm, form);
      if (!parsed.ok) return mend(parsed.problem);
      return after(args, viewer, await endAsStock(ctx, viewer, id, parsed.data), id, "stock", form);
    }
    default:
      throw badRequest(disputeCaseWords().noSuchForm);
  }
}

/** What the address asks for. That pictures are not blurred holds only for who asked for it on the page: an address that a colleague sends shows nothing by itself. */
function askedOf({ url, headers }: Request): URLSearchParams {
  const { searchParams } = new URL(url);
  if (headers.get("sec-fetch-site") !== "same-origin") searchParams.delete("blurred");
  return searchParams;
}

/** The form again as it was sent, with its texts filled in and the mails beside it. */
function previewed(form: FormData, { accused, others }: Notices, letters: LetterView[]) {
  const values = { ...sentValues(form), noticeAccused: accused, noticeOthers: others };
  return data({ problem: { errors: {}, values } satisfies FormProblem, letters });
}

type Result = { ok: true } | { ok: false; status: number; errors: Record<string, string> } | null;

async function after(args: ActionFunctionArgs, viewer: Viewer, result: Result, id: string, done: string, form: FormData) {
  if (result === null) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw await leaveMatter(args, viewer, `dispute-${done}`, `/moderation/disputes/${id}?done=${done}`);
}

/** The dispute, or where it went when it became part of another. Throws 404 when there is none and 403 for who has a tie to a clinic in it. */
async function openFor(db: Db, viewerId: string, id: string) {
  const dispute = await findDispute(db, id);
  if (!dispute) {
    const merged = (await listEvents(db, "dispute", id)).find((event) => event.action === "dispute.merged");
    if (merged) throw redirect(`/moderation/disputes/${merged.detail.into}`);
    throw notFound();
  }
  const clinicIds = clinicIdsOf(await listDisputePhotos(db, id));
  if (await hasConflict(db, viewerId, clinicIds)) throw forbidden();
  return dispute;
}

const allDone = (): Record<string, { title: string; says: string }> => {
  const say = disputeCaseWords();
  return {
    proposed: { title: say.proposalWaits, says: say.nothingChangesYet },
    confirmed: { title: say.decisionPublished, says: say.clinicsAreTold },
    released: { title: say.brakeReleased, says: say.partiesAreTold },
    stock: { title: say.pictureInStock, says: say.photosCleared },
    declined: { title: say.disputeOpenAgain, says: say.colleaguesSeeReasons },
  };
};

const stateLede = () => {
  const say = disputeCaseWords();
  return {
    open: say.openLede,
    proposed: say.proposedLede,
    decided: say.decidedLede,
  };
};

export default function DisputeCase() {
  const say = disputeCaseWords();
  const { dispute, desk, claims, timeline, costs, told, version, mayPropose, originals, proposal, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = answer?.problem;
  const letters = answer && "letters" in answer ? answer.letters : null;
  const notice = problem ? undefined : allDone()[done ?? ""];
  return (
    <>
      <Breadcrumb trail={[{ href: "/moderation", label: say.moderation }]} />
      <PageTitle title={dispute.title} lede={dispute.braked ? say.brakedLede : stateLede()[dispute.state]}>
        <p>
          <a href="#outcome">
            {dispute.braked
              ? say.toTheBrake
              : proposal
                ? say.toTheProposal
                : dispute.state === "open"
                  ? say.toTheOutcome
                  : say.toTheDecision}
          </a>
        </p>
      </PageTitle>
      <ProblemSummary problem={problem} />
      {notice && (
        <Notice kind="success" title={notice.title}>
          <p>{notice.says}</p>
        </Notice>
      )}
      <DeskSection desk={desk} claims={claims} photos={dispute.photos} />
      {desk && <ClaimsSection claims={claims} />}
      <PhotosSection dispute={dispute} timeline={timeline} />
      {desk ? <WeighingSection desk={desk} brought={dispute.brought} costs={costs} /> : <BroughtSection brought={dispute.brought} />}
      <StatementsSection dispute={dispute} />
      <OutcomeSection {...{ dispute, version, mayPropose, originals, proposal, problem, letters, told }} />
      <HistorySection dispute={dispute} />
    </>
  );
}
