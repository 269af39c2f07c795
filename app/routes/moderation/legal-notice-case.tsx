import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/role.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { DeadlineLine } from "#app/components/deadline-line.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { ReviewCard } from "#app/components/review-card.tsx";
import { Section } from "#app/components/section.tsx";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { decideLegalNotice } from "#app/moderation/decide-legal-notice.server.ts";
import { noticeDecisionForm } from "#app/moderation/legal-notice-form.ts";
import { findNotice, type LegalNotice } from "#app/moderation/legal-notice-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findReviewClinicId } from "#app/reviews/review-repository.server.ts";
import { legalNoticeCaseWords } from "#app/routes/moderation/legal-notice-case-words.ts";
import { NoticeDecisionForm } from "#app/routes/moderation/legal-notice-decide.tsx";
import { type NoticeView, readNotice } from "#app/routes/moderation/legal-notice-view.server.ts";
import { leaveMatter, refuseTurn } from "#app/routes/moderation/matter-turn.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction = () => [{ title: legalNoticeCaseWords().documentTitle }];

async function openFor(db: Db, viewerId: string, id: string): Promise<{ notice: LegalNotice; clinicId: number }> {
  const notice = await findNotice(db, id);
  const clinicId = notice && (await findReviewClinicId(db, notice.reviewId));
  if (!notice || clinicId === null) throw notFound();
  if (notice.accountId === viewerId || (await hasConflict(db, viewerId, [clinicId]))) throw forbidden();
  return { notice, clinicId };
}

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const { notice, clinicId } = await openFor(ctx.store.read, viewer.id, args.params.id ?? "");
  return { notice: await readNotice(ctx.store.read, notice, clinicId, ctx.now()), mayDecide: may(viewer, "notice.decide") };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireModerator(args, "notice.decide");
  const { ctx } = args.context;
  const { notice } = await openFor(ctx.store.read, viewer.id, args.params.id ?? "");
  const form = await args.request.formData();
  const held = await refuseTurn(args, viewer, form);
  if (held) return held;
  const parsed = parseForm(noticeDecisionForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await decideLegalNotice(ctx, viewer, notice.id, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) {
    const { decision, facts = "", defects = [] } = parsed.data;
    return refusedForm(result, { decision, facts, defects });
  }
  const { decision } = parsed.data;
  throw await leaveMatter(args, viewer, `notice-${decision === "withdrawn" || decision === "defective" ? decision : "decided"}`);
}

export default function LegalNoticeCase() {
  const say = legalNoticeCaseWords();
  const { notice, mayDecide } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const open = notice.state !== "ended" && notice.state !== "defective";
  return (
    <>
      <Breadcrumb trail={[{ href: "/moderation", label: say.moderation }]} />
      <PageTitle title={say.title(notice.clinic?.name ?? null)} lede={notice.outcome ?? say.openLede} />
      <ProblemSummary problem={problem} />
      <Section id="next" title={say.nextStep}>
        <div className="stack">
          <p className="prose">{notice.nextStep}</p>
          {notice.deadlines.map((deadline) => (
            <DeadlineLine key={deadline.id} deadline={deadline} />
          ))}
          {notice.decisionHref && (
            <p>
              <a href={notice.decisionHref}>{say.decisionInLog}</a>
            </p>
          )}
        </div>
      </Section>
      <TheNotice notice={notice} />
      <TheAnswer answer={notice.answer} />
      <Section id="review" title={say.review} layout="wide">
        {notice.review ? <ReviewCard review={notice.review} /> : <p className="not-provided">{say.noLongerShown}</p>}
      </Section>
      {open && (
        <Section id="decide" title={say.yourDecision}>
          {mayDecide ? <NoticeDecisionForm state={notice.state} problem={problem} /> : <p>{say.moderatorsDecide}</p>}
        </Section>
      )}
      <Section id="history" title={say.whatHappened}>
        <DefinitionList rows={notice.history.map(({ on, words }) => ({ term: on, value: words }))} />
      </Section>
    </>
  );
}

function TheNotice({ notice }: { notice: NoticeView }) {
  const say = legalNoticeCaseWords();
  const { complainant } = notice;
  return (
    <Section id="notice" title={say.notice} note={say.received(notice.receivedOn)}>
      <DefinitionList
        rows={[
          {
            term: say.sender,
            value: complainant ? `${complainant.name}, ${complainant.email}` : "Forgotten",
            note: complainant && (complainant.withheld ? say.senderWithheld : say.senderGivenToAuthor),
          },
          { term: say.statement, value: <span className="whitespace-pre-line">“{notice.statement}”</span> },
          { term: say.meaning, value: <span className="whitespace-pre-line">{notice.meaning}</span> },
          { term: say.untrue, value: <span className="whitespace-pre-line">{notice.untrue}</span> },
          ...(notice.missing.length === 0 ? [] : [{ term: say.missing, value: notice.missing.join(" ") }]),
        ]}
      />
    </Section>
  );
}

function TheAnswer({ answer }: { answer: NoticeView["answer"] }) {
  const say = legalNoticeCaseWords();
  return (
    <Section id="answer" title={say.authorsAnswer}>
      {answer === null ? (
        <p>{say.noAnswerYet}</p>
      ) : (
        <DefinitionList
          rows={[
            { term: say.answer, value: answer.words, note: answer.late ? say.lateAnswer : undefined },
            ...(answer.consents === null
              ? []
              : [
                  {
                    term: say.nameAndAddress,
                    value: answer.name && <span className="whitespace-pre-line">{`${answer.name}\n${answer.address}`}</span>,
                    note: answer.consents ? say.passedOn : say.notPassedOn,
                  },
                  {
                    term: say.reasons,
                    value: answer.reasons && <span className="whitespace-pre-line">{answer.reasons}</span>,
                    note: say.moderatorsOnly,
                  },
                ]),
          ]}
        />
      )}
    </Section>
  );
}
