import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Viewer } from "#app/accounts/role.ts";
import type { Clinic } from "#app/clinics/profile-repository.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { EvidenceValues } from "#app/components/evidence-values.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { withdrawDocument } from "#app/practitioners/withdraw-document.server.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { answerQuestion } from "#app/routes/manage/document-question-answer.server.ts";
import { QuestionPart } from "#app/routes/manage/document-question-part.tsx";
import { readOwnDocument } from "#app/routes/manage/evidence-piece-view.server.ts";
import { evidencePieceWords } from "#app/routes/manage/evidence-piece-words.ts";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { withMultipart } from "#app/web/multipart.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = evidencePieceWords();
  return [{ title: say.documentTitle(data?.document.kind ?? say.document) }];
};

const withdrawal = z.object({ sure: z.literal("yes", { error: () => evidencePieceWords().tickToWithdraw }) });

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const page = await readOwnDocument(args.context.ctx, clinic.id, args.params.id ?? "");
  if (!page) throw notFound();
  return { slug: clinic.slug, name: clinic.name, done: new URL(args.request.url).searchParams.get("done"), ...page };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const id = args.params.id ?? "";
  const page = await readOwnDocument(ctx, clinic.id, id);
  if (!page) throw notFound();
  return withMultipart(args.request, ctx, { files: { file: 1 } }, async (form, [file]) => {
    const question = page.questions.find(({ waits }) => waits);
    if (form.has("intent")) {
      const about = { clinicId: clinic.id, documentId: id, questionId: question?.id ?? "" };
      return answerQuestion(args, viewer, about, form, file);
    }
    return withdraw(args, viewer, clinic, form);
  });
}

async function withdraw(args: ActionFunctionArgs, viewer: Viewer, clinic: Clinic, form: URLSearchParams) {
  const { ctx } = args.context;
  const id = args.params.id ?? "";
  const parsed = parseForm(withdrawal, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await withdrawDocument(ctx, viewer, clinic.id, id);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result);
  throw redirect(`/manage/${clinic.slug}/evidence?done=withdrawn`, 303);
}

export default function OwnDocumentPage() {
  const say = evidencePieceWords();
  const { slug, name, done, document, facts, questions, values, history, mayChange, links } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const href = `/manage/${slug}/evidence`;
  return (
    <DeskPage clinic={{ slug, name }} at="evidence" title={`${document.kind}: ${document.title}`} lede={document.doesNotProve}>
      <ProblemSummary problem={problem} />
      {done === "sent" && !problem && (
        <Notice kind="success">
          <p>{say.documentArrived}</p>
        </Notice>
      )}
      {done === "answered" && !problem && (
        <Notice kind="success">
          <p>{say.answerArrived}</p>
        </Notice>
      )}
      {questions.length > 0 && <QuestionPart questions={questions} problem={problem} />}
      <Section id="check" title={say.howItStands}>
        <DefinitionList rows={facts} />
        {links.map((link) => (
          <p key={link.id}>
            <a href={`${href}/${link.id}`}>{link.words}</a>
          </p>
        ))}
      </Section>
      <Section id="values" title={say.statedAndAccepted} layout="wide">
        {values.length === 0 ? <p className="not-provided">{say.noValuesRecorded}</p> : <EvidenceValues values={values} />}
      </Section>
      {mayChange && (
        <Section id="change" title={say.replaceOrWithdraw} note={say.replaceOrWithdrawNote}>
          <p>
            <ButtonLink href={`${href}/new?replaces=${document.id}`} kind="secondary">
              {say.sendNewer}
            </ButtonLink>
          </p>
          <form method="post" className="form">
            <Checkbox name="sure" label={say.withdrawDocument} required error={problem?.errors.sure} />
            <div>
              <Button kind="warning">{say.withdrawIt}</Button>
            </div>
          </form>
        </Section>
      )}
      <Section id="history" title={say.whatHappened}>
        <ul className="stack-tight">
          {history.map((entry) => (
            <li key={entry}>{entry}</li>
          ))}
        </ul>
      </Section>
      <p className="documents-act">
        <a href={href}>{say.allYourDocuments}</a>
      </p>
    </DeskPage>
  );
}
