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
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { sendOwnershipDocument } from "#app/moderation/send-ownership-document.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { readClaim } from "#app/routes/ownership/claim-view.server.ts";
import { Ladder } from "#app/routes/ownership/ladder.tsx";
import { ownClaimWords } from "#app/routes/ownership/own-claim-words.ts";
import { badRequest, mend, parseForm, problemWith } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { type SentFile, withMultipart } from "#app/web/multipart.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = ownClaimWords();
  return [{ title: say.documentTitle(data?.claim.clinic.name ?? say.aProfile) }];
};

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
  const say = ownClaimWords();
  if (intent === "withdraw") return withdrawClaim(ctx, viewer, claimId);
  if (intent === "look-up" && proof !== undefined) return askLookUp(ctx, viewer, claimId, proof);
  if (intent !== "begin" || kind === undefined) throw badRequest(say.incompleteForm);
  if (kind === "domain_mail") {
    return email === undefined ? refuseOwnership(say.enterAddress, "email") : beginProof(ctx, viewer, claimId, { kind, email });
  }
  if (kind === "document") {
    return file === undefined ? refuseOwnership(say.chooseFile, "document") : sendOwnershipDocument(ctx, viewer, claimId, file.path);
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
  const say = ownClaimWords();
  const { claim, client } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { slug, name } = claim.clinic;
  return (
    <>
      <Breadcrumb trail={[{ href: `/clinics/${slug}`, label: name }]} />
      <PageTitle title={say.title(name)} lede={say.lede(claim.stateWords, claim.openedOn)} />
      <ProblemSummary problem={problem} />
      {claim.state === "held" && (
        <Notice kind="success" title={say.profileIsYours}>
          <p>
            <Say it={say.goToDesk} manage={<a href={`/manage/${slug}`} />} />
          </p>
        </Notice>
      )}
      {claim.disputeId !== null && (
        <Notice kind="info" title={say.heldByAnother}>
          <p>
            <Say it={say.stateYourCase} disputes={<a href={`/ownership/disputes/${claim.disputeId}`} />} />
          </p>
        </Notice>
      )}
      <Section id="proofs" title={say.proofs} layout="wide" note={say.proofsNote}>
        {client && claim.live && <p className="prose">{say.youBecomeOwner}</p>}
        <Ladder claim={claim} problem={problem} />
      </Section>
      {(claim.state === "open" || claim.state === "disputed") && (
        <Section id="withdraw" title={say.giveItUp}>
          <form method="post">
            <input type="hidden" name="intent" value="withdraw" />
            <Button kind="quiet">{say.withdrawClaim}</Button>
          </form>
        </Section>
      )}
    </>
  );
}
