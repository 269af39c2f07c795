import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { findEngagementCase } from "#app/moderation/engagement-case.server.ts";
import { noteEngagement } from "#app/moderation/note-engagement.server.ts";
import { printList, printTime } from "#app/platform/printed.ts";
import { isToBeSeen } from "#app/practitioners/answer-engagement-question.server.ts";
import { ASKED_BY, moderatorAnswerForm } from "#app/practitioners/engagement-question.ts";
import { teamWords } from "#app/practitioners/team-words.ts";
import { engagementCaseWords } from "#app/routes/moderation/engagement-case-words.ts";
import { leaveMatter, refuseTurn } from "#app/routes/moderation/matter-turn.server.ts";
import { periodWords } from "#app/routes/practitioners/practitioner-view.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import type { LoadContext } from "#app/web/load-context.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: engagementCaseWords().documentTitle }];

async function openFor(args: { request: Request; context: LoadContext; params: LoaderFunctionArgs["params"] }) {
  const viewer = await requireModerator(args, "engagement.note");
  const found = await findEngagementCase(args.context.ctx.store.read, viewer.id, args.params.id ?? "");
  if (!found) throw notFound();
  if (found.tied) throw forbidden();
  return { viewer, asked: found.asked };
}

export async function loader(args: LoaderFunctionArgs) {
  const { asked } = await openFor(args);
  const { question, engagement, practitioner, clinic, elsewhere } = asked;
  return {
    person: { name: practitioner.name, href: `/practitioners/${practitioner.slug}` },
    clinic: { name: clinic.name, href: `/clinics/${clinic.slug}` },
    terms: `${engagement.role}, ${periodWords(engagement.startedOn, null)}`,
    elsewhere: elsewhere.length === 0 ? engagementCaseWords().nowhereKnownHere : printList(elsewhere.map((other) => other.clinic.name)),
    askedAt: printTime(question.createdAt),
    waiting: (engagement.state === "asked" && question.answeredAt === null) || isToBeSeen(asked),
    byLink: question.answer !== null,
    answer: engagement.state,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, asked } = await openFor(args);
  const form = await args.request.formData();
  const held = await refuseTurn(args, viewer, form);
  if (held) return held;
  const parsed = parseForm(moderatorAnswerForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const noted = await noteEngagement(args.context.ctx, viewer, asked.question.id, parsed.data);
  // One that was noted before or taken back says so on its page.
  if (noted?.ok === false && noted.status !== 409) return refusedForm(noted, sentValues(form));
  throw await leaveMatter(args, viewer, "engagement-noted", `/moderation/engagements/${asked.question.id}`);
}

const answered = () => {
  const say = engagementCaseWords();
  return {
    confirmed: say.confirmed,
    declined: say.declined,
    asked: "",
  };
};

export default function EngagementCase() {
  const say = engagementCaseWords();
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[{ href: "/moderation", label: say.moderation }]} />
      <PageTitle title={say.title(page.person.name, page.clinic.name)} lede={page.byLink ? say.answeredByLinkLede : say.notAskedLede} />
      <ProblemSummary problem={problem} />
      <Section id="facts" title={say.whatIsKnown}>
        <DefinitionList
          rows={[
            { term: say.practitioner, value: <a href={page.person.href}>{page.person.name}</a> },
            { term: say.namedBy, value: <a href={page.clinic.href}>{page.clinic.name}</a> },
            { term: say.namedAs, value: page.terms },
            { term: say.worksNowAt, value: page.elsewhere },
            { term: say.askedAt, value: page.askedAt },
          ]}
        />
      </Section>
      <Section id="answer" title={page.waiting ? say.whatTheySaid : say.answer}>
        {page.waiting ? (
          <form method="post" className="form">
            <RadioGroup
              name="answer"
              label={say.workThere}
              required
              inline
              choices={[
                { value: "confirmed", label: say.yes },
                { value: "declined", label: say.no },
              ]}
              value={typedIn(problem, "answer")}
              error={problem?.errors.answer}
            />
            <RadioGroup
              name="means"
              label={say.howDidYouAsk}
              required
              choices={ASKED_BY.map((value) => ({ value, label: teamWords().means[value] }))}
              value={typedIn(problem, "means")}
              error={problem?.errors.means}
            />
            <div>
              <Button>{say.noteAnswer}</Button>
            </div>
          </form>
        ) : (
          <p>{answered()[page.answer]}</p>
        )}
      </Section>
    </>
  );
}
