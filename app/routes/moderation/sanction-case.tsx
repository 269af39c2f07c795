import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { findSanction } from "#app/clinics/sanction-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { confirmSanction, declineSanction } from "#app/moderation/answer-sanction.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { liftSanction } from "#app/moderation/lift-sanction.server.ts";
import { stepConfirmInput, stepDeclineInput, stepLiftInput } from "#app/moderation/sanction-form.ts";
import type { Db } from "#app/platform/store.server.ts";
import { leaveMatter, refuseTurn } from "#app/routes/moderation/matter-turn.server.ts";
import { ProposalAnswer } from "#app/routes/moderation/proposal-answer.tsx";
import { sanctionCaseWords } from "#app/routes/moderation/sanction-case-words.ts";
import { LiftForm, SanctionFacts } from "#app/routes/moderation/sanction-parts.tsx";
import { sanctionDuties, toSanctionView } from "#app/routes/moderation/sanction-view.server.ts";
import { badRequest, mend, parseForm } from "#app/web/form.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = sanctionCaseWords();
  return [{ title: say.documentTitle(data?.clinic.name ?? say.aClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const { sanction, clinic } = await openFor(ctx.store.read, viewer.id, args.params.id ?? "");
  return {
    clinic: { name: clinic.name, href: `/moderation/clinics/${clinic.slug}` },
    step: toSanctionView(sanction, ctx.now()),
    duties: sanctionDuties(sanction, viewer, ctx.now()),
    done: new URL(args.request.url).searchParams.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const { sanction } = await openFor(ctx.store.read, viewer.id, args.params.id ?? "");
  const form = await args.request.formData();
  const held = await refuseTurn(args, viewer, form);
  if (held) return held;
  switch (form.get("intent")) {
    case "confirm": {
      const parsed = parseForm(stepConfirmInput, form);
      if (!parsed.ok) return mend(parsed.problem);
      return after(await confirmSanction(ctx, viewer, sanction.id), "confirmed");
    }
    case "decline": {
      const parsed = parseForm(stepDeclineInput, form);
      if (!parsed.ok) return mend(parsed.problem);
      return after(await declineSanction(ctx, viewer, sanction.id, parsed.data.reasons), "declined");
    }
    case "lift": {
      const parsed = parseForm(stepLiftInput, form);
      if (!parsed.ok) return mend(parsed.problem);
      return after(await liftSanction(ctx, viewer, sanction.id, parsed.data), "lifted");
    }
    default:
      throw badRequest(sanctionCaseWords().noSuchForm);
  }

  async function after(result: Result, done: string) {
    if (result === null) throw notFound();
    if (!result.ok) return refusedForm(result, sentValues(form));
    throw await leaveMatter(args, viewer, `step-${done}`, `/moderation/sanctions/${sanction.id}?done=${done}`);
  }
}

type Result = { ok: true } | { ok: false; status: number; errors: Record<string, string> } | null;

/** Throws 404 when there is no such step and 403 for who has a tie to its clinic. */
async function openFor(db: Db, viewerId: string, id: string) {
  const sanction = await findSanction(db, id);
  const clinic = sanction && (await findClinicById(db, sanction.clinicId));
  if (!sanction || !clinic) throw notFound();
  if (await hasConflict(db, viewerId, [clinic.id])) throw forbidden();
  return { sanction, clinic };
}

const allDone = (): Record<string, { title: string; text: string }> => sanctionCaseWords().done;

export default function SanctionCase() {
  const say = sanctionCaseWords();
  const { clinic, step, duties, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const notice = problem ? undefined : allDone()[done ?? ""];
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/moderation", label: say.moderation },
          { href: clinic.href, label: clinic.name },
        ]}
      />
      <PageTitle title={`${step.label}: ${clinic.name}`} lede={say.lede} />
      <ProblemSummary problem={problem} />
      {notice && (
        <Notice kind="success" title={notice.title}>
          <p>{notice.text}</p>
        </Notice>
      )}
      <Section id="step" title={step.rule.label}>
        <SanctionFacts step={step} />
      </Section>
      {duties.answer && (
        <Section id="answer" title={say.yourAnswer}>
          <ProposalAnswer
            own={duties.own}
            heardFrom={duties.heardFrom}
            of={{ name: "sanction", value: step.id }}
            afterwards={say.notTakenThen}
            problem={problem}
          />
        </Section>
      )}
      {duties.lift && (
        <Section id="lift" title={say.liftEarly} note={say.liftNote}>
          <LiftForm problem={problem} />
        </Section>
      )}
    </>
  );
}
