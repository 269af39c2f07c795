import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ownershipStatementForm } from "#app/clinics/ownership-claim.ts";
import { findOwnershipDispute, type OwnershipDispute } from "#app/clinics/ownership-dispute-repository.server.ts";
import { findOwnershipSide, stateOwnershipCase } from "#app/clinics/state-ownership-case.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import type { Db } from "#app/platform/store.server.ts";
import { CasesSection, DecidedSection, MatterSection } from "#app/routes/ownership/ownership-dispute-parts.tsx";
import { readOwnershipDispute } from "#app/routes/ownership/ownership-dispute-view.server.ts";
import { ownershipDisputeWords } from "#app/routes/ownership/ownership-dispute-words.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: ownershipDisputeWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "clinic.claim");
  const db = args.context.ctx.store.read;
  const dispute = await findForParty(db, viewer.id, args.params.id ?? "");
  return {
    dispute: await readOwnershipDispute(db, dispute),
    claimId: (await findOwnershipSide(db, dispute, viewer.id)) === "challenger" ? dispute.claimId : null,
    said: new URL(args.request.url).searchParams.has("said"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "clinic.claim");
  const { ctx } = args.context;
  const { id } = await findForParty(ctx.store.read, viewer.id, args.params.id ?? "");
  const form = await args.request.formData();
  const parsed = parseForm(ownershipStatementForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await stateOwnershipCase(ctx, viewer, id, parsed.data.statement);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/ownership/disputes/${id}?said=yes`, 303);
}

/** For everybody but its parties there is no such dispute. */
async function findForParty(db: Db, accountId: string, id: string): Promise<OwnershipDispute> {
  const dispute = await findOwnershipDispute(db, id);
  if (!dispute || !(await findOwnershipSide(db, dispute, accountId))) throw notFound();
  return dispute;
}

export default function OwnershipDisputePage() {
  const say = ownershipDisputeWords();
  const { dispute, claimId, said } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[{ href: `/clinics/${dispute.clinic.slug}`, label: dispute.clinic.name }]} />
      <PageTitle
        title={dispute.change ? say.changeObjectedTo(dispute.clinic.name) : say.twoClaims(dispute.clinic.name)}
        lede={dispute.decided ? say.decidedLede : say.openLede}
      />
      <ProblemSummary problem={problem} />
      {said && !problem && (
        <Notice kind="success" title={say.statementArrived}>
          <p>{say.readBeforeDeciding}</p>
        </Notice>
      )}
      {dispute.decided && <DecidedSection decided={dispute.decided} />}
      <MatterSection dispute={dispute} />
      <CasesSection dispute={dispute} />
      {!dispute.decided && (
        <Section id="your-case" title={say.yourCase}>
          {claimId !== null && (
            <p>
              <Say it={say.bringProof} ownership={<a href={`/ownership/${claimId}`} />} />
            </p>
          )}
          <form method="post" className="form">
            <TextArea
              name="statement"
              label={say.whyIsItYours}
              hint={say.whyIsItYoursHint}
              required
              rows={7}
              minLength={20}
              maxLength={4_000}
              value={typedIn(problem, "statement")}
              error={problem?.errors.statement}
            />
            <div>
              <Button>{say.sendStatement}</Button>
            </div>
          </form>
        </Section>
      )}
    </>
  );
}
