import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { Tag } from "#app/components/tag.tsx";
import { dayOf } from "#app/platform/date.ts";
import { addPractitioner, namePractitioner } from "#app/practitioners/add-practitioner.server.ts";
import { knownPersonForm, newPersonForm } from "#app/practitioners/engagement-form.ts";
import { listNamed } from "#app/practitioners/engagement-repository.server.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { KnownPersonFields, NewPersonFields } from "#app/routes/manage/practitioners-forms.tsx";
import { toTimes } from "#app/routes/manage/practitioners-view.ts";
import { practitionersWords } from "#app/routes/manage/practitioners-words.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = practitionersWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const times = toTimes(await listNamed(ctx.store.read, clinic.id), dayOf(ctx.now()));
  return { slug: clinic.slug, name: clinic.name, times, done: new URL(args.request.url).searchParams.get("done") };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const form = await args.request.formData();
  const today = dayOf(ctx.now());
  const naming = form.get("intent") === "name";
  const parsed = naming ? parseForm(knownPersonForm(today), form) : parseForm(newPersonForm(today), form);
  if (!parsed.ok) return mend(parsed.problem);
  const result =
    "page" in parsed.data
      ? await namePractitioner(ctx, viewer, clinic.id, parsed.data)
      : await addPractitioner(ctx, viewer, clinic.id, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/manage/${clinic.slug}/practitioners?done=${naming ? "asked" : "added"}`, 303);
}

const allDone = (): Record<string, string> => {
  const say = practitionersWords();
  return {
    added: say.added,
    asked: say.asked,
    ended: say.timeEnded,
    taken_back: say.takenBack,
  };
};

export default function ManagePractitioners() {
  const say = practitionersWords();
  const { slug, name, times, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const notice = problem ? undefined : allDone()[done ?? ""];
  return (
    <DeskPage clinic={{ slug, name }} at="practitioners" title={say.title(name)} lede={say.lede}>
      <ProblemSummary problem={problem} />
      {notice && (
        <Notice kind="success">
          <p>{notice}</p>
        </Notice>
      )}
      <Section id="team" title={say.whoHoldsTheNeedle}>
        {times.length === 0 ? (
          <EmptyState title={say.nobodyNamed}>
            <p>{say.addWhoeverDoes}</p>
          </EmptyState>
        ) : (
          <ul className="evidence-list">
            {times.map((time) => (
              <li key={time.id}>
                <p>
                  <a href={`/manage/${slug}/practitioners/${time.slug}`}>{time.name}</a> <Tag tone={time.tone}>{time.state}</Tag>
                </p>
                <p className="soft small">
                  {time.role}, {time.when}
                  {time.share && say.shareOfTreatments(time.share)}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="known" title={say.nameKnown} note={say.nameKnownNote}>
        <KnownPersonFields problem={problem} />
      </Section>
      <Section id="new" title={say.addNew} note={say.addNewNote}>
        <NewPersonFields problem={problem} />
      </Section>
    </DeskPage>
  );
}
