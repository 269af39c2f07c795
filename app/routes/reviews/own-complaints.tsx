import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { listOwnComplaints } from "#app/reviews/complaint-repository.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";

export const meta: MetaFunction = () => [{ title: "Your complaints – Scalpmark" }];

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
  const { sent, complaints } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: "/account", label: "Your account" }]} />
      <PageTitle title="Your complaints" lede="Letters to clinics, and their answers. Only you and the clinic read them." />
      {sent && (
        <Notice kind="success" title="Your complaint is on its way.">
          <p>The clinic is told by mail. You are told when it answers.</p>
        </Notice>
      )}
      {complaints.length === 0 && (
        <EmptyState title="No complaint yet">
          <p>
            On the page of a <a href="/clinics">clinic</a> you can complain to it without writing a review.
          </p>
        </EmptyState>
      )}
      {complaints.map((complaint) => (
        <Section key={complaint.id} id={`complaint-${complaint.id}`} title={complaint.clinic.name} note={`Sent on ${complaint.on}.`}>
          <div className="stack prose">
            <p className="whitespace-pre-line" dir="auto">
              {complaint.body}
            </p>
            {complaint.answer === null ? (
              <p className="soft">The clinic has not answered yet.</p>
            ) : (
              <div className="review-reply">
                <p className="soft">
                  Answer of {complaint.clinic.name}, {complaint.answeredOn}
                </p>
                <p className="whitespace-pre-line" dir="auto">
                  {complaint.answer}
                </p>
              </div>
            )}
            <p>
              <a href={complaint.clinic.href}>The clinic’s page</a>
            </p>
          </div>
        </Section>
      ))}
    </>
  );
}
