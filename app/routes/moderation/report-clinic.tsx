import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { ReportForm } from "#app/components/report-form.tsx";
import { Section } from "#app/components/section.tsx";
import { DETAIL_LENGTH, reportChoices, reportForm } from "#app/moderation/report.ts";
import { reportContent } from "#app/moderation/report-content.server.ts";
import { reportClinicWords } from "#app/routes/moderation/report-clinic-words.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { type GuardArgs, requireViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: reportClinicWords().documentTitle }];

/** `/clinics/:slug/report`: something the page says is not so. */
export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args, "content.report");
  const clinic = await findReported(args, args.params.slug);
  return { slug: clinic.slug, name: clinic.name, sent: new URL(args.request.url).searchParams.has("sent") };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "content.report");
  const clinic = await findReported(args, args.params.slug);
  const form = await args.request.formData();
  const parsed = parseForm(reportForm("clinic"), form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await reportContent(args.context.ctx, viewer, { kind: "clinic", id: String(clinic.id) }, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  return redirect(`/clinics/${clinic.slug}/report?sent=yes`, 303);
}

async function findReported({ context: { ctx } }: GuardArgs, slug = "") {
  const clinic = await findClinicBySlug(ctx.store.read, slug);
  if (!clinic) throw notFound();
  return clinic;
}

export default function ReportClinic() {
  const say = reportClinicWords();
  const { slug, name, sent } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
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
      {sent && !problem ? (
        <Notice kind="success" title={say.thanks}>
          <p>
            <a href={`/clinics/${slug}/consultation/answers`}>{say.backToWhatYouWrote}</a>
          </p>
        </Notice>
      ) : (
        <Section id="report" title={say.whatIsWrong}>
          <ReportForm
            reasons={reportChoices("clinic")}
            hint={say.detailHint}
            most={DETAIL_LENGTH}
            typed={{ reason: typedIn(problem, "reason"), detail: typedIn(problem, "detail") }}
            errors={problem?.errors}
          />
        </Section>
      )}
    </>
  );
}
