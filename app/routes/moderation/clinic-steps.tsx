import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { proposeSanction } from "#app/moderation/propose-sanction.server.ts";
import { stepInput } from "#app/moderation/sanction-form.ts";
import type { Db } from "#app/platform/store.server.ts";
import { DecidedList } from "#app/routes/clinics/decided-list.tsx";
import { clinicStepsWords } from "#app/routes/moderation/clinic-steps-words.ts";
import { SanctionList, StepForm } from "#app/routes/moderation/sanction-parts.tsx";
import { readClinicSteps } from "#app/routes/moderation/sanction-view.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = clinicStepsWords();
  return [{ title: say.documentTitle(data?.clinic.name ?? say.unknownClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const clinic = await openClinic(ctx.store.read, viewer.id, args.params.slug ?? "");
  return {
    clinic: { name: clinic.name, slug: clinic.slug },
    view: await readClinicSteps(ctx.store.read, viewer, clinic.id, ctx.now()),
    done: new URL(args.request.url).searchParams.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireModerator(args, "sanction.propose");
  const { ctx } = args.context;
  const clinic = await openClinic(ctx.store.read, viewer.id, args.params.slug ?? "");
  const form = await args.request.formData();
  const parsed = parseForm(stepInput, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await proposeSanction(ctx, viewer, clinic.id, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/moderation/clinics/${clinic.slug}?done=${result.inForce ? "in-force" : "proposed"}`, 303);
}

/** Throws 404 when there is no such clinic and 403 for who has a tie to it. */
async function openClinic(db: Db, viewerId: string, slug: string) {
  const clinic = await findClinicBySlug(db, slug);
  if (!clinic) throw notFound();
  if (await hasConflict(db, viewerId, [clinic.id])) throw forbidden();
  return clinic;
}

const allDone = (): Record<string, { title: string; says: string }> => {
  const say = clinicStepsWords();
  return {
    proposed: {
      title: say.proposalWaits,
      says: say.clinicIsHeard,
    },
    "in-force": { title: say.stepInForce, says: say.clinicIsTold },
  };
};

export default function ClinicSteps() {
  const say = clinicStepsWords();
  const { clinic, view, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const notice = problem ? undefined : allDone()[done ?? ""];
  return (
    <>
      <Breadcrumb trail={[{ href: "/moderation", label: say.moderation }]} />
      <PageTitle title={say.title(clinic.name)} lede={say.lede}>
        <p>
          <a href={`/clinics/${clinic.slug}`}>{say.clinicsPage}</a>
        </p>
      </PageTitle>
      <ProblemSummary problem={problem} />
      {notice && (
        <Notice kind="success" title={notice.title}>
          <p>{notice.says}</p>
        </Notice>
      )}
      <Section id="in-force" title={say.inForce}>
        <SanctionList steps={view.inForce} none={say.nothingInForce} />
      </Section>
      {view.open.length > 0 && (
        <Section id="open" title={say.proposed}>
          <SanctionList steps={view.open} none="" />
        </Section>
      )}
      <Section id="propose" title={say.proposeStep} note={say.proposeStepNote}>
        {view.mayPropose ? <StepForm view={view} problem={problem} /> : <p>{say.moderatorsPropose}</p>}
      </Section>
      <Section id="past" title={say.stepsBefore}>
        <SanctionList steps={view.past} none={say.noStepsBefore} />
      </Section>
      <Section id="decisions" title={say.decisionsAboutIt}>
        <DecidedList decisions={view.decisions} />
      </Section>
    </>
  );
}
