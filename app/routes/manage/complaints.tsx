import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Section } from "#app/components/section.tsx";
import { Tag } from "#app/components/tag.tsx";
import { dayOf } from "#app/platform/date.ts";
import { printCount, printDay } from "#app/platform/printed.ts";
import { countUnansweredComplaints, listClinicComplaints } from "#app/reviews/complaint-repository.server.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Complaints to ${data?.name ?? "your clinic"} – Scalpmark` }];

/** Shown at once: all that wait, and of those answered the newest. */
const MOST = 100;

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const db = args.context.ctx.store.read;
  const complaints = await listClinicComplaints(db, clinic.id, MOST);
  return {
    slug: clinic.slug,
    name: clinic.name,
    unanswered: await countUnansweredComplaints(db, clinic.id),
    complaints: complaints.map((complaint) => ({
      id: complaint.id,
      client: complaint.clientName,
      on: printDay(dayOf(complaint.createdAt)),
      begins: complaint.body.split("\n", 1)[0]?.slice(0, 120) ?? "",
      answeredOn: complaint.answeredAt && printDay(dayOf(complaint.answeredAt)),
    })),
  };
}

export default function ManageComplaints() {
  const { slug, name, unanswered, complaints } = useLoaderData<typeof loader>();
  return (
    <DeskPage
      clinic={{ slug, name }}
      at="complaints"
      title={`Complaints to ${name}`}
      lede="Letters from clients to you. They are not published, are no reviews and change no score. You can answer each once."
    >
      <Section
        id="complaints"
        title={unanswered === 0 ? "Nothing waits" : `${printCount(unanswered, "complaint")} without your answer`}
        layout="wide"
      >
        {complaints.length === 0 && (
          <EmptyState title="No complaints">
            <p>When a client writes to you from your page, everybody who speaks for the clinic is told by mail.</p>
          </EmptyState>
        )}
        <ul className="desk-list">
          {complaints.map((complaint) => (
            <li key={complaint.id} className="stack-tight">
              <p>
                <a href={`/manage/${slug}/complaints/${complaint.id}`}>
                  From <bdi>{complaint.client}</bdi>, {complaint.on}
                </a>
              </p>
              <p className="soft">{complaint.begins}</p>
              <p>{complaint.answeredOn ? <Tag>Answered {complaint.answeredOn}</Tag> : <Tag tone="doubt">Waits for your answer</Tag>}</p>
            </li>
          ))}
        </ul>
      </Section>
    </DeskPage>
  );
}
