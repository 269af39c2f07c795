import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Clinic, findClinicBySlug, listMemberAccountIds } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { dayOf } from "#app/platform/date.ts";
import { printDay, printNumber } from "#app/platform/printed.ts";
import { COMPLAINT_LENGTH, complaintForm } from "#app/reviews/complaint.ts";
import { findUnansweredComplaint } from "#app/reviews/complaint-repository.server.ts";
import { makeComplaint } from "#app/reviews/make-complaint.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { type GuardArgs, requireViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Complain to ${data?.name ?? "a clinic"} – Scalpmark` }];

async function requireClinic(args: GuardArgs & { params: { slug?: string } }): Promise<Clinic> {
  const clinic = await findClinicBySlug(args.context.ctx.store.read, args.params.slug ?? "");
  if (!clinic) throw notFound();
  return clinic;
}

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "complaint.make");
  const db = args.context.ctx.store.read;
  const clinic = await requireClinic(args);
  const open = await findUnansweredComplaint(db, clinic.id, viewer.id);
  return {
    slug: clinic.slug,
    name: clinic.name,
    shownAs: viewer.displayName,
    answered: (await listMemberAccountIds(db, clinic.id)).length > 0,
    openSince: open && printDay(dayOf(open.createdAt)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "complaint.make");
  const clinic = await requireClinic(args);
  const form = await args.request.formData();
  const parsed = parseForm(complaintForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await makeComplaint(args.context.ctx, viewer, clinic.slug, parsed.data.body);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect("/account/complaints?sent=yes", 303);
}

export default function Complain() {
  const { slug, name, shownAs, answered, openSince } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/clinics", label: "Clinics" },
          { href: `/clinics/${slug}`, label: name },
        ]}
      />
      <PageTitle
        title={`Complain to ${name}`}
        lede="A private letter to the clinic. It is no review and no report: nobody else reads it, it is not published, and it changes no score."
      />
      <ProblemSummary problem={problem} />
      <Section id="complaint" title="Your complaint">
        {!answered ? (
          <EmptyState title="Nobody would read it here">
            <p>
              Nobody has claimed this profile, so nobody speaks for the clinic on this site. Write to it directly: what we know of its
              address and telephone stands under <a href={`/clinics/${slug}#contact`}>contact</a>.
            </p>
            <p>
              You can tell others how it went in a <a href={`/clinics/${slug}/review`}>review</a>.
            </p>
          </EmptyState>
        ) : openSince && !problem ? (
          <Notice kind="info">
            <p>
              Your complaint of {openSince} waits for the clinic’s answer. You can send another once it has answered. It stands under{" "}
              <a href="/account/complaints">your complaints</a>.
            </p>
          </Notice>
        ) : (
          <form method="post" className="form">
            <TextArea
              name="body"
              label="What happened, and what do you ask for?"
              hint={`${COMPLAINT_LENGTH.min} to ${printNumber(COMPLAINT_LENGTH.max)} characters. Such as when you were treated, what is wrong, and what would put it right.`}
              required
              rows={9}
              minLength={COMPLAINT_LENGTH.min}
              maxLength={COMPLAINT_LENGTH.max}
              value={typedIn(problem, "body")}
              error={problem?.errors.body}
            />
            <p className="small soft">
              The clinic reads it under your name here, <bdi>{shownAs}</bdi>. It is not told your e-mail address.
            </p>
            <div>
              <Button>Send it to the clinic</Button>
            </div>
          </form>
        )}
      </Section>
      <Section id="next" title="What happens next">
        <div className="prose">
          <ul>
            <li>The people who speak for the clinic are told by mail. They can answer once, and you are told by mail.</li>
            <li>Nobody here can make them answer, and no time is set. You keep every right you have outside this site.</li>
            <li>
              You can write a <a href={`/clinics/${slug}/review`}>review</a> whether they answer or not. They cannot ask you to leave it
              out.
            </li>
            <li>If something looks infected or does not heal, see a doctor first.</li>
          </ul>
        </div>
      </Section>
    </>
  );
}
