import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CORRECTION_REPLY_LENGTH, correctionReplyForm } from "#app/cases/correction.ts";
import { findCorrection } from "#app/cases/correction-repository.server.ts";
import { replyToCorrection } from "#app/cases/reply-to-correction.server.ts";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { readCasePage } from "#app/routes/cases/case-page-view.server.ts";
import { CorrectionSection } from "#app/routes/cases/correction-section.tsx";
import { correctionReplyWords } from "#app/routes/manage/correction-reply-words.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import type { GuardArgs } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: correctionReplyWords().documentTitle }];

/** The printed correction of the address, for the clinic that its client named. */
async function requireNamed(args: GuardArgs & { params: { slug?: string; id?: string } }) {
  const desk = await requireDesk(args);
  const db = args.context.ctx.store.read;
  const caseId = args.params.id ?? "";
  const page = (await findCorrection(db, caseId))?.earlierClinicId === desk.clinic.id ? await readCasePage(db, caseId) : null;
  if (!page?.correction?.earlier) throw notFound();
  return { ...desk, caseId, correction: page.correction };
}

export async function loader(args: LoaderFunctionArgs) {
  const { clinic, caseId, correction } = await requireNamed(args);
  return { clinic: { slug: clinic.slug, name: clinic.name }, caseId, correction, done: new URL(args.request.url).searchParams.has("done") };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic, caseId } = await requireNamed(args);
  const { ctx } = args.context;
  const form = await args.request.formData();
  const parsed = parseForm(correctionReplyForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await replyToCorrection(ctx, viewer, clinic.id, caseId, parsed.data.body);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/manage/${clinic.slug}/corrections/${caseId}?done=yes`, 303);
}

export default function CorrectionReplyPage() {
  const say = correctionReplyWords();
  const { clinic, caseId, correction, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <DeskPage clinic={clinic} at="cases" title={say.title} lede={say.lede}>
      <ProblemSummary problem={problem} />
      {done && !problem && (
        <Notice kind="success">
          <p>{say.replyPublished}</p>
        </Notice>
      )}
      <CorrectionSection correction={correction} />
      <Section id="reply" title={say.yourReply} note={say.yourReplyNote}>
        {correction.reply ? (
          <p>
            <Say it={say.alreadyReplied} cases={<a href={`/cases/${caseId}`} />} />
          </p>
        ) : (
          <form method="post" className="form">
            <TextArea
              name="body"
              label={say.reply}
              required
              rows={6}
              minLength={CORRECTION_REPLY_LENGTH.min}
              maxLength={CORRECTION_REPLY_LENGTH.max}
              value={typedIn(problem, "body")}
              error={problem?.errors.body}
            />
            <Button>{say.publishReply}</Button>
          </form>
        )}
      </Section>
    </DeskPage>
  );
}
