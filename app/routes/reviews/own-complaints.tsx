import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { listOwnComplaints } from "#app/reviews/complaint-repository.server.ts";
import { ownComplaintsWords } from "#app/routes/reviews/own-complaints-words.ts";
import { requireViewer } from "#app/web/guards.server.ts";

export const meta: MetaFunction = () => [{ title: ownComplaintsWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "complaint.make");
  const own = await listOwnComplaints(args.context.ctx.store.read, viewer.id);
  return {
    sent: new URL(args.request.url).searchParams.has("sent"),
    complaints: own.map((complaint) => ({
      id: complaint.id,
      clinic: { name: complaint.clinicName, href: `/clinics/${complaint.clinicSlug}` },
      on: printDay(dayOf(complaint.createdAt)),
      body: complaint.body,
      answer: complaint.answer,
      answeredOn: complaint.answeredAt && printDay(dayOf(complaint.answeredAt)),
    })),
  };
}

export default function OwnComplaints() {
  const say = ownComplaintsWords();
  const { sent, complaints } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: "/account", label: say.yourAccount }]} />
      <PageTitle title={say.title} lede={say.lede} />
      {sent && (
        <Notice kind="success" title={say.complaintSent}>
          <p>{say.clinicIsTold}</p>
        </Notice>
      )}
      {complaints.length === 0 && (
        <EmptyState title={say.noComplaintYet}>
          <p>
            <Say it={say.howToComplain} clinics={<a href="/clinics" />} />
          </p>
        </EmptyState>
      )}
      {complaints.map((complaint) => (
        <Section key={complaint.id} id={`complaint-${complaint.id}`} title={complaint.clinic.name} note={say.sentOn(complaint.on)}>
          <div className="stack prose">
            <p className="whitespace-pre-line" dir="auto">
              {complaint.body}
            </p>
            {complaint.answer === null || complaint.answeredOn === null ? (
              <p className="soft">{say.notAnsweredYet}</p>
            ) : (
              <div className="review-reply">
                <p className="soft">{say.answeredBy(complaint.clinic.name, complaint.answeredOn)}</p>
                <p className="whitespace-pre-line" dir="auto">
                  {complaint.answer}
                </p>
              </div>
            )}
            <p>
              <a href={complaint.clinic.href}>{say.clinicPage}</a>
            </p>
          </div>
        </Section>
      ))}
    </>
  );
}
