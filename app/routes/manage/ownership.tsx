import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ownershipChangeWords } from "#app/clinics/ownership-change-words.ts";
import { claimForm } from "#app/clinics/ownership-claim.ts";
import { listDisputesOfClinic } from "#app/clinics/ownership-dispute-repository.server.ts";
import { countStandingKinds, PROOFS_FOR_CHANGE } from "#app/clinics/ownership-proof.ts";
import { listHeldProofs } from "#app/clinics/ownership-proof-repository.server.ts";
import { findLiveClaim } from "#app/clinics/ownership-repository.server.ts";
import { CHANGE_DAYS, CHANGE_KINDS, changeWords } from "#app/clinics/profile-change.ts";
import { listProfileChanges } from "#app/clinics/profile-change-repository.server.ts";
import { startClaim } from "#app/clinics/start-claim.server.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { OwnershipProofs } from "#app/components/ownership-proofs.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { printTime } from "#app/platform/printed.ts";
import { toPrintedProofs } from "#app/routes/clinics/ownership-view.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { ownershipWords } from "#app/routes/manage/ownership-words.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = ownershipWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, clinic } = await requireDesk(args, "owner");
  const db = args.context.ctx.store.read;
  const held = await listHeldProofs(db, clinic.id);
  return {
    slug: clinic.slug,
    name: clinic.name,
    proofs: toPrintedProofs(held),
    mayChange: countStandingKinds(held) >= PROOFS_FOR_CHANGE,
    claimId: (await findLiveClaim(db, clinic.id, viewer.id))?.id ?? null,
    changes: (await listProfileChanges(db, clinic.id)).map((change) => ({
      id: change.id,
      label: ownershipChangeWords().kinds[change.kind],
      after: changeWords(change.kind, change.after),
      state: ownershipChangeWords().states[change.state],
      until: change.state === "waiting" ? printTime(change.effectiveAt) : null,
    })),
    disputes: (await listDisputesOfClinic(db, clinic.id)).map((dispute) => ({
      id: dispute.id,
      openedOn: printTime(dispute.openedAt),
      open: dispute.decidedAt === null,
    })),
  };
}

/** An owner who was invited, or was here before proofs were kept, begins a claim of their own to keep proofs in. */
export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic } = await requireDesk(args, "owner");
  const form = await args.request.formData();
  const parsed = parseForm(claimForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await startClaim(args.context.ctx, viewer, clinic.slug, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/ownership/${result.claimId}`, 303);
}

export default function Ownership() {
  const say = ownershipWords();
  const { slug, name, proofs, mayChange, claimId, changes, disputes } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const open = disputes.filter((dispute) => dispute.open);
  return (
    <DeskPage clinic={{ slug, name }} at="ownership" title={say.title(name)} lede={say.lede}>
      <ProblemSummary problem={problem} />
      {open.length > 0 && (
        <Notice kind="warning" title={say.somebodyDisputesThis}>
          <ul>
            {open.map((dispute) => (
              <li key={dispute.id}>
                <a href={`/ownership/disputes/${dispute.id}`}>{say.disputeOpened(dispute.openedOn)}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Section id="proofs" title={say.proofs} note={say.proofsNote}>
        <OwnershipProofs proofs={proofs} />
        {claimId !== null ? (
          <p>
            <a href={`/ownership/${claimId}`}>{say.addProof}</a>
          </p>
        ) : (
          <form method="post" className="form">
            <Field
              name="position"
              label={say.yourRole}
              hint={say.yourRoleHint}
              required
              maxLength={80}
              value={typedIn(problem, "position")}
              error={problem?.errors.position}
            />
            <div>
              <Button kind="secondary">{say.beginProofs}</Button>
            </div>
          </form>
        )}
      </Section>
      <Section id="change" title={say.changeTitle} note={say.changeNote(PROOFS_FOR_CHANGE, CHANGE_DAYS)}>
        {mayChange ? (
          <ul>
            {CHANGE_KINDS.map((kind) => (
              <li key={kind}>
                <a href={`/manage/${slug}/ownership/${kind}`}>{ownershipChangeWords().kinds[kind]}</a>
              </li>
            ))}
          </ul>
        ) : (
          <p>{say.tooFewProofs}</p>
        )}
        {changes.length > 0 && (
          <>
            <h3>{say.askedForSoFar}</h3>
            <ul>
              {changes.map((change) => (
                <li key={change.id}>
                  <a href={`/ownership/changes/${change.id}`}>
                    {change.label}: {change.after}
                  </a>{" "}
                  ({change.until === null ? change.state : say.waitingUntil(change.until)})
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
    </DeskPage>
  );
}
