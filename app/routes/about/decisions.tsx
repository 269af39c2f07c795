import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { listDecisions } from "#app/moderation/decision-repository.server.ts";
import { LogEntry } from "#app/routes/about/decisions-log-entry.tsx";
import { toLogEntry } from "#app/routes/about/decisions-log-view.ts";
import { badRequest } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage(["clinic", "before"]);

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) => [
  { tagName: "link", rel: "alternate", type: "application/atom+xml", href: "/decisions.atom", title: "Decisions on Scalpmark" },
  ...pageTags(
    at,
    data?.clinic
      ? {
          title: `Decisions about ${data.clinic.name}`,
          description: `Every decision of moderators about ${data.clinic.name}: its rule, its facts, and whether it was appealed.`,
        }
      : {
          title: "Public log of decisions",
          description: "Every decision of moderators about a clinic, newest first: its rule, its facts, and whether it was appealed.",
        },
  ),
];

const PAGE = 20;

export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const slug = searchParams.get("clinic");
  const clinic = slug === null ? null : await findClinicBySlug(ctx.store.read, slug);
  if (slug !== null && !clinic) throw notFound();
  const before = searchParams.get("before");
  if (before !== null && !/^\d{1,12}$/.test(before)) throw badRequest("This page does not exist.");
  const rows = await listDecisions(ctx.store.read, before === null ? null : Number(before), PAGE + 1, clinic?.id ?? null);
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  const next = last && new URLSearchParams({ ...(slug === null ? {} : { clinic: slug }), before: `${last.seq}` });
  return {
    clinic: clinic && { name: clinic.name, slug: clinic.slug },
    entries: shown.map((decision) => toLogEntry(decision, ctx.now())),
    nextHref: next ? `/decisions?${next}` : null,
    firstPage: before === null,
  };
}

export default function Decisions() {
  const { clinic, entries, nextHref, firstPage } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle
        title={clinic ? `Decisions about ${clinic.name}` : "Public log of decisions"}
        lede="Every decision by people: the rule, the facts and the outcome. Lines are only added, never changed or removed. An undone decision stays, with the one that undid it."
      />
      <p className="soft">
        Also as a <a href="/decisions.atom">feed</a> and as a <a href="/decisions.csv">table</a>.
      </p>
      {clinic && (
        <p>
          Only decisions about <a href={`/clinics/${clinic.slug}`}>{clinic.name}</a>. <a href="/decisions">Show all clinics</a>
        </p>
      )}
      {entries.length === 0 ? (
        <EmptyState title={firstPage ? "Nothing has been decided." : "There is nothing older."}>
          <p>A match found by software is no decision. Two people decide, after the clinic was heard.</p>
        </EmptyState>
      ) : (
        <div>
          {entries.map((entry) => (
            <LogEntry key={entry.id} entry={entry} />
          ))}
        </div>
      )}
      <nav className="pagination" aria-label="Pages of decisions">
        {firstPage ? (
          <span className="soft">Newest first</span>
        ) : (
          <a href={clinic ? `/decisions?clinic=${clinic.slug}` : "/decisions"}>Newest</a>
        )}
        {nextHref ? (
          <a href={nextHref} rel="next">
            Older
          </a>
        ) : (
          <span className="soft">The first decision is reached</span>
        )}
      </nav>
    </>
  );
}
