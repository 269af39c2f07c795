import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/role.ts";
import { claimForm } from "#app/clinics/ownership-claim.ts";
import { OWNERSHIP_PROOF_KINDS, PENDING_DAYS } from "#app/clinics/ownership-proof.ts";
import { ownershipProofWords } from "#app/clinics/ownership-proof-words.ts";
import { findLiveClaim, listOwners } from "#app/clinics/ownership-repository.server.ts";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { provableDomain } from "#app/clinics/registrable-domain.ts";
import { startClaim } from "#app/clinics/start-claim.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { claimClinicWords } from "#app/routes/clinics/claim-clinic-words.ts";
import { ProofTable } from "#app/routes/ownership/proof-table.tsx";
import { mend, parseForm } from "#app/web/form.server.ts";
import { findViewer, requireViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = claimClinicWords();
  return [{ title: say.documentTitle(data?.name ?? say.unknownProfile) }];
};

/** What each proof shows is for everybody to read; the form is for clients and owners. */
export async function loader(args: LoaderFunctionArgs) {
  const db = args.context.ctx.store.read;
  const clinic = await findClinicBySlug(db, args.params.slug ?? "");
  if (!clinic) throw notFound();
  const viewer = await findViewer(args);
  const live = viewer && (await findLiveClaim(db, clinic.id, viewer.id));
  return {
    slug: clinic.slug,
    name: clinic.name,
    domain: provableDomain(clinic.website),
    phone: clinic.phone !== null,
    held: (await listOwners(db, clinic.id)).length > 0,
    claimId: live?.id ?? null,
    asker: viewer === null ? ("nobody" as const) : may(viewer, "clinic.claim") ? ("may" as const) : ("may not" as const),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "clinic.claim");
  const form = await args.request.formData();
  const parsed = parseForm(claimForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await startClaim(args.context.ctx, viewer, args.params.slug ?? "", parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/ownership/${result.claimId}`, 303);
}

export default function ClaimClinic() {
  const say = claimClinicWords();
  const { slug, name, domain, phone, held, claimId, asker } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const rows = OWNERSHIP_PROOF_KINDS.map((kind) => ({ kind, ...ownershipProofWords().kinds[kind], open: isOpen(kind, domain, phone) }));
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/clinics", label: say.clinics },
          { href: `/clinics/${slug}`, label: name },
        ]}
      />
      <PageTitle title={say.title(name)} lede={say.lede} />
      <ProblemSummary problem={problem} />
      {held && (
        <Notice kind="info" title={say.heldAlready}>
          <p>{say.disputeBegins}</p>
        </Notice>
      )}
      <Section id="claim" title={say.beginTitle}>
        {claimId !== null ? (
          <p>
            <ButtonLink href={`/ownership/${claimId}`}>{say.goOn}</ButtonLink>
          </p>
        ) : asker === "nobody" ? (
          <div className="stack-tight">
            <p>{say.accountNeeded}</p>
            <p className="cluster">
              <ButtonLink href={`/sign-in?${new URLSearchParams({ redirectTo: `/clinics/${slug}/claim` })}`}>
                {say.signInToClaim}
              </ButtonLink>
              <a href="/sign-up">{say.joinFirst}</a>
            </p>
          </div>
        ) : asker === "may not" ? (
          <p>{say.whoCanClaim}</p>
        ) : (
          <form method="post" className="form">
            <Field
              name="position"
              label={say.role}
              hint={say.roleHint}
              required
              maxLength={80}
              value={typedIn(problem, "position")}
              error={problem?.errors.position}
            />
            <div>
              <Button>{say.claimThisProfile}</Button>
            </div>
          </form>
        )}
      </Section>
      <Section id="proofs" title={say.proofsTitle} layout="wide" note={say.proofsNote(PENDING_DAYS)}>
        <ProofTable rows={rows} />
        {domain === null && <p className="prose">{say.noWebsite}</p>}
      </Section>
    </>
  );
}

function isOpen(kind: (typeof OWNERSHIP_PROOF_KINDS)[number], domain: string | null, phone: boolean): boolean {
  if (kind === "document") return true;
  return kind === "moderator_call" ? phone : domain !== null;
}
