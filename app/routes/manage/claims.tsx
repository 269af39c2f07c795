import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { claimForm } from "#app/clinics/claim-form.ts";
import { stateClaim } from "#app/clinics/state-claim.server.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { EvidenceLedger } from "#app/components/evidence-ledger.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { isContradicted } from "#app/directory/check-claims.server.ts";
import { readClinic } from "#app/directory/read-clinic.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { listTeam } from "#app/practitioners/practitioner-repository.server.ts";
import { claimRow } from "#app/routes/clinics/clinic-view.ts";
import { ClaimForm } from "#app/routes/manage/claim-forms.tsx";
import { claimsWords } from "#app/routes/manage/claims-words.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = claimsWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const today = dayOf(ctx.now());
  const reading = await readClinic(ctx.store.read, clinic.slug, today);
  if (!reading) throw notFound();
  return {
    slug: clinic.slug,
    name: clinic.name,
    today,
    claims: reading.claims.map((checked) => ({
      row: claimRow(checked, reading.team, reading.evidence, today),
      href: `/manage/${clinic.slug}/claims/${checked.claim.id}`,
      unanswered: isContradicted(checked) && checked.answers.length === 0,
    })),
    people: reading.team.map(({ practitioner }) => ({ value: String(practitioner.id), label: practitioner.name })),
    done: new URL(args.request.url).searchParams.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const form = await args.request.formData();
  const parsed = parseForm(claimForm(dayOf(ctx.now())), form);
  if (!parsed.ok) return mend(parsed.problem);
  const { intent: _, ...stated } = parsed.data;
  const team = await listTeam(ctx.store.read, clinic.id);
  const teamIds = team.map(({ practitioner }) => practitioner.id);
  const result = await stateClaim(ctx, viewer, clinic.id, stated, teamIds);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/manage/${clinic.slug}/claims?done=stated`, 303);
}

const allDone = (): Record<string, string> => {
  const say = claimsWords();
  return {
    stated: say.claimStated,
    withdrawn: say.claimWithdrawn,
  };
};

export default function ManageClaims() {
  const say = claimsWords();
  const { slug, name, today, claims, people, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const notice = problem ? undefined : allDone()[done ?? ""];
  return (
    <DeskPage clinic={{ slug, name }} at="claims" title={say.title(name)} lede={say.lede}>
      <ProblemSummary problem={problem} />
      {notice && (
        <Notice kind="success">
          <p>{notice}</p>
        </Notice>
      )}
      <Section id="claims" title={say.saidAndShown} note={say.sumsNote}>
        {claims.length === 0 && (
          <EmptyState title={say.youClaimNothing}>
            <p>{say.noFault}</p>
          </EmptyState>
        )}
        {claims.map(({ row, href, unanswered }) => (
          <div key={row.id} className="stack-tight">
            <EvidenceLedger rows={[row]} />
            <p>
              <a href={href}>
                {unanswered ? say.answerOrWithdraw : say.speakOrWithdraw}
                <span className="visually-hidden">: {row.claim}</span>
              </a>
            </p>
          </div>
        ))}
      </Section>
      <Section id="state" title={say.stateClaim} note={say.stateClaimNote}>
        <ClaimForm people={people} today={today} problem={problem} />
      </Section>
    </DeskPage>
  );
}
