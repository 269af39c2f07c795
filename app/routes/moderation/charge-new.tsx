import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { evidenceKindWords } from "#app/clinics/evidence-kind-words.ts";
import { findDocument } from "#app/clinics/evidence-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { chargeInput, rulesOfCharge } from "#app/moderation/charge.ts";
import { decisionLabel } from "#app/moderation/decision.ts";
import { HEARING_HOURS } from "#app/moderation/dispute.ts";
import { type ChargeSubject, findChargeable, proposeCharge } from "#app/moderation/propose-charge.server.ts";
import { ruleWords } from "#app/moderation/rule-words.ts";
import { chargeNewWords } from "#app/routes/moderation/charge-new-words.ts";
import { FactsArea } from "#app/routes/moderation/facts-area.tsx";
import { mend, parseForm } from "#app/web/form.server.ts";
import type { GuardArgs } from "#app/web/guards.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: chargeNewWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const say = chargeNewWords();
  const { subject, clinicId } = await openFor(args);
  const db = args.context.ctx.store.read;
  const clinic = await findClinicById(db, clinicId);
  const document = "documentId" in subject ? await findDocument(db, subject.documentId) : null;
  const kind = document ? ("forged_document" as const) : ("review_pressure" as const);
  return {
    label: decisionLabel(kind),
    clinic: clinic?.name ?? say.unknownClinic,
    about: document
      ? { href: `/moderation/documents/${document.id}`, label: `${evidenceKindWords().kinds[document.kind].label}: ${document.title}` }
      : { href: "reviewId" in subject ? `/reviews/${subject.reviewId}` : "/moderation", label: say.review },
    rules: rulesOfCharge(kind).map((rule) => ({ value: rule, label: ruleWords()[rule].label, hint: ruleWords()[rule].sentence })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, subject } = await openFor(args);
  const form = await args.request.formData();
  const parsed = parseForm(chargeInput, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await proposeCharge(args.context.ctx, viewer, subject, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/moderation/charges/${result.chargeId}`, 303);
}

/** `?document=ID` or `?review=ID`. */
async function openFor(args: GuardArgs) {
  const viewer = await requireModerator(args, "charge.propose");
  const { searchParams } = new URL(args.request.url);
  const [documentId, reviewId] = [searchParams.get("document"), searchParams.get("review")];
  const subject: ChargeSubject = documentId !== null ? { documentId } : { reviewId: reviewId ?? "" };
  const found = await findChargeable(args.context.ctx.store.read, viewer.id, subject);
  if (!found) throw notFound();
  if (found.tied) throw forbidden();
  return { viewer, subject, clinicId: found.clinicId };
}

export default function ChargeNew() {
  const say = chargeNewWords();
  const { label, clinic, about, rules } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/moderation", label: say.moderation },
          { href: about.href, label: about.label },
        ]}
      />
      <PageTitle title={`${label}: ${clinic}`} lede={say.lede(HEARING_HOURS)} />
      <ProblemSummary problem={problem} />
      <Section id="proposal" title={say.yourProposal}>
        <form method="post" className="form">
          <RadioGroup name="rule" label={say.rule} required choices={rules} value={typedIn(problem, "rule")} error={problem?.errors.rule} />
          <FactsArea hint={say.factsHint} problem={problem} />
          <div>
            <Button kind="warning">{say.propose}</Button>
          </div>
        </form>
      </Section>
    </>
  );
}
