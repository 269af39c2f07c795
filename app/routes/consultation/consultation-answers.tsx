import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { answersForm, answersOf, PRIVATE_NOTE_LENGTH } from "#app/directory/consultation-record.ts";
import { keepConsultation } from "#app/directory/keep-consultation.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { AnswerFields } from "#app/routes/consultation/answer-fields.tsx";
import { answersView, findVisited } from "#app/routes/consultation/answers-view.server.ts";
import { askerQuery, readAsker } from "#app/routes/consultation/consultation-address.ts";
import { consultationAnswersWords } from "#app/routes/consultation/consultation-answers-words.ts";
import { DifferencesPart } from "#app/routes/consultation/differences-part.tsx";
import { accountHeaders } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const headers = accountHeaders;
export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = consultationAnswersWords();
  return [{ title: say.documentTitle(data?.name ?? say.aClinic) }, { name: "robots", content: "noindex" }];
};

/** `/clinics/:slug/consultation/answers`: what somebody wrote down after their visit. Theirs alone. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "consultation.keep");
  return answersView(args, viewer, readAsker(new URL(args.request.url).searchParams));
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "consultation.keep");
  const { ctx } = args.context;
  const clinic = await findVisited(args, args.params.slug);
  const parsed = parseForm(answersForm(dayOf(ctx.now())), await args.request.formData());
  if (!parsed.ok) return mend(parsed.problem);
  const { intent, visitedOn = null, note = "" } = parsed.data;
  const told = intent === "delete" ? null : { visitedOn, note, answers: answersOf(parsed.data) };
  await keepConsultation(ctx, viewer, clinic.id, told);
  const query = new URLSearchParams(askerQuery(readAsker(new URL(args.request.url).searchParams)));
  query.set("kept", intent === "delete" ? "deleted" : "yes");
  return redirect(`/clinics/${clinic.slug}/consultation/answers?${query}`, 303);
}

const keptWords = (): Record<string, string | undefined> => {
  const say = consultationAnswersWords();
  return { yes: say.kept, deleted: say.deleted };
};

export default function ConsultationAnswersPage() {
  const say = consultationAnswersWords();
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const kept = keptWords()[page.kept];
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/clinics", label: say.clinics },
          { href: `/clinics/${page.slug}`, label: page.name },
          { href: page.sheetHref, label: say.questionsToAsk },
        ]}
      />
      <PageTitle title={say.title(page.name)} lede={say.lede} />
      <ProblemSummary problem={problem} />
      {kept && !problem && (
        <Notice kind="success">
          <p>{kept}</p>
        </Notice>
      )}
      {!problem && <DifferencesPart slug={page.slug} differences={page.differences} mayReport={page.mayReport} />}
      <Section id="answers" title={say.answers}>
        <form method="post" className="form answers-form">
          <Field
            name="visitedOn"
            label={say.dayOfTheVisit}
            type="date"
            max={page.today}
            short
            value={problem ? typedIn(problem, "visitedOn") : (page.visitedOn ?? "")}
            error={problem?.errors.visitedOn}
          />
          <ol className="answers">
            {page.questions.map((question, place) => (
              <AnswerFields key={question.id} question={question} place={place + 1} problem={problem} />
            ))}
          </ol>
          <TextArea
            name="note"
            label={say.anythingElse}
            hint={say.anythingElseHint}
            rows={4}
            maxLength={PRIVATE_NOTE_LENGTH}
            value={problem ? typedIn(problem, "note") : page.note}
            error={problem?.errors.note}
          />
          <div className="cluster">
            <Button name="intent" value="save">
              {say.keepThis}
            </Button>
            {page.exists && (
              <Button kind="quiet" name="intent" value="delete">
                {say.deleteAll}
              </Button>
            )}
          </div>
        </form>
      </Section>
    </>
  );
}
