import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { RuleTable } from "#app/components/rule-table.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { searchClinics } from "#app/directory/search-clinics.server.ts";
import { EVERYTHING } from "#app/directory/search-query.ts";
import { exampleRequests } from "#app/routes/api/example-requests.ts";
import { interfacesWords } from "#app/routes/api/interfaces-words.ts";
import { OPERATIONS } from "#app/routes/api/open-api-document.ts";
import { API_LIMIT } from "#app/web/api-gate.server.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage();
export const meta: MetaFunction = (at) => {
  const say = interfacesWords();
  return pageTags(at, {
    title: say.forProgramsTheOpenInterface,
    description: say.everythingThatIsPublic,
  });
};

export async function loader({ context: { ctx } }: LoaderFunctionArgs) {
  const { rows } = await searchClinics(ctx.store.read, EVERYTHING);
  return {
    origin: ctx.env.APP_ORIGIN,
    limit: API_LIMIT,
    operations: OPERATIONS.map(({ path, summary }): [string, string] => [path.replaceAll(/:(\w+)/g, "{$1}"), summary]),
    examples: exampleRequests(rows[0]?.slug ?? null),
  };
}

const others = (): [string, string][] => {
  const say = interfacesWords();
  return [
    ["/decisions.atom", say.thePublicLogOfDecisions],
    ["/decisions.csv", say.theWholeLog],
    ["/transparency.csv", say.theFiguresOfTheTransparency],
    ["/data", say.everyScoreWithAll],
    ["/clinics/{slug}/badge.svg", say.theBadgeOfAClinic],
    ["/clinics/{slug}/badge.json", say.theSameSigned],
    ["/.well-known/scalpmark-badge-key.json", say.thePublicKey],
    ["/oembed?url={page}", say.oembedForThePage],
    ["/sitemap.xml", say.everyPublicPage],
    ["/audit-heads.jsonl", say.whereTheRecordsHash],
  ];
};

export default function Interfaces() {
  const say = interfacesWords();
  const { origin, limit, operations, examples } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: "/data", label: say.allScoresAsData }]} />
      <PageTitle title={say.title} lede={say.lede} />
      <Section id="addresses" title={say.whatCanBeAsked} note={say.eachAnswersGetWithJson}>
        <RuleTable caption={say.addressesAndWhatTheyAnswer} rows={operations} />
        <p>
          <Say it={say.theWholeDescriptionWithEvery} api={<a href="/api/v1/openapi.json" />} />
        </p>
      </Section>
      <Section id="examples" title={say.examples}>
        {examples.map(({ says, address, look }) => (
          <div key={address} className="stack-tight">
            <p>{says}</p>
            <pre className="command">
              <code>{say.curlSJq(origin, address, look)}</code>
            </pre>
          </div>
        ))}
      </Section>
      <Section id="reading" title={say.howToRead}>
        <ul className="evidence-list">
          <li>
            <Say it={say.nullMeansThatNothing} />
          </li>
          <li>
            <Say it={say.listsComeInPages} />
          </li>
          <li>
            <Say it={say.sendTheEtag} />
          </li>
          <li>{say.otherSitesPagesMay}</li>
          <li>
            <Say it={say.errorsAreProblemDocuments} />
          </li>
        </ul>
      </Section>
      <Section id="limits" title={say.limits}>
        <p>
          <Say it={say.requestsInSecondsForEach} requests={limit.requests} seconds={limit.seconds} data={<a href="/data" />} />
        </p>
        <p>{say.withinV1FieldsAreAdded}</p>
      </Section>
      <Section id="licence" title={say.licence}>
        <p>
          <Say it={say.figuresStatesAndDecisions} by={<a href="https://creativecommons.org/licenses/by/4.0/" rel="license" />} />
        </p>
      </Section>
      <Section id="more" title={say.alsoForPrograms}>
        <RuleTable caption={say.otherAddresses} rows={others()} />
      </Section>
    </>
  );
}
