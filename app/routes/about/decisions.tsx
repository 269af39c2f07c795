import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Say } from "#app/components/say.tsx";
import { listDecisions } from "#app/moderation/decision-repository.server.ts";
import { LogEntry } from "#app/routes/about/decisions-log-entry.tsx";
import { toLogEntry } from "#app/routes/about/decisions-log-view.ts";
import { decisionsWords } from "#app/routes/about/decisions-words.ts";
import { badRequest } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage(["clinic", "before"]);

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) => {
  const say = decisionsWords();
  return [
    { tagName: "link", rel: "alternate", type: "application/atom+xml", href: "/decisions.atom", title: say.feedTitle },
    ...pageTags(
      at,
      data?.clinic
        ? {
            title: say.titleAbout(data.clinic.name),
            description: say.descriptionAbout(data.clinic.name),
          }
        : {
            title: say.title,
            description: say.description,
          },
    ),
  ];
};

const PAGE = 20;

export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const slug = searchParams.get("clinic");
  const clinic = slug === null ? null : await findClinicBySlug(ctx.store.read, slug);
  if (slug !== null && !clinic) throw notFound();
  const before = searchParams.get("before");
  if (before !== null && !/^\d{1,12}$/.test(before)) throw badRequest(decisionsWords().noSuchPage);
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
  const say = decisionsWords();
  const { clinic, entries, nextHref, firstPage } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle title={clinic ? say.titleAbout(clinic.name) : say.title} lede={say.lede} />
      <p className="soft">
        <Say it={say.alsoAsFeed} feed={<a href="/decisions.atom" />} table={<a href="/decisions.csv" />} />
      </p>
      {clinic && (
        <p>
          <Say it={say.onlyDecisionsAbout} clinics={<a href={`/clinics/${clinic.slug}`} />} name={clinic.name} />{" "}
          <a href="/decisions">{say.showAllClinics}</a>
        </p>
      )}
      {entries.length === 0 ? (
        <EmptyState title={firstPage ? say.nothingDecided : say.nothingOlder}>
          <p>{say.softwareDecidesNothing}</p>
        </EmptyState>
      ) : (
        <div>
          {entries.map((entry) => (
            <LogEntry key={entry.id} entry={entry} />
          ))}
        </div>
      )}
      <nav className="pagination" aria-label={say.pagesOfDecisions}>
        {firstPage ? (
          <span className="soft">{say.newestFirst}</span>
        ) : (
          <a href={clinic ? `/decisions?clinic=${clinic.slug}` : "/decisions"}>{say.newest}</a>
        )}
        {nextHref ? (
          <a href={nextHref} rel="next">
            {say.older}
          </a>
        ) : (
          <span className="soft">{say.firstReached}</span>
        )}
      </nav>
    </>
  );
}
