import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { markOf, openedFields } from "#app/clinics/collision.server.ts";
import { Tag } from "#app/components/tag.tsx";
import { dayOf } from "#app/platform/date.ts";
import {
  askAgain,
  changeEngagement,
  type EngagementResult,
  endEngagement,
  findNewestTime,
  mayChange,
  mayTellBackground,
  takeBackNaming,
  versionOf,
} from "#app/practitioners/change-engagement.server.ts";
import { askAgainForm, changeForm, endForm, engagementText, takeBackForm } from "#app/practitioners/engagement-form.ts";
import { listQuestions } from "#app/practitioners/engagement-question-repository.server.ts";
import { teamWords } from "#app/practitioners/team-words.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { EditNotices } from "#app/routes/manage/edit-frame.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { AskedPart, ChangePart, EndPart } from "#app/routes/manage/practitioners-parts.tsx";
import { practitionersPersonWords } from "#app/routes/manage/practitioners-person-words.ts";
import { stateOf } from "#app/routes/manage/practitioners-view.ts";
import { periodWords } from "#app/routes/practitioners/practitioner-view.ts";
import { type ParsedForm, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = practitionersPersonWords();
  return [{ title: say.documentTitle(data?.person.name ?? say.practitioner) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const found = await findNewestTime(ctx.store.read, clinic.id, args.params.person ?? "");
  if (!found) throw notFound();
  const { engagement, practitioner } = found;
  const today = dayOf(ctx.now());
  const text = engagementText(engagement, practitioner.background);
  return {
    slug: clinic.slug,
    name: clinic.name,
    today,
    person: { slug: practitioner.slug, name: practitioner.name, ...stateOf(found, today) },
    when: periodWords(engagement.startedOn, engagement.endedOn),
    // Of whoever has not said yes, nothing of their record is shown here either.
    values: mayTellBackground(found) ? text : { ...text, background: "" },
    opened: { version: versionOf(found), mark: markOf(text) },
    asked: engagement.state === "asked",
    mayChange: mayChange(found),
    mayTellBackground: mayTellBackground(found),
    questions: (await listQuestions(ctx.store.read, engagement.id)).map((question) => ({
      id: question.id,
      askedOn: dayOf(question.createdAt),
      until: dayOf(question.expiresAt),
      byMail: question.expiresAt > question.createdAt,
    })),
    done: new URL(args.request.url).searchParams.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const at = { clinicId: clinic.id, slug: args.params.person ?? "" };
  if (!(await findNewestTime(ctx.store.read, at.clinicId, at.slug))) throw notFound();
  const form = await args.request.formData();
  const today = dayOf(ctx.now());
  const intent = form.get("intent");
  const sent = sentValues(form);
  const page = `/manage/${clinic.slug}/practitioners`;
  const run = async <T,>(parsed: ParsedForm<T>, href: string, save: (input: T) => Promise<EngagementResult>) => {
    if (!parsed.ok) return data({ problem: parsed.problem, collision: null }, { status: 422 });
    const result = await save(parsed.data);
    if (!result) throw notFound();
    if (result.ok) throw redirect(result.changed.length === 0 ? `${page}/${at.slug}?done=same` : href, 303);
    if (result.status !== 409)
      return data({ problem: { errors: result.errors, values: sent }, collision: null }, { status: result.status });
    const errors = { form: practitionersPersonWords().changedMeanwhile };
    return data({ problem: { errors, values: sent }, collision: { stored: result.stored, opened: result.opened } }, { status: 409 });
  };
  if (intent === "end")
    return run(parseForm(endForm(today).extend(openedFields), form), `${page}?done=ended`, ({ version, mark, endedOn }) =>
      endEngagement(ctx, viewer, at, { version, mark }, endedOn),
    );
  if (intent === "take_back") return run(parseForm(takeBackForm, form), `${page}?done=taken_back`, () => takeBackNaming(ctx, viewer, at));
  if (intent === "ask") return run(parseForm(askAgainForm, form), `${page}?done=asked`, ({ email }) => askAgain(ctx, viewer, at, email));
  return run(parseForm(changeForm(today).extend(openedFields), form), `${page}/${at.slug}?done=saved`, ({ version, mark, ...input }) =>
    changeEngagement(ctx, viewer, at, { version, mark }, input),
  );
}

export default function ManagePractitioner() {
  const say = practitionersPersonWords();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const href = `/manage/${page.slug}/practitioners/${page.person.slug}`;
  const opened = answer?.collision?.opened ?? page.opened;
  return (
    <DeskPage
      clinic={{ slug: page.slug, name: page.name }}
      at="practitioners"
      title={page.person.name}
      lede={
        <>
          <Tag tone={page.person.tone}>{page.person.state}</Tag> {page.when}.{" "}
          <a href={`/practitioners/${page.person.slug}`}>{say.ownPage}</a>
        </>
      }
    >
      <EditNotices href={href} draft={null} done={page.done} answer={answer} labels={teamWords().fields} />
      {page.asked && <AskedPart href={href} questions={page.questions} problem={answer?.problem} />}
      {page.mayChange && (
        <ChangePart href={href} opened={opened} values={page.values} problem={answer?.problem} background={page.mayTellBackground} />
      )}
      {page.mayChange && !page.asked && <EndPart href={href} opened={opened} today={page.today} problem={answer?.problem} />}
    </DeskPage>
  );
}
