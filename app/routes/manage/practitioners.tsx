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
import { mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Practitioners of ${data?.name ?? "your clinic"} – Scalpmark` }];

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

const DONE: Record<string, string> = {
  added: "They are on your team. Bring their training records and licences under Evidence.",
  asked: "They are asked. Nothing of their record is shown or counted here before they have said yes.",
  ended: "Their time here is ended. What they did here stays on your page under their name.",
  taken_back: "You name them no longer, and the link answers nothing more.",
};

export default function ManagePractitioners() {
  const { slug, name, times, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const notice = problem ? undefined : DONE[done ?? ""];
  return (
    <DeskPage
      clinic={{ slug, name }}
      at="practitioners"
      title={`Practitioners of ${name}`}
      lede="A record belongs to the person. It comes with them, goes with them, and is lent to nobody who takes their place."
    >
      <ProblemSummary problem={problem} />
      {notice && (
        <Notice kind="success">
          <p>{notice}</p>
        </Notice>
      )}
      <Section id="team" title="Who holds the needle">
        {times.length === 0 ? (
          <EmptyState title="Nobody is named">
            <p>Clients are told to ask who will hold the needle. Add yourself, or whoever does.</p>
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
                  {time.share && `, ${time.share} of the treatments`}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        id="known"
        title="Name somebody with a record"
        note="For whoever has worked elsewhere and has a page here. They are asked first."
      >
        <KnownPersonFields problem={problem} />
      </Section>
      <Section id="new" title="Add somebody new" note="For whoever has no record anywhere. It begins empty, whatever your clinic’s age.">
        <NewPersonFields problem={problem} />
      </Section>
    </DeskPage>
  );
}
