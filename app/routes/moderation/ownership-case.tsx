import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAccount } from "#app/accounts/account-repository.server.ts";
import { may } from "#app/accounts/role.ts";
import { ownershipClaimWords } from "#app/clinics/ownership-claim-words.ts";
import { proofSentence } from "#app/clinics/ownership-proof.ts";
import { listClaimProofs } from "#app/clinics/ownership-proof-repository.server.ts";
import { ownershipProofWords } from "#app/clinics/ownership-proof-words.ts";
import { findOwnershipClaim, type OwnershipClaim } from "#app/clinics/ownership-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { checkOwnershipProof } from "#app/moderation/check-ownership-proof.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { ownershipCheckForm } from "#app/moderation/ownership-decision.ts";
import { printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { leaveMatter, refuseTurn } from "#app/routes/moderation/matter-turn.server.ts";
import { ownershipCaseWords } from "#app/routes/moderation/ownership-case-words.ts";
import { OwnershipCheck } from "#app/routes/moderation/ownership-check.tsx";
import { mend, parseForm, problemWith } from "#app/web/form.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction = () => [{ title: ownershipCaseWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const say = ownershipCaseWords();
  const viewer = await requireModerator(args);
  const db = args.context.ctx.store.read;
  const claim = await openFor(db, viewer.id, args.params.id ?? "");
  const clinic = await findClinicById(db, claim.clinicId);
  const account = await findAccount(db, claim.accountId);
  const proofs = await listClaimProofs(db, claim.id);
  return {
    clinic: { slug: clinic?.slug ?? "", name: clinic?.name ?? say.aClinic, phone: clinic?.phone ?? null, website: clinic?.website ?? null },
    claimant: account?.displayName ?? say.somebody,
    position: claim.position,
    state: ownershipClaimWords().states[claim.state],
    openedOn: printTime(claim.openedAt),
    verified: proofs
      .filter((proof) => proof.state === "verified")
      .map((proof) => ({ id: proof.id, words: proofSentence({ ...proof, seenAt: null }) })),
    waiting: proofs
      .filter(
        (proof) =>
          (proof.kind === "document" && proof.state === "checking") || (proof.kind === "moderator_call" && proof.state === "pending"),
      )
      .map(({ id, kind, fileFormat, createdAt }) => ({
        id,
        call: kind === "moderator_call",
        label: ownershipProofWords().kinds[kind].label,
        format: fileFormat,
        sentOn: printTime(createdAt),
      })),
    mayCheck: may(viewer, "ownership.decide"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const say = ownershipCaseWords();
  const viewer = await requireModerator(args, "ownership.decide");
  const { ctx } = args.context;
  const claim = await openFor(ctx.store.read, viewer.id, args.params.id ?? "");
  const form = await args.request.formData();
  const held = await refuseTurn(args, viewer, form);
  if (held) return held;
  const parsed = parseForm(ownershipCheckForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const { proof, outcome, reason, note = "" } = parsed.data;
  if (!(await listClaimProofs(ctx.store.read, claim.id)).some(({ id }) => id === proof)) throw notFound();
  if (outcome === "refused" && reason === undefined) {
    return mend(problemWith("reason", say.reasonMissing, sentValues(form)));
  }
  if (outcome === "accepted" && note.length < 20) {
    return mend(problemWith("note", say.noteTooShort, sentValues(form)));
  }
  const verdict = outcome === "refused" && reason !== undefined ? { outcome, reason } : { outcome: "accepted" as const, note };
  const result = await checkOwnershipProof(ctx, viewer, proof, verdict);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw await leaveMatter(args, viewer, `ownership-${outcome}`);
}

async function openFor(db: Db, viewerId: string, id: string): Promise<OwnershipClaim> {
  const claim = await findOwnershipClaim(db, id);
  if (!claim) throw notFound();
  if (claim.accountId === viewerId || (await hasConflict(db, viewerId, [claim.clinicId]))) throw forbidden();
  return claim;
}

export default function OwnershipCase() {
  const say = ownershipCaseWords();
  const { clinic, claimant, position, state, openedOn, verified, waiting, mayCheck } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[{ href: "/moderation", label: say.moderation }]} />
      <PageTitle title={say.title(clinic.name)} lede={say.lede} />
      <ProblemSummary problem={problem} />
      <Section id="claim" title={say.claim} note={say.begun(state, openedOn)}>
        <DefinitionList
          rows={[
            { term: say.claimant, value: claimant },
            { term: say.statedPosition, value: position },
            { term: say.numberOnTheProfile, value: clinic.phone },
            { term: say.websiteOnTheProfile, value: clinic.website },
            {
              term: say.shownSoFar,
              value:
                verified.length === 0
                  ? say.nothing
                  : verified.map(({ id, words }) => (
                      <span key={id} className="definition-note">
                        {words}
                      </span>
                    )),
            },
          ]}
        />
        <p>
          <a href={`/clinics/${clinic.slug}`}>{say.profile}</a>
        </p>
      </Section>
      {waiting.map((proof) => (
        <OwnershipCheck key={proof.id} proof={proof} phone={clinic.phone} mayCheck={mayCheck} problem={problem} />
      ))}
      {waiting.length === 0 && (
        <Section id="waiting" title={say.toCheck}>
          <p>{say.nothingWaits}</p>
        </Section>
      )}
    </>
  );
}
