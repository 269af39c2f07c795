import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { HEARING_HOURS, statementInput } from "#app/moderation/dispute.ts";
import { type Dispute, findDispute } from "#app/moderation/dispute-repository.server.ts";
import { findParty, makeStatement } from "#app/moderation/make-statement.server.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import type { Party } from "#app/platform/job.ts";
import type { Db } from "#app/platform/store.server.ts";
import { BroughtSection } from "#app/routes/moderation/brought-section.tsx";
import { disputeAnswerWords } from "#app/routes/moderation/dispute-answer-words.ts";
import { MatchSection, PhotosSection, StatementsSection } from "#app/routes/moderation/dispute-parts.tsx";
import { readDispute } from "#app/routes/moderation/dispute-view.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: disputeAnswerWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "dispute.answer");
  const db = args.context.ctx.store.read;
  const { dispute, party } = await openFor(db, viewer.id, args.params.id ?? "");
  // The proposal and the moderators' history are theirs until a decision is published.
  const { history: _, ...view } = await readDispute(db, dispute, party);
  return {
    dispute: { ...view, history: [] },
    client: "accountId" in party,
    said: new URL(args.request.url).searchParams.has("said"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "dispute.answer");
  const { ctx } = args.context;
  const { id } = (await openFor(ctx.store.read, viewer.id, args.params.id ?? "")).dispute;
  const form = await args.request.formData();
  const parsed = parseForm(statementInput, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await makeStatement(ctx, viewer, id, parsed.data.statement);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/disputes/${id}?said=yes`, 303);
}

/** A dispute in which this person is heard, and for whom they speak; for everybody else there is none. */
async function openFor(db: Db, viewerId: string, id: string): Promise<{ dispute: Dispute; party: Party }> {
  const dispute = await findDispute(db, id);
  const party = dispute && (await findParty(db, dispute, viewerId));
  if (dispute && party) return { dispute, party };
  const merged = (await listEvents(db, "dispute", id)).find((event) => event.action === "dispute.merged");
  const into = merged && (await findDispute(db, String(merged.detail.into)));
  if (into && (await findParty(db, into, viewerId))) throw redirect(`/disputes/${into.id}`);
  throw notFound();
}

export default function DisputeAnswer() {
  const say = disputeAnswerWords();
  const { dispute, client, said } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[client ? { href: "/account", label: say.yourAccount } : { href: "/manage", label: say.yourClinic }]} />
      <PageTitle
        title={client ? say.protectedPhotoFound : say.yourPhotoMatches}
        lede={dispute.state === "decided" ? say.decidedLede : say.openLede}
      />
      <ProblemSummary problem={problem} />
      {said && !problem && (
        <Notice kind="success" title={say.statementArrived}>
          <p>{say.moderatorsReadIt}</p>
        </Notice>
      )}
      <MatchSection dispute={dispute} />
      <PhotosSection dispute={dispute} />
      <BroughtSection brought={dispute.brought} />
      <StatementsSection dispute={dispute} />
      {dispute.state === "decided" ? (
        <Section id="decided" title={say.decided}>
          <ul className="stack-tight">
            {dispute.decisions.map((decision) => (
              <li key={decision.id}>
                <a href={`/decisions/${decision.id}`}>
                  {decision.clinic}: {decision.label}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ) : (
        <Section id="answer" title={say.yourStatement} note={say.yourStatementNote(HEARING_HOURS)}>
          <form method="post" className="form">
            <TextArea
              name="statement"
              label={say.whatDoYouKnow}
              hint={say.whatDoYouKnowHint}
              required
              rows={7}
              minLength={20}
              maxLength={4_000}
              value={typedIn(problem, "statement")}
              error={problem?.errors.statement}
            />
            <div>
              <Button>{say.sendStatement}</Button>
            </div>
          </form>
        </Section>
      )}
    </>
  );
}
