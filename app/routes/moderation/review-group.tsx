import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { GroupTimeline } from "#app/components/group-timeline.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { confirmGroupFinding, declineGroupFinding } from "#app/moderation/answer-group-finding.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { groupConfirmInput, groupDeclineInput, groupFindingInput } from "#app/moderation/group-finding.ts";
import { judgeGroup } from "#app/moderation/judge-group.server.ts";
import { printCount } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { leaveMatter, refuseTurn } from "#app/routes/moderation/matter-turn.server.ts";
import { GroupForm, GroupHistory, GroupProposal } from "#app/routes/moderation/review-group-forms.tsx";
import { readGroup } from "#app/routes/moderation/review-group-view.server.ts";
import { badRequest, mend, parseForm } from "#app/web/form.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Linked reviews of ${data?.clinic.name ?? "a clinic"} – Scalpmark` },
];

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
      throw badRequest("This page has no such form. Go back, reload the page and send it again.");
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

const DONE: Record<string, { title: string; says: string }> = {
  left: { title: "The reviews stand.", says: "They wait again only if something new is noticed." },
  removed: { title: "The reviews are taken down.", says: "Each has its decision in the public log. The score is worked out again." },
  procured: {
    title: "Your proposal waits for a second person.",
    says: "The clinic is told by mail and can answer. Nothing changes before both.",
  },
  confirmed: { title: "The decision is published.", says: "The clinic is told by mail and its score is worked out again." },
  declined: { title: "The reviews wait for a moderator again.", says: "Your colleagues see your reasons below." },
};

export default function ReviewGroup() {
  const { clinic, group, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const notice = problem ? undefined : DONE[done ?? ""];
  return (
    <>
      <Breadcrumb trail={[{ href: "/moderation", label: "Moderation" }]} />
      <PageTitle
        title={`Reviews of ${clinic.name} that may be linked`}
        lede="Software noticed signs and decided nothing: all of these are published. What they are people say."
      >
        <p>
          <a href={clinic.href}>The clinic’s page</a>, <a href={`/moderation${clinic.href}`}>steps against it</a>
        </p>
      </PageTitle>
      <ProblemSummary problem={problem} />
      {notice && (
        <Notice kind="success" title={notice.title}>
          <p>{notice.says}</p>
        </Notice>
      )}
      {group.open && (
        <Section id="proposal" title="The proposal">
          <GroupProposal open={group.open} problem={problem} />
        </Section>
      )}
      {group.timeline === null ? (
        <EmptyState title="No review of this clinic shows such signs now.">
          <p>What was found before stands below, if anything was.</p>
        </EmptyState>
      ) : (
        <>
          <Section id="when" title="When they came" note={`First noticed on ${group.since}.`} layout="wide">
            <GroupTimeline {...group.timeline} />
          </Section>
          <Section id="effect" title="What they do to the score">
            <p>
              The score is <strong className="figures">{group.effect.now}</strong> with them and{" "}
              <strong className="figures">{group.effect.without}</strong> without any of them:{" "}
              <span className="figures">{group.effect.change}</span> points.
            </p>
          </Section>
          <Section
            id="reviews-part"
            title={printCount(group.members.length, "review")}
            note="Each with how probable its signs make it that it is no client’s own; proof of treatment speaks against that. A review that is linked to others is judged with those alone."
            layout="wide"
          >
            <GroupForm group={group} problem={problem} />
          </Section>
        </>
      )}
      <GroupHistory findings={group.findings} />
    </>
  );
}
