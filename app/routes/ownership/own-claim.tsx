import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "#app/accounts/role.ts";
import { askLookUp } from "#app/clinics/ask-look-up.server.ts";
import { beginProof } from "#app/clinics/begin-proof.server.ts";
import { type LadderForm, ladderForm, type OwnershipRefusal, refuseOwnership } from "#app/clinics/ownership-claim.ts";
import { findOwnershipClaim, type OwnershipClaim } from "#app/clinics/ownership-repository.server.ts";
import { type Clinic, findClinicById } from "#app/clinics/profile-repository.server.ts";
import { withdrawClaim } from "#app/clinics/withdraw-claim.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { sendOwnershipDocument } from "#app/moderation/send-ownership-document.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { readClaim } from "#app/routes/ownership/claim-view.server.ts";
import { Ladder } from "#app/routes/ownership/ladder.tsx";
import { badRequest, mend, parseForm, problemWith } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { type SentFile, withMultipart } from "#app/web/multipart.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Your claim to ${data?.claim.clinic.name ?? "a profile"} – Scalpmark` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "clinic.claim");
  const db = args.context.ctx.store.read;
  const { claim, clinic } = await findOwnClaim(db, viewer, args.params.id ?? "");
  return { claim: await readClaim(db, claim, clinic), client: viewer.role === "client" };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "clinic.claim");
  const { ctx } = args.context;
  const { claim } = await findOwnClaim(ctx.store.read, viewer, args.params.id ?? "");
  return withMultipart(args.request, ctx, { files: { document: 1 } }, async (form, files) => {
    const parsed = parseForm(ladderForm, form);
    if (!parsed.ok) return mend(parsed.problem);
    const values = Object.fromEntries(form);
    const [file] = files;
    if (file?.ok === false) return mend(problemWith("document", file.message, values));
    const result = await carryOut(ctx, viewer, claim.id, parsed.data, file);
    if (!result) throw notFound();
    if (!result.ok) return refusedForm(result, values);
    throw redirect(`/ownership/${claim.id}`, 303);
  });
}

async function carryOut(
  ctx: Ctx,
  viewer: Viewer,
  claimId: string,
  { intent, kind, email, proof }: LadderForm,
  file: (SentFile & { ok: true }) | undefined,
): Promise<{ ok: true } | OwnershipRefusal | null> {
  if (intent === "withdraw") return withdrawClaim(ctx, viewer, claimId);
  if (intent === "look-up" && proof !== undefined) return askLookUp(ctx, viewer, claimId, proof);
  if (intent !== "begin" || kind === undefined) throw badRequest("This form is incomplete. Go back, reload the page and send it again.");
  if (kind === "domain_mail") {
    return email === undefined ? refuseOwnership("Enter an address.", "email") : beginProof(ctx, viewer, claimId, { kind, email });
  }
  if (kind === "document") {
    return file === undefined ? refuseOwnership("Choose a file.", "document") : sendOwnershipDocument(ctx, viewer, claimId, file.path);
  }
  return beginProof(ctx, viewer, claimId, { kind });
}

/** For everybody else there is no such claim. */
async function findOwnClaim(db: Db, viewer: Viewer, id: string): Promise<{ claim: OwnershipClaim; clinic: Clinic }> {
  const claim = await findOwnershipClaim(db, id);
  const clinic = claim?.accountId === viewer.id ? await findClinicById(db, claim.clinicId) : null;
  if (!claim || !clinic) throw notFound();
  return { claim, clinic };
}

export default function OwnClaim() {
  const { claim, client } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { slug, name } = claim.clinic;
  return (
    <>
      <Breadcrumb trail={[{ href: `/clinics/${slug}`, label: name }]} />
      <PageTitle title={`Your claim to ${name}`} lede={`${claim.stateWords}. Begun on ${claim.openedOn}.`} />
      <ProblemSummary problem={problem} />
      {claim.state === "held" && (
        <Notice kind="success" title="This profile is in your hands.">
          <p>
            <a href={`/manage/${slug}`}>Go to the clinic’s desk</a>. With proofs of two different kinds you can also change its name,
            address and owner.
          </p>
        </Notice>
      )}
      {claim.disputeId !== null && (
        <Notice kind="info" title="Somebody else holds this profile">
          <p>
            <a href={`/ownership/disputes/${claim.disputeId}`}>State your case</a>, and bring at least one proof: without one a moderator
            cannot decide for you.
          </p>
        </Notice>
      )}
      <Section id="proofs" title="Proofs" layout="wide" note="One is enough to hold the profile; which, and of what day, is printed on it.">
        {client && claim.live && (
          <p className="prose">
            Once the profile is yours, your account becomes an owner’s. It is signed out everywhere at that moment, and owners write no
            reviews.
          </p>
        )}
        <Ladder claim={claim} problem={problem} />
      </Section>
      {(claim.state === "open" || claim.state === "disputed") && (
        <Section id="withdraw" title="Give it up">
          <form method="post">
            <input type="hidden" name="intent" value="withdraw" />
            <Button kind="quiet">Withdraw this claim</Button>
          </form>
        </Section>
      )}
    </>
  );
}
