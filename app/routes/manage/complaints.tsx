import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { Tag } from "#app/components/tag.tsx";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { countUnansweredComplaints, listClinicComplaints } from "#app/reviews/complaint-repository.server.ts";
import { complaintsWords } from "#app/routes/manage/complaints-words.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = complaintsWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

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
  const say = complaintsWords();
  const { slug, name, unanswered, complaints } = useLoaderData<typeof loader>();
  return (
    <DeskPage clinic={{ slug, name }} at="complaints" title={say.title(name)} lede={say.lede}>
      <Section id="complaints" title={unanswered === 0 ? say.nothingWaits : say.complaintsUnanswered(unanswered)} layout="wide">
        {complaints.length === 0 && (
          <EmptyState title={say.noComplaints}>
            <p>{say.toldByMail}</p>
          </EmptyState>
        )}
        <ul className="desk-list">
          {complaints.map((complaint) => (
            <li key={complaint.id} className="stack-tight">
              <p>
                <a href={`/manage/${slug}/complaints/${complaint.id}`}>
                  <Say it={say.fromClient} client={<bdi>{complaint.client}</bdi>} on={complaint.on} />
                </a>
              </p>
              <p className="soft">{complaint.begins}</p>
              <p>
                {complaint.answeredOn ? <Tag>{say.answeredOn(complaint.answeredOn)}</Tag> : <Tag tone="doubt">{say.waitsForAnswer}</Tag>}
              </p>
            </li>
          ))}
        </ul>
      </Section>
    </DeskPage>
  );
}
