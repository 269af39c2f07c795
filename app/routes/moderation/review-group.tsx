import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { GroupTimeline } from "#app/components/group-timeline.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { confirmGroupFinding, declineGroupFinding } from "#app/moderation/answer-group-finding.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { groupConfirmInput, groupDeclineInput, groupFindingInput } from "#app/moderation/group-finding.ts";
import { judgeGroup } from "#app/moderation/judge-group.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { leaveMatter, refuseTurn } from "#app/routes/moderation/matter-turn.server.ts";
import { GroupForm, GroupHistory, GroupProposal } from "#app/routes/moderation/review-group-forms.tsx";
import { readGroup } from "#app/routes/moderation/review-group-view.server.ts";
import { reviewGroupWords } from "#app/routes/moderation/review-group-words.ts";
import { badRequest, mend, parseForm } from "#app/web/form.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = reviewGroupWords();
  return [{ title: say.documentTitle(data?.clinic.name ?? say.aClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const clinic = await openClinic(ctx.store.read, viewer.id, args.params.slug ?? "");
  return {
    clinic: { name: clinic.name, href: `/clinics/${clinic.slug}` },
    group: await readGroup(ctx, viewer, clinic.id),
    done: new URL(args.request.url).searchParams.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const clinic = await openClinic(ctx.store.read, viewer.id, args.params.slug ?? "");
  const form = await args.request.formData();
  const held = await refuseTurn(args, viewer, form);
  if (held) return held;
  const typed = {
    rule: String(form.get("rule") ?? ""),
    facts: String(form.get("facts") ?? ""),
    reviews: form.getAll("reviews").map(String),
  };
  switch (form.get("intent")) {
    case "find": {
      const parsed = parseForm(groupFindingInput, form);
      if (!parsed.ok) return mend(parsed.problem);
      const result = await judgeGroup(ctx, viewer, clinic.id, parsed.data);
      return after(result, result.ok ? result.outcome : "", typed);
    }
    case "confirm": {
      const parsed = parseForm(groupConfirmInput, form);
      if (!parsed.ok) return mend(parsed.problem);
      return after(await confirmGroupFinding(ctx, viewer, { clinicId: clinic.id, findingId: parsed.data.finding }), "confirmed");
    }
    case "decline": {
      const parsed = parseForm(groupDeclineInput, form);
      if (!parsed.ok) return mend(parsed.problem);
      const { finding, reasons } = parsed.data;
      return after(await declineGroupFinding(ctx, viewer, { clinicId: clinic.id, findingId: finding }, reasons), "declined", { reasons });
    }
    default:
      throw badRequest(reviewGroupWords().noSuchForm);
  }

  async function after(result: Result, done: string, values: Record<string, string | string[]> = {}) {
    if (result === null) throw notFound();
    if (!result.ok) return refusedForm(result, values);
    throw await leaveMatter(args, viewer, `group-${done}`, `/moderation/review-groups/${clinic.slug}?done=${done}`);
  }
}

type Result = { ok: true } | { ok: false; status: number; errors: Record<string, string> } | null;

/** Throws 404 when there is no such clinic and 403 for who has a tie to it. */
async function openClinic(db: Db, viewerId: string, slug: string) {
  const clinic = await findClinicBySlug(db, slug);
  if (!clinic) throw notFound();
  if (await hasConflict(db, viewerId, [clinic.id])) throw forbidden();
  return clinic;
}

const allDone = (): Record<string, { title: string; text: string }> => reviewGroupWords().done;

export default function ReviewGroup() {
  const say = reviewGroupWords();
  const { clinic, group, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const notice = problem ? undefined : allDone()[done ?? ""];
  return (
    <>
      <Breadcrumb trail={[{ href: "/moderation", label: say.moderation }]} />
      <PageTitle title={say.title(clinic.name)} lede={say.lede}>
        <p>
          <Say it={say.pageAndSteps} page={<a href={clinic.href} />} steps={<a href={`/moderation${clinic.href}`} />} />
        </p>
      </PageTitle>
      <ProblemSummary problem={problem} />
      {notice && (
        <Notice kind="success" title={notice.title}>
          <p>{notice.text}</p>
        </Notice>
      )}
      {group.open && (
        <Section id="proposal" title={say.proposal}>
          <GroupProposal open={group.open} problem={problem} />
        </Section>
      )}
      {group.timeline === null ? (
        <EmptyState title={say.emptyTitle}>
          <p>{say.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          <Section id="when" title={say.whenTheyCame} note={say.firstNoticed(String(group.since))} layout="wide">
            <GroupTimeline {...group.timeline} />
          </Section>
          <Section id="effect" title={say.effect}>
            <p>
              <Say
                it={say.scoreChange}
                now={<strong className="figures">{group.effect.now}</strong>}
                without={<strong className="figures">{group.effect.without}</strong>}
                change={<span className="figures">{group.effect.change}</span>}
              />
            </p>
          </Section>
          <Section id="reviews-part" title={say.reviews(group.members.length)} note={say.reviewsNote} layout="wide">
            <GroupForm group={group} problem={problem} />
          </Section>
        </>
      )}
      <GroupHistory findings={group.findings} />
    </>
  );
}
