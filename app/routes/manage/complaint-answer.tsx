import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { dayOf } from "#app/platform/date.ts";
import { printDay, printNumber } from "#app/platform/printed.ts";
import { answerComplaint } from "#app/reviews/answer-complaint.server.ts";
import { COMPLAINT_ANSWER_LENGTH, complaintAnswerForm } from "#app/reviews/complaint.ts";
import { findClinicComplaint } from "#app/reviews/complaint-repository.server.ts";
import { complaintAnswerWords } from "#app/routes/manage/complaint-answer-words.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import type { GuardArgs } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: complaintAnswerWords().documentTitle }];

async function requireComplaint(args: GuardArgs & { params: { slug?: string; id?: string } }) {
  const desk = await requireDesk(args);
  const complaint = await findClinicComplaint(args.context.ctx.store.read, desk.clinic.id, args.params.id ?? "");
  if (!complaint) throw notFound();
  return { ...desk, complaint };
}

export async function loader(args: LoaderFunctionArgs) {
  const { clinic, complaint } = await requireComplaint(args);
  return {
    clinic: { slug: clinic.slug, name: clinic.name },
    client: complaint.clientName,
    on: printDay(dayOf(complaint.createdAt)),
    body: complaint.body,
    answer: complaint.answer,
    answeredOn: complaint.answeredAt && printDay(dayOf(complaint.answeredAt)),
    done: new URL(args.request.url).searchParams.has("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic, complaint } = await requireComplaint(args);
  const form = await args.request.formData();
  const parsed = parseForm(complaintAnswerForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await answerComplaint(args.context.ctx, viewer, complaint.id, parsed.data.body);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/manage/${clinic.slug}/complaints/${complaint.id}?done=yes`, 303);
}

export default function ManageComplaint() {
  const say = complaintAnswerWords();
  const { clinic, client, on, body, answer, answeredOn, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <DeskPage clinic={clinic} at="complaints" title={say.title} lede={say.lede}>
      <ProblemSummary problem={problem} />
      {done && !problem && (
        <Notice kind="success">
          <p>{say.answerSent}</p>
        </Notice>
      )}
      <Section id="complaint" title={say.complaint} note={say.fromClient(client, on)}>
        <p className="prose whitespace-pre-line">{body}</p>
      </Section>
      <Section id="answer" title={say.yourAnswer} note={say.yourAnswerNote}>
        {answer !== null ? (
          <div className="stack-tight prose">
            <p className="soft">
              <Say it={say.answeredOn} day={answeredOn} />
            </p>
            <p className="whitespace-pre-line">{answer}</p>
          </div>
        ) : (
          <form method="post" className="form">
            <TextArea
              name="body"
              label={say.answer}
              hint={say.answerHint(COMPLAINT_ANSWER_LENGTH.min, printNumber(COMPLAINT_ANSWER_LENGTH.max))}
              required
              rows={8}
              minLength={COMPLAINT_ANSWER_LENGTH.min}
              maxLength={COMPLAINT_ANSWER_LENGTH.max}
              value={typedIn(problem, "body")}
              error={problem?.errors.body}
            />
            <div>
              <Button>{say.sendAnswer}</Button>
            </div>
          </form>
        )}
      </Section>
    </DeskPage>
  );
}
