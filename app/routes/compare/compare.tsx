import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CompareTable } from "#app/components/compare-table.tsx";
import { FindMore } from "#app/components/find-more.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { clinicListUrl, MOST_COMPARED, readClinicList } from "#app/directory/clinic-list.ts";
import { printList } from "#app/platform/printed.ts";
import { readWords } from "#app/routes/compare/asked-words.ts";
import { compareView } from "#app/routes/compare/compare-view.server.ts";
import { compareWords } from "#app/routes/compare/compare-words.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage(["clinics", "q"]);

export const meta: MetaFunction<typeof loader> = ({ data: loaded, ...at }) => {
  const say = compareWords();
  const view = loaded?.page;
  if (!view || "problem" in view) return [{ title: say.errorTitle }];
  const names = printList(view.clinics.map(({ name }) => name));
  const tags = pageTags(
    at,
    names === ""
      ? {
          title: say.title,
          description: say.description,
        }
      : {
          title: say.compareNames(names),
          description: say.namesDescription(names),
        },
  );
  // Any four clinics are an address: no search engine needs them all.
  return view.slugs.length === 0 ? tags : [...tags, { name: "robots", content: "noindex" }];
};

/** `/compare?clinics=a,b`: the whole comparison is in its address. A list that cannot be read is a 400 with words. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const list = readClinicList(searchParams, MOST_COMPARED);
  if (!list.ok) return data(new RenderOnly({ problem: list.problem }), { status: 400 });
  // A form with boxes sends one parameter for each clinic: a comparison has one address.
  if (searchParams.getAll("clinics").length > 1) throw redirect(clinicListUrl("/compare", list.slugs));
  return new RenderOnly(await compareView(ctx.store.read, list.slugs, readWords(searchParams), ctx.now()));
}

/** A list holds at most four. */
const titleOf = (count: number): string => {
  const say = compareWords();
  return { 2: say.twoSideBySide, 3: say.threeSideBySide, 4: say.fourSideBySide }[count] ?? say.title;
};

export default function ComparePage() {
  const say = compareWords();
  const { page: view } = useLoaderData<typeof loader>();
  if ("problem" in view) return <Unreadable problem={view.problem} />;
  const { clinics, missing } = view;
  const columns = clinics.map(({ slug, name, href }) => ({ slug, name, href }));
  return (
    <StaticPart>
      <div className="compare">
        <PageTitle title={titleOf(clinics.length)} lede={say.lede} />
        {missing.length > 0 && (
          <Notice kind="warning" title={missing.length === 1 ? say.oneClinicIsNotHere : say.someClinicsAreNotHere}>
            <ul>
              {missing.map(({ slug, href }) => (
                <li key={slug}>
                  {say.noPageFor(slug)} <a href={href}>{say.leaveItOut}</a>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <ul className="compare-columns">
          {clinics.map((clinic) => (
            <li key={clinic.slug}>
              <a href={clinic.href}>{clinic.name}</a>
              <span className="soft small">{clinic.place}</span>
              <span className="cluster small print:hidden">
                <a href={clinic.consultation}>
                  <Say it={say.questionsToAsk} name={<span className="visually-hidden"> {clinic.name}</span>} />
                </a>
                <a href={clinic.withoutIt}>
                  <Say it={say.leaveOutName} name={<span className="visually-hidden"> {clinic.name}</span>} />
                </a>
              </span>
            </li>
          ))}
        </ul>
        {view.room > 0 && (
          <Section id="more" title={clinics.length === 0 ? say.chooseUpToFour : say.oneMoreClinic} note={say.upToFit(MOST_COMPARED)}>
            <FindMore path="/compare" slugs={view.slugs} words={view.words} found={view.found} />
          </Section>
        )}
        {clinics.length > 0 && (
          <>
            <p className="share soft" data-enhance="share">
              {say.keepTheAddress}
            </p>
            <Section id="results" title={say.healedPhotos} layout="wide">
              {view.results.length === 0 ? (
                <p>{say.noHealedPhotos}</p>
              ) : (
                <CompareTable caption={say.healedCaption} clinics={columns} groups={view.results} />
              )}
              {view.others.length > 0 && (
                <details className="print:hidden">
                  <summary>{say.otherPhotos}</summary>
                  <CompareTable caption={say.otherCaption} clinics={columns} groups={view.others} />
                </details>
              )}
            </Section>
            <Section id="facts" title={say.facts} layout="wide">
              <CompareTable caption={say.factsCaption} clinics={columns} groups={view.facts} />
            </Section>
          </>
        )}
      </div>
    </StaticPart>
  );
}

function Unreadable({ problem }: { problem: string }) {
  const say = compareWords();
  return (
    <>
      <PageTitle title={say.unreadable} lede={problem} />
      <p>
        <a href="/compare">{say.startAnew}</a>
      </p>
    </>
  );
}
