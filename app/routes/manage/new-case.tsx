import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { caseForm } from "#app/cases/case.ts";
import { createCase } from "#app/cases/create-case.server.ts";
import { Button } from "#app/components/button.tsx";
import { CaseFields } from "#app/components/case-fields.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { dayOf } from "#app/platform/date.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { newCaseWords } from "#app/routes/manage/new-case-words.ts";
import { readPeople } from "#app/routes/manage/own-cases-view.server.ts";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: newCaseWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const { ctx } = args.context;
  return {
    clinic: { slug: clinic.slug, name: clinic.name },
    people: await readPeople(ctx.store.read, clinic.id),
    today: dayOf(ctx.now()),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const form = await args.request.formData();
  const parsed = parseForm(caseForm(dayOf(ctx.now())), form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await createCase(ctx, viewer, clinic.id, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/manage/${clinic.slug}/cases/${result.caseId}/photos?entered=yes`, 303);
}

export default function NewCase() {
  const say = newCaseWords();
  const { clinic, people, today } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const values = Object.fromEntries(Object.keys(problem?.values ?? {}).map((name) => [name, typedIn(problem, name)]));
  return (
    <DeskPage clinic={clinic} at="cases" title={say.title} lede={say.lede}>
      <ProblemSummary problem={problem} />
      <Section id="facts" title={say.treatment} note={say.treatmentNote}>
        {people.length === 0 ? (
          <EmptyState title={say.nobodyWorksHereYet}>
            <p>
              <Say it={say.practitionersFirst} practitioners={<a href={`/manage/${clinic.slug}/practitioners`} />} />
            </p>
          </EmptyState>
        ) : (
          <form method="post" className="form">
            <CaseFields people={people} today={today} values={values} errors={problem?.errors ?? {}} />
            <Button>{say.enterCase}</Button>
          </form>
        )}
      </Section>
    </DeskPage>
  );
}
