import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/role.ts";
import { findClaim } from "#app/clinics/claim-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { EvidenceLedger } from "#app/components/evidence-ledger.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { readClinic } from "#app/directory/read-clinic.server.ts";
import { confirmFinding, declineFinding, findingHeardAt } from "#app/moderation/answer-finding.server.ts";
import { FINDING_RULES, findingConfirmInput, findingDeclineInput, findingInput } from "#app/moderation/claim-finding.ts";
import { listFindings } from "#app/moderation/claim-finding-repository.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { judgeClaim } from "#app/moderation/judge-claim.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { claimRow } from "#app/routes/clinics/clinic-view.ts";
import { claimCaseWords } from "#app/routes/moderation/claim-case-words.ts";
import { FindingForms, FindingHistory, toFindingView } from "#app/routes/moderation/finding-forms.tsx";
import { leaveMatter, refuseTurn } from "#app/routes/moderation/matter-turn.server.ts";
import { badRequest, mend, parseForm } from "#app/web/form.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = claimCaseWords();
  return [{ title: say.documentTitle(data?.clinic.name ?? say.unknownClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const db = ctx.store.read;
  const { claim, clinic } = await openFor(db, viewer.id, args.params.id ?? "");
  const today = dayOf(ctx.now());
  const reading = await readClinic(db, clinic.slug, today);
  const checked = reading?.claims.find((one) => one.claim.id === claim.id);
  const findings = await listFindings(db, [claim.id]);
  const open = findings.find((finding) => finding.outcome === "refuted" && finding.answer === null);
  const heardAt = open && (await findingHeardAt(db, open));
  return {
    clinic: { name: clinic.name, href: `/clinics/${clinic.slug}` },
    wording: claim.wording,
    withdrawn: claim.withdrawnAt !== null,
    refutedHref: claim.refutedBy && `/decisions/${claim.refutedBy}`,
    row: reading && checked ? claimRow(checked, reading.team, reading.evidence, today) : null,
    findings: findings.map(toFindingView),
    open: open && {
      ...toFindingView(open),
      own: open.proposedBy === viewer.id,
      heardFrom: heardAt && heardAt > ctx.now() ? printTime(heardAt) : null,
    },
    mayJudge: may(viewer, "claim.judge"),
    done: new URL(args.request.url).searchParams.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const { claim } = await openFor(ctx.store.read, viewer.id, args.params.id ?? "");
  const form = await args.request.formData();
  const held = await refuseTurn(args, viewer, form);
  if (held) return held;
  const here = `/moderation/claims/${claim.id}`;
  switch (form.get("intent")) {
    case "find": {
      const parsed = parseForm(findingInput, form);
      if (!parsed.ok) return mend(parsed.problem);
      const stands = FINDING_RULES[parsed.data.rule].outcome === "stands";
      const result = await judgeClaim(ctx, viewer, claim.id, parsed.data);
      return stands ? after(result, "claim-stands") : after(result, "claim-proposed", `${here}?done=proposed`);
    }
    case "confirm": {
      const parsed = parseForm(findingConfirmInput, form);
      if (!parsed.ok) return mend(parsed.problem);
      const result = await confirmFinding(ctx, viewer, { claimId: claim.id, findingId: parsed.data.finding });
      return after(result, "claim-confirmed", `${here}?done=confirmed`);
    }
    case "decline": {
      const parsed = parseForm(findingDeclineInput, form);
      if (!parsed.ok) return mend(parsed.problem);
      const answered = { claimId: claim.id, findingId: parsed.data.finding };
      return after(await declineFinding(ctx, viewer, answered, parsed.data.reasons), "claim-declined", `${here}?done=declined`);
    }
    default:
      throw badRequest(claimCaseWords().noSuchForm);
  }

  async function after(result: Result, did: string, stay?: string) {
    if (result === null) throw notFound();
    if (!result.ok) return refusedForm(result, sentValues(form));
    throw await leaveMatter(args, viewer, did, stay);
  }
}

type Result = { ok: true } | { ok: false; status: number; errors: Record<string, string> } | null;

/** Throws 404 when there is no such claim and 403 for who has a tie to its clinic. */
async function openFor(db: Db, viewerId: string, id: string) {
  const claim = await findClaim(db, id);
  const clinic = claim && (await findClinicById(db, claim.clinicId));
  if (!claim || !clinic) throw notFound();
  if (await hasConflict(db, viewerId, [clinic.id])) throw forbidden();
  return { claim, clinic };
}

const allDone = (): Record<string, { title: string; says: string }> => {
  const say = claimCaseWords();
  return {
    proposed: {
      title: say.proposalWaits,
      says: say.clinicIsHeard,
    },
    confirmed: { title: say.decisionPublished, says: say.scoreWorkedOutAgain },
    declined: { title: say.claimWaitsAgain, says: say.colleaguesSeeReasons },
  };
};

export default function ClaimCase() {
  const say = claimCaseWords();
  const { clinic, wording, withdrawn, refutedHref, row, findings, open, mayJudge, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const notice = problem ? undefined : allDone()[done ?? ""];
  return (
    <>
      <Breadcrumb trail={[{ href: "/moderation", label: say.moderation }]} />
      <PageTitle title={say.title(clinic.name)} lede={say.lede}>
        <p>
          <a href={clinic.href}>{say.clinicsPage}</a>, <a href={`/moderation${clinic.href}`}>{say.stepsAgainst}</a>
        </p>
      </PageTitle>
      <ProblemSummary problem={problem} />
      {notice && (
        <Notice kind="success" title={notice.title}>
          <p>{notice.says}</p>
        </Notice>
      )}
      <Section id="claim" title={say.claimSumAndAnswer}>
        {row ? <EvidenceLedger rows={[row]} /> : <p>“{wording}”</p>}
        {withdrawn && <p>{say.claimWithdrawn}</p>}
      </Section>
      <Section id="finding" title={refutedHref ? say.decided : open ? say.proposal : say.whatDoYouFind}>
        {refutedHref ? (
          <p>
            {say.claimRefuted} <a href={refutedHref}>{say.readTheDecision}</a>
          </p>
        ) : (
          <FindingForms open={open ?? null} mayJudge={mayJudge} withdrawn={withdrawn} problem={problem} />
        )}
      </Section>
      <FindingHistory findings={findings} />
    </>
  );
}
