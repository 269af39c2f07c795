import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Clinic, findClinicBySlug, listMemberAccountIds } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { dayOf } from "#app/platform/date.ts";
import { printDay, printNumber } from "#app/platform/printed.ts";
import { COMPLAINT_LENGTH, complaintForm } from "#app/reviews/complaint.ts";
import { findUnansweredComplaint } from "#app/reviews/complaint-repository.server.ts";
import { makeComplaint } from "#app/reviews/make-complaint.server.ts";
import { complainWords } from "#app/routes/reviews/complain-words.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { type GuardArgs, requireViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = complainWords();
  return [{ title: say.documentTitle(data?.name ?? say.aClinic) }];
};

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
  const say = complainWords();
  const { slug, name, shownAs, answered, openSince } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/clinics", label: say.clinics },
          { href: `/clinics/${slug}`, label: name },
        ]}
      />
      <PageTitle title={say.title(name)} lede={say.lede} />
      <ProblemSummary problem={problem} />
      <Section id="complaint" title={say.yourComplaint}>
        {!answered ? (
          <EmptyState title={say.nobodyWouldReadItHere}>
            <p>
              <Say it={say.writeDirectly} contact={<a href={`/clinics/${slug}#contact`} />} />
            </p>
            <p>
              <Say it={say.reviewInstead} review={<a href={`/clinics/${slug}/review`} />} />
            </p>
          </EmptyState>
        ) : openSince && !problem ? (
          <Notice kind="info">
            <p>
              <Say it={say.complaintWaits} openSince={openSince} complaints={<a href="/account/complaints" />} />
            </p>
          </Notice>
        ) : (
          <form method="post" className="form">
            <TextArea
              name="body"
              label={say.letter}
              hint={say.letterHint(COMPLAINT_LENGTH.min, printNumber(COMPLAINT_LENGTH.max))}
              required
              rows={9}
              minLength={COMPLAINT_LENGTH.min}
              maxLength={COMPLAINT_LENGTH.max}
              value={typedIn(problem, "body")}
              error={problem?.errors.body}
            />
            <p className="small soft">
              <Say it={say.readUnderYourName} shownAs={<bdi>{shownAs}</bdi>} />
            </p>
            <div>
              <Button>{say.sendToClinic}</Button>
            </div>
          </form>
        )}
      </Section>
      <Section id="next" title={say.whatHappensNext}>
        <div className="prose">
          <ul>
            <li>{say.clinicIsTold}</li>
            <li>{say.nobodyCanMakeThemAnswer}</li>
            <li>
              <Say it={say.reviewEitherWay} review={<a href={`/clinics/${slug}/review`} />} />
            </li>
            <li>{say.seeADoctorFirst}</li>
          </ul>
        </div>
      </Section>
    </>
  );
}
