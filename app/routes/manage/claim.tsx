import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { claimAnswerForm, claimWithdrawalForm } from "#app/clinics/claim-form.ts";
import { findStandingClaim } from "#app/clinics/claim-repository.server.ts";
import { evidenceStateWords } from "#app/clinics/evidence-state-words.ts";
import { answerClaim, withdrawClaim } from "#app/clinics/state-claim.server.ts";
import { Button } from "#app/components/button.tsx";
import { EvidenceLedger } from "#app/components/evidence-ledger.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { readClinic } from "#app/directory/read-clinic.server.ts";
import { findOpenFinding } from "#app/moderation/claim-finding-repository.server.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { HEARING_HOURS } from "#app/moderation/dispute.ts";
import { dayOf } from "#app/platform/date.ts";
import { printTime } from "#app/platform/printed.ts";
import { claimRow } from "#app/routes/clinics/clinic-view.ts";
import { ClaimAnswerForm } from "#app/routes/manage/claim-forms.tsx";
import { claimWords } from "#app/routes/manage/claim-words.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = claimWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const today = dayOf(ctx.now());
  const reading = await readClinic(ctx.store.read, clinic.slug, today);
  const checked = reading?.claims.find(({ claim }) => claim.id === args.params.id);
  if (!reading || !checked) throw notFound();
  const finding = await findOpenFinding(ctx.store.read, checked.claim.id);
  return {
    slug: clinic.slug,
    name: clinic.name,
    row: claimRow(checked, reading.team, reading.evidence, today),
    documents: reading.evidence
      .filter((piece) => piece.withdrawnAt === null)
      .map((piece) => ({ value: piece.id, label: `${piece.title}, ${evidenceStateWords()[piece.state].toLowerCase()}` })),
    finding: finding && { on: printTime(finding.proposedAt), rule: ruleText(finding.rule).label },
    done: new URL(args.request.url).searchParams.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const claim = await findStandingClaim(ctx.store.read, clinic.id, args.params.id ?? "");
  if (!claim) throw notFound();
  const form = await args.request.formData();
  if (form.get("intent") === "withdraw") {
    const parsed = parseForm(claimWithdrawalForm, form);
    if (!parsed.ok) return mend(parsed.problem);
    if (!(await withdrawClaim(ctx, viewer, clinic.id, claim.id))) throw notFound();
    throw redirect(`/manage/${clinic.slug}/claims?done=withdrawn`, 303);
  }
  const parsed = parseForm(claimAnswerForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await answerClaim(ctx, viewer, clinic.id, claim.id, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/manage/${clinic.slug}/claims/${claim.id}?done=answered`, 303);
}

export default function ManageClaim() {
  const say = claimWords();
  const { slug, name, row, documents, finding, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <DeskPage clinic={{ slug, name }} at="claims" title={row.subject} lede={say.lede}>
      <ProblemSummary problem={problem} />
      {done === "answered" && !problem && (
        <Notice kind="success">
          <p>{say.answered}</p>
        </Notice>
      )}
      {finding && (
        <Notice kind="warning" title={say.refutationProposed}>
          <p>{say.refutationProposedNote(finding.on, finding.rule, HEARING_HOURS)}</p>
        </Notice>
      )}
      <Section id="claim" title={say.claimAndSum}>
        <EvidenceLedger rows={[row]} />
      </Section>
      <Section id="answer" title={say.answerIt}>
        <ClaimAnswerForm documents={documents} problem={problem} />
      </Section>
      <Section id="withdraw" title={say.withdrawIt} note={say.withdrawNote}>
        <form method="post">
          <Button kind="warning" name="intent" value="withdraw">
            {say.withdrawClaim}
          </Button>
        </form>
      </Section>
    </DeskPage>
  );
}
