import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askClient } from "#app/cases/ask-client.server.ts";
import { caseForm } from "#app/cases/case.ts";
import { linkForm } from "#app/cases/case-link.ts";
import { type Case, findClinicCase } from "#app/cases/case-repository.server.ts";
import { changeCase } from "#app/cases/change-case.server.ts";
import { correctionForm } from "#app/cases/correction.ts";
import { describeCorrection } from "#app/cases/describe-correction.server.ts";
import { treatmentLabel } from "#app/clinics/treatment.ts";
import { Button } from "#app/components/button.tsx";
import { CaseFields } from "#app/components/case-fields.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { dayOf } from "#app/platform/date.ts";
import { CaseClientPart } from "#app/routes/manage/case-client-part.tsx";
import { CaseCorrectionPart } from "#app/routes/manage/case-correction-part.tsx";
import { CaseDifferences } from "#app/routes/manage/case-differences.tsx";
import { CasePhotosPart } from "#app/routes/manage/case-photos-part.tsx";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { readClientPart, readOwnCasePhotos } from "#app/routes/manage/own-case-view.server.ts";
import { ownCaseWords } from "#app/routes/manage/own-case-words.ts";
import { readCaseValues, readCorrectionValues, readPeople } from "#app/routes/manage/own-cases-view.server.ts";
import { type Desk, requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import type { GuardArgs } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: ownCaseWords().documentTitle }];

type CaseArgs = GuardArgs & { params: { slug?: string; id?: string } };

async function requireCase(args: CaseArgs): Promise<Desk & { treated: Case }> {
  const desk = await requireDesk(args);
  const treated = await findClinicCase(args.context.ctx.store.read, desk.clinic.id, args.params.id ?? "");
  if (!treated) throw notFound();
  return { ...desk, treated };
}

export async function loader(args: LoaderFunctionArgs) {
  const { clinic, treated } = await requireCase(args);
  const { ctx } = args.context;
  const db = ctx.store.read;
  return {
    clinic: { slug: clinic.slug, name: clinic.name },
    id: treated.id,
    title: treatmentLabel(treated.treatment),
    people: await readPeople(db, clinic.id),
    today: dayOf(ctx.now()),
    values: await readCaseValues(db, treated),
    correction: treated.treatment === "correction" ? await readCorrectionValues(db, treated.id) : null,
    client: await readClientPart(ctx, treated),
    photos: await readOwnCasePhotos(db, treated.id),
    done: new URL(args.request.url).searchParams.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic, treated } = await requireCase(args);
  const { ctx } = args.context;
  const form = await args.request.formData();
  const here = `/manage/${clinic.slug}/cases/${treated.id}`;
  if (form.get("intent") === "link") {
    const parsed = parseForm(linkForm, form);
    if (!parsed.ok) return mend(parsed.problem);
    const result = await askClient(ctx, viewer, clinic.id, treated.id, parsed.data.email ?? null);
    if (!result) throw notFound();
    if (!result.ok) return refusedForm(result, sentValues(form));
    if (result.url === null) throw redirect(`${here}?done=mailed#client`, 303);
    // Not after a redirect: the link is in this one answer and nowhere else.
    return data({ problem: undefined, handed: result.url });
  }
  if (form.get("intent") === "correction") {
    const parsed = parseForm(correctionForm, form);
    if (!parsed.ok) return mend(parsed.problem);
    const result = await describeCorrection(ctx, viewer, clinic.id, treated.id, parsed.data);
    if (!result) throw notFound();
    throw redirect(`${here}?done=correction#correction`, 303);
  }
  const parsed = parseForm(caseForm(dayOf(ctx.now())), form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await changeCase(ctx, viewer, clinic.id, treated.id, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`${here}?done=${result.askAgain ? "ask-again" : "saved"}`, 303);
}

const allDone = (): Record<string, string | undefined> => {
  const say = ownCaseWords();
  return {
    saved: say.saved,
    "ask-again": say.savedUnconfirmed,
    mailed: say.linkMailed,
    correction: say.correctionSaved,
    untied: say.photoUntied,
  };
};

export default function OwnCase() {
  const say = ownCaseWords();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = answer?.problem;
  const handed = answer !== undefined && "handed" in answer ? answer.handed : null;
  const ofFacts = problem !== undefined && !("intent" in problem.values);
  const typed = ofFacts ? Object.fromEntries(Object.keys(problem.values).map((name) => [name, typedIn(problem, name)])) : page.values;
  const done = page.done !== null && answer === undefined ? allDone()[page.done] : undefined;
  return (
    <DeskPage clinic={page.clinic} at="cases" title={say.title(page.title.toLowerCase())}>
      <ProblemSummary problem={problem} />
      {done && (
        <Notice kind="success">
          <p>{done}</p>
        </Notice>
      )}
      <Section id="facts" title={say.treatmentTitle} note={say.treatmentNote}>
        {ofFacts && <CaseDifferences typed={typed} stored={page.values} people={page.people} />}
        <form method="post" className="form">
          <CaseFields people={page.people} today={page.today} values={typed} errors={ofFacts ? problem.errors : {}} />
          <input type="hidden" name="version" value={page.values.version} />
          <Button>{say.save}</Button>
        </form>
      </Section>
      {page.correction && <CaseCorrectionPart values={page.correction} problem={ofFacts ? undefined : problem} />}
      <CaseClientPart part={page.client} handed={handed} problem={ofFacts ? undefined : problem} />
      <CasePhotosPart
        clinicSlug={page.clinic.slug}
        caseId={page.id}
        photos={page.photos}
        standing={page.client.standing}
        answered={page.client.answered}
      />
    </DeskPage>
  );
}
