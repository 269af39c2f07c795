import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { may, type Viewer } from "#app/accounts/role.ts";
import { findOwnershipDispute, type OwnershipDispute } from "#app/clinics/ownership-dispute-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { decideOwnership, hasHolderStated, isConflicted } from "#app/moderation/decide-ownership.server.ts";
import {
  CHANGE_OUTCOMES,
  CLAIM_OUTCOMES,
  HOLDER_HEARING_HOURS,
  isHearingOver,
  ownershipDecisionForm,
  ownershipOutcomeText,
} from "#app/moderation/ownership-decision.ts";
import type { Db } from "#app/platform/store.server.ts";
import { leaveMatter, refuseTurn } from "#app/routes/moderation/matter-turn.server.ts";
import { ownershipDisputeCaseWords } from "#app/routes/moderation/ownership-dispute-case-words.ts";
import { CasesSection, DecidedSection, MatterSection } from "#app/routes/ownership/ownership-dispute-parts.tsx";
import { readOwnershipDispute } from "#app/routes/ownership/ownership-dispute-view.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: ownershipDisputeCaseWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const db = ctx.store.read;
  const dispute = await openFor(db, viewer, args.params.id ?? "");
  return {
    dispute: await readOwnershipDispute(db, dispute),
    claimId: dispute.claimId,
    heard: isHearingOver(dispute.openedAt, await hasHolderStated(db, dispute), ctx.now()),
    mayDecide: may(viewer, "ownership.decide"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireModerator(args, "ownership.decide");
  const { ctx } = args.context;
  const { id } = await openFor(ctx.store.read, viewer, args.params.id ?? "");
  const form = await args.request.formData();
  const held = await refuseTurn(args, viewer, form);
  if (held) return held;
  const parsed = parseForm(ownershipDecisionForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await decideOwnership(ctx, viewer, id, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw await leaveMatter(args, viewer, "ownership-decided");
}

async function openFor(db: Db, viewer: Viewer, id: string): Promise<OwnershipDispute> {
  const dispute = await findOwnershipDispute(db, id);
  if (!dispute) throw notFound();
  if (await isConflicted(db, viewer, dispute)) throw forbidden();
  return dispute;
}

export default function OwnershipDisputeCase() {
  const say = ownershipDisputeCaseWords();
  const { dispute, claimId, heard, mayDecide } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const outcomes = dispute.change ? CHANGE_OUTCOMES : CLAIM_OUTCOMES;
  return (
    <>
      <Breadcrumb trail={[{ href: "/moderation", label: say.moderation }]} />
      <PageTitle title={dispute.change ? say.changeObjected(dispute.clinic.name) : say.twoClaims(dispute.clinic.name)} lede={say.lede} />
      <ProblemSummary problem={problem} />
      <MatterSection dispute={dispute}>
        {claimId !== null && (
          <p>
            <a href={`/moderation/ownership/${claimId}`}>{say.claimWithDocuments}</a>
          </p>
        )}
      </MatterSection>
      <CasesSection dispute={dispute} />
      {dispute.decided && <DecidedSection decided={dispute.decided} />}
      {!dispute.decided && mayDecide && (
        <Section id="decision" title={say.yourDecision} note={heard ? say.bothSidesAreTold : say.holderIsHeardFirst(HOLDER_HEARING_HOURS)}>
          <form method="post" className="form">
            <RadioGroup
              name="outcome"
              label={say.howDoesItEnd}
              required
              choices={outcomes.map((value) => ({
                value,
                label: ownershipOutcomeText(value).label,
                hint: ownershipOutcomeText(value).means,
              }))}
              value={typedIn(problem, "outcome")}
              error={problem?.errors.outcome}
            />
            <TextArea
              name="facts"
              label={say.factsLabel}
              hint={say.factsHint}
              required
              rows={5}
              minLength={20}
              maxLength={2_000}
              value={typedIn(problem, "facts")}
              error={problem?.errors.facts}
            />
            <div>
              <Button>{say.decide}</Button>
            </div>
          </form>
        </Section>
      )}
    </>
  );
}
