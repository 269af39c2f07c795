import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageTitle } from "#app/components/page-title.tsx";
import { ScoreSmall } from "#app/components/score-dial.tsx";
import { MOST_SHORTLISTED, readClinicList } from "#app/directory/clinic-list.ts";
import { printTime } from "#app/platform/printed.ts";
import { shortlistView } from "#app/routes/shortlist/shortlist-view.server.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage();
export const meta: MetaFunction = () => [
  { title: "No connection – Scalpmark" },
  { name: "description", content: "What this site shows for the time without a connection." },
  { name: "robots", content: "noindex" },
];

/** With `?clinics=a,b`: a browser's own shortlist as it is now, to be read later. It is the same for everybody: nothing of an account is in it. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const list = readClinicList(new URL(request.url).searchParams, MOST_SHORTLISTED);
  if (!list.ok) throw data(list.problem, { status: 400 });
  const { entries } = await shortlistView(ctx.store.read, null, list.slugs, "");
  return { list: list.slugs.length === 0 ? null : { entries, at: ctx.now().toISOString(), printed: printTime(ctx.now()) } };
}

/** What public/service-worker.js keeps and shows while there is no connection. */
export default function Offline() {
  const { list } = useLoaderData<typeof loader>();
  if (list !== null) return <KeptList list={list} />;
  return (
    <>
      <PageTitle
        title="There is no connection"
        lede="This page could not be asked for. What clinics claim and what is shown for it changes, so no page that you read is kept on this device."
      />
      <p>
        Nothing you typed was sent. When you are connected again, reload the page you wanted, or begin at the <a href="/">start page</a>.
      </p>
      <p>
        If you keep a <a href="/shortlist">shortlist</a> in this browser without an account, its names and figures can be read now.
      </p>
    </>
  );
}

type List = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["list"]>;

function KeptList({ list: { entries, at, printed } }: { list: List }) {
  return (
    <div className="stack" data-shortlist-page="kept">
      <PageTitle
        title="Your shortlist, as it was"
        lede="There is no connection. Scores, levels and reviews may have changed since, and clinics may have gone."
      />
      <p>
        <strong>
          As of <time dateTime={at}>{printed}</time>. You are offline.
        </strong>
      </p>
      <ol className="shortlist">
        {entries.map(({ slug, name, place, level, reviews, score }) => (
          <li key={slug} className="shortlist-entry" data-entry={slug}>
            <div>
              <h2>
                <a href={`/clinics/${slug}`}>{name}</a>
              </h2>
              <p className="soft">{place}</p>
              <p className="small figures">
                {level}. {reviews}.
              </p>
            </div>
            {score ? <ScoreSmall score={score} /> : <p className="soft">Score not yet computed</p>}
            <p className="shortlist-note" data-note="" />
          </li>
        ))}
      </ol>
      <p className="soft">
        This copy is kept in this browser alone, without photos, for at most seven days. It is replaced at the next page you open with a
        connection, and goes when you empty the list or sign in.
      </p>
    </div>
  );
}
