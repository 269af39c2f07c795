import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CompareTable } from "#app/components/compare-table.tsx";
import { FindMore } from "#app/components/find-more.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";
import { clinicListUrl, MOST_COMPARED, readClinicList } from "#app/directory/clinic-list.ts";
import { printList } from "#app/platform/printed.ts";
import { readWords } from "#app/routes/compare/asked-words.ts";
import { compareView } from "#app/routes/compare/compare-view.server.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage(["clinics", "q"]);

export const meta: MetaFunction<typeof loader> = ({ data: loaded, ...at }) => {
  const view = loaded?.page;
  if (!view || "problem" in view) return [{ title: "Error: a comparison that cannot be read – Scalpmark" }];
  const names = printList(view.clinics.map(({ name }) => name));
  const tags = pageTags(
    at,
    names === ""
      ? {
          title: "Compare clinics",
          description: "Two to four clinics side by side: photos of the same stage, parts of the score, and what is not provided.",
        }
      : {
          title: `Compare ${names}`,
          description: `${names} side by side: photos of the same stage, parts of the score, and what is not provided.`,
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

/** A list holds at most as many. */
const COUNT_WORDS: Record<number, string> = { 2: "Two", 3: "Three", 4: "Four" };

export default function ComparePage() {
  const { page: view } = useLoaderData<typeof loader>();
  if ("problem" in view) return <Unreadable problem={view.problem} />;
  const { clinics, missing } = view;
  const columns = clinics.map(({ slug, name, href }) => ({ slug, name, href }));
  return (
    <StaticPart>
      <div className="compare">
        <PageTitle
          title={clinics.length > 1 ? `${COUNT_WORDS[clinics.length]} clinics, side by side` : "Compare clinics"}
          lede="Like for like: the same facts of each, and what is not known said as plainly as what is."
        />
        {missing.length > 0 && (
          <Notice kind="warning" title={missing.length === 1 ? "One clinic is not here" : "Some clinics are not here"}>
            <ul>
              {missing.map(({ slug, href }) => (
                <li key={slug}>
                  There is no page for “{slug}” here, or not any longer. <a href={href}>Leave it out</a>
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
                  Questions to ask<span className="visually-hidden"> {clinic.name}</span>
                </a>
                <a href={clinic.withoutIt}>
                  Leave out<span className="visually-hidden"> {clinic.name}</span>
                </a>
              </span>
            </li>
          ))}
        </ul>
        {view.room > 0 && (
          <Section
            id="more"
            title={clinics.length === 0 ? "Choose up to four" : "One more"}
            note={`Up to ${MOST_COMPARED} fit beside each other.`}
          >
            <FindMore path="/compare" slugs={view.slugs} words={view.words} found={view.found} />
          </Section>
        )}
        {clinics.length > 0 && (
          <>
            <p className="share soft" data-enhance="share">
              This comparison is its address: keep it as a bookmark, or send it on.
            </p>
            <Section id="results" title="Healed photos" layout="wide">
              {view.results.length === 0 ? (
                <p>None of these clinics has provided a healed photo. Ask each to show you some before you book.</p>
              ) : (
                <CompareTable caption="Healed photos by treatment, grade and stage" clinics={columns} groups={view.results} />
              )}
              {view.others.length > 0 && (
                <details className="print:hidden">
                  <summary>Photos that show no result</summary>
                  <CompareTable caption="Photos before treatment and before healing" clinics={columns} groups={view.others} />
                </details>
              )}
            </Section>
            <Section id="facts" title="Facts" layout="wide">
              <CompareTable caption="Facts about each clinic" clinics={columns} groups={view.facts} />
            </Section>
          </>
        )}
      </div>
    </StaticPart>
  );
}

function Unreadable({ problem }: { problem: string }) {
  return (
    <>
      <PageTitle title="This comparison cannot be read" lede={problem} />
      <p>
        <a href="/compare">Start a new comparison</a>
      </p>
    </>
  );
}
