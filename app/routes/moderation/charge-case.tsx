import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/role.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { chargeHeardAt, confirmCharge, declineCharge } from "#app/moderation/answer-charge.server.ts";
import { chargeConfirmInput, chargeDeclineInput } from "#app/moderation/charge.ts";
import { findCharge } from "#app/moderation/charge-repository.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { decisionLabel } from "#app/moderation/decision.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { printTime } from "#app/platform/printed.ts";
import { chargeCaseWords } from "#app/routes/moderation/charge-case-words.ts";
import { leaveMatter, refuseTurn } from "#app/routes/moderation/matter-turn.server.ts";
import { ProposalAnswer } from "#app/routes/moderation/proposal-answer.tsx";
import { badRequest, mend, parseForm } from "#app/web/form.server.ts";
import { type GuardArgs, requireRecentConfirmation } from "#app/web/guards.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction = () => [{ title: chargeCaseWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const say = chargeCaseWords();
  const { viewer, charge, clinic } = await openFor(args, args.params.id ?? "");
  const until = chargeHeardAt(charge);
  return {
    id: charge.id,
    label: decisionLabel(charge.kind),
    clinic: { name: clinic.name, href: `/moderation/clinics/${clinic.slug}` },
    about:
      charge.evidenceId !== null
        ? { href: `/moderation/documents/${charge.evidenceId}`, label: say.document }
        : charge.reviewId !== null
          ? { href: `/reviews/${charge.reviewId}`, label: say.review }
          : null,
    fileHref:
      charge.evidenceId !== null && charge.answer === null && may(viewer, "document.check")
        ? `/moderation/documents/${charge.evidenceId}/file`
        : null,
    rule: ruleText(charge.rule),
    facts: charge.facts,
    on: printTime(charge.proposedAt),
    statement: charge.statement,
    answer: charge.answer,
    reasons: charge.answerReasons,
    decisionHref: charge.decisionId && `/decisions/${charge.decisionId}`,
    own: charge.proposedBy === viewer.id,
    heardFrom: until > args.context.ctx.now() ? printTime(until) : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, charge } = await openFor(args, args.params.id ?? "");
  const { ctx } = args.context;
  const form = await args.request.formData();
  const held = await refuseTurn(args, viewer, form);
  if (held) return held;
  const confirm = form.get("intent") === "confirm";
  if (!confirm && form.get("intent") !== "decline") throw badRequest(chargeCaseWords().noSuchForm);
  if (confirm) {
    const parsed = parseForm(chargeConfirmInput, form);
    if (!parsed.ok) return mend(parsed.problem);
    // Charging a clinic in public is not for whoever finds this browser open.
    await requireRecentConfirmation(args);
    return after(await confirmCharge(ctx, viewer, charge.id));
  }
  const parsed = parseForm(chargeDeclineInput, form);
  if (!parsed.ok) return mend(parsed.problem);
  return after(await declineCharge(ctx, viewer, charge.id, parsed.data.reasons));

  async function after(result: Result) {
    if (result === null) throw notFound();
    if (!result.ok) return refusedForm(result, sentValues(form));
    throw await leaveMatter(args, viewer, confirm ? "charge-confirmed" : "charge-declined", `/moderation/charges/${charge.id}`);
  }
}

type Result = Awaited<ReturnType<typeof confirmCharge | typeof declineCharge>>;

/** Throws 404 when there is no such charge and 403 for who has a tie to its clinic. */
async function openFor(args: GuardArgs, id: string) {
  const viewer = await requireModerator(args);
  const db = args.context.ctx.store.read;
  const charge = await findCharge(db, id);
  const clinic = charge && (await findClinicById(db, charge.clinicId));
  if (!charge || !clinic) throw notFound();
  if (await hasConflict(db, viewer.id, [clinic.id])) throw forbidden();
  return { viewer, charge, clinic };
}

export default function ChargeCase() {
  const say = chargeCaseWords();
  const { id, label, clinic, about, fileHref, rule, facts, on, statement, answer, reasons, decisionHref, own, heardFrom } =
    useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/moderation", label: say.moderation },
          { href: clinic.href, label: clinic.name },
        ]}
      />
      <PageTitle title={`${label}: ${clinic.name}`} lede={answer === null ? say.openLede : undefined} />
      <ProblemSummary problem={problem} />
      <Section id="charge" title={rule.label} note={say.proposedOn(on)}>
        <div className="stack-tight prose">
          <p>{rule.sentence}</p>
          <p className="whitespace-pre-line">{facts}</p>
          {about && (
            <p>
              <a href={about.href}>{about.label}</a>
            </p>
          )}
          {fileHref && (
            <p>
              <Say it={say.saveFile} link={<a href={fileHref} />} />
            </p>
          )}
        </div>
      </Section>
      <Section id="statement" title={say.clinicSays}>
        {statement === null ? <p className="not-provided">{say.nothingSoFar}</p> : <p className="prose whitespace-pre-line">{statement}</p>}
      </Section>
      <Section id="answer" title={say.yourAnswer}>
        {answer === null ? (
          <ProposalAnswer
            own={own}
            heardFrom={statement === null ? heardFrom : null}
            of={{ name: "charge", value: id }}
            afterwards={say.afterDecline}
            problem={problem}
          />
        ) : answer === "confirmed" ? (
          <p>
            {say.confirmed} {decisionHref && <a href={decisionHref}>{say.decisionInLog}</a>}
          </p>
        ) : (
          <p className="whitespace-pre-line">
            <Say it={say.declined} reasons={reasons} />
          </p>
        )}
      </Section>
    </>
  );
}
