import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Section } from "#app/components/section.tsx";
import { dayOf } from "#app/platform/date.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { EvidenceItems } from "#app/routes/manage/evidence-items.tsx";
import { readOwnDocuments } from "#app/routes/manage/evidence-list-view.server.ts";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Evidence of ${data?.name ?? "your clinic"} – Scalpmark` }];

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const { ctx } = args.context;
  return {
    slug: clinic.slug,
    name: clinic.name,
    done: new URL(args.request.url).searchParams.get("done"),
    documents: await readOwnDocuments(ctx.store.read, clinic.id, dayOf(ctx.now())),
  };
}

const DONE: Record<string, string> = {
  withdrawn: "The document is withdrawn. It counts for nothing from now on, and its history stays here.",
};

export default function ManageEvidence() {
  const { slug, name, done, documents } = useLoaderData<typeof loader>();
  const { pressing, standing, past, missing } = documents;
  const href = `/manage/${slug}/evidence`;
  const notice = DONE[done ?? ""];
  return (
    <DeskPage
      clinic={{ slug, name }}
      at="evidence"
      title={`Evidence of ${name}`}
      lede="A moderator reads each document and accepts what it shows. The file itself is never public; what was checked, how, when and until when is."
    >
      {notice && (
        <Notice kind="success">
          <p>{notice}</p>
        </Notice>
      )}
      <p className="documents-act">
        <ButtonLink href={`${href}/new`}>Send a document</ButtonLink>
      </p>
      {pressing.length > 0 && (
        <Section id="pressing" title="Lapsed, or about to" note="The day after its last day a document counts for nothing." layout="wide">
          <EvidenceItems documents={pressing} href={href} />
        </Section>
      )}
      <Section id="documents" title="Your documents" layout="wide">
        {standing.length === 0 ? (
          <EmptyState title="Nothing here">
            <p>Training, licence and registration are what clients ask for first.</p>
          </EmptyState>
        ) : (
          <EvidenceItems documents={standing} href={href} />
        )}
      </Section>
      {missing.length > 0 && (
        <Section id="missing" title="Of these nothing counts now" note="What you never sent is printed on your page as not provided.">
          <ul className="stack-tight">
            {missing.map(({ kind, label }) => (
              <li key={kind}>
                <a href={`${href}/new?kind=${kind}`}>{label}: send one</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {past.length > 0 && (
        <Section id="past" title="Withdrawn or replaced" note="Kept as history. They count for nothing." layout="wide">
          <EvidenceItems documents={past} href={href} />
        </Section>
      )}
    </DeskPage>
  );
}
