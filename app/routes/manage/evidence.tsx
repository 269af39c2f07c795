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
import { evidenceWords } from "#app/routes/manage/evidence-words.ts";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = evidenceWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

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

const allDone = (): Record<string, string> => ({
  withdrawn: evidenceWords().documentWithdrawn,
});

export default function ManageEvidence() {
  const say = evidenceWords();
  const { slug, name, done, documents } = useLoaderData<typeof loader>();
  const { pressing, standing, past, missing } = documents;
  const href = `/manage/${slug}/evidence`;
  const notice = allDone()[done ?? ""];
  return (
    <DeskPage clinic={{ slug, name }} at="evidence" title={say.title(name)} lede={say.lede}>
      {notice && (
        <Notice kind="success">
          <p>{notice}</p>
        </Notice>
      )}
      <p className="documents-act">
        <ButtonLink href={`${href}/new`}>{say.sendDocument}</ButtonLink>
      </p>
      {pressing.length > 0 && (
        <Section id="pressing" title={say.lapsedOrAboutTo} note={say.lapsedNote} layout="wide">
          <EvidenceItems documents={pressing} href={href} />
        </Section>
      )}
      <Section id="documents" title={say.yourDocuments} layout="wide">
        {standing.length === 0 ? (
          <EmptyState title={say.nothingHere}>
            <p>{say.askedForFirst}</p>
          </EmptyState>
        ) : (
          <EvidenceItems documents={standing} href={href} />
        )}
      </Section>
      {missing.length > 0 && (
        <Section id="missing" title={say.nothingCounts} note={say.nothingCountsNote}>
          <ul className="stack-tight">
            {missing.map(({ kind, label }) => (
              <li key={kind}>
                <a href={`${href}/new?kind=${kind}`}>{say.sendOne(label)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {past.length > 0 && (
        <Section id="past" title={say.withdrawnOrReplaced} note={say.withdrawnOrReplacedNote} layout="wide">
          <EvidenceItems documents={past} href={href} />
        </Section>
      )}
    </DeskPage>
  );
}
