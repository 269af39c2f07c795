import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageTitle } from "#app/components/page-title.tsx";
import { Say } from "#app/components/say.tsx";
import { ScoreSmall } from "#app/components/score-dial.tsx";
import { MOST_SHORTLISTED, readClinicList } from "#app/directory/clinic-list.ts";
import { printTime } from "#app/platform/printed.ts";
import { offlineWords } from "#app/routes/about/offline-words.ts";
import { shortlistView } from "#app/routes/shortlist/shortlist-view.server.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage();
export const meta: MetaFunction = () => {
  const say = offlineWords();
  return [{ title: say.documentTitle }, { name: "description", content: say.description }, { name: "robots", content: "noindex" }];
};

/** With `?clinics=a,b`: a browser's own shortlist as it is now, to be read later. It is the same for everybody: nothing of an account is in it. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const list = readClinicList(new URL(request.url).searchParams, MOST_SHORTLISTED);
  if (!list.ok) throw data(list.problem, { status: 400 });
  const { entries } = await shortlistView(ctx.store.read, null, list.slugs, "");
  return { list: list.slugs.length === 0 ? null : { entries, at: ctx.now().toISOString(), printed: printTime(ctx.now()) } };
}

/** What public/service-worker.js keeps and shows while there is no connection. */
export default function Offline() {
  const say = offlineWords();
  const { list } = useLoaderData<typeof loader>();
  if (list !== null) return <KeptList list={list} />;
  return (
    <>
      <PageTitle title={say.title} lede={say.lede} />
      <p>
        <Say it={say.nothingSent} link={<a href="/" />} />
      </p>
      <p>
        <Say it={say.keptShortlist} shortlist={<a href="/shortlist" />} />
      </p>
    </>
  );
}

type List = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["list"]>;

function KeptList({ list: { entries, at, printed } }: { list: List }) {
  const say = offlineWords();
  return (
    <div className="stack" data-shortlist-page="kept">
      <PageTitle title={say.shortlistTitle} lede={say.shortlistLede} />
      <p>
        <strong>
          <Say it={say.asOf} time={<time dateTime={at}>{printed}</time>} />
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
            {score ? <ScoreSmall score={score} /> : <p className="soft">{say.noScoreYet}</p>}
            <p className="shortlist-note" data-note="" />
          </li>
        ))}
      </ol>
      <p className="soft">{say.copyKept}</p>
    </div>
  );
}
