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
    title: say.documentTitle,
    description: say.description,
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
    ["/decisions.atom", say.decisionsFeed],
    ["/decisions.csv", say.decisionsTable],
    ["/transparency.csv", say.transparencyTable],
    ["/data", say.dailyFile],
    ["/clinics/{slug}/badge.svg", say.badge],
    ["/clinics/{slug}/badge.json", say.badgeSigned],
    ["/.well-known/scalpmark-badge-key.json", say.badgeKey],
    ["/oembed?url={page}", say.oembed],
    ["/sitemap.xml", say.sitemap],
    ["/audit-heads.jsonl", say.auditHeads],
  ];
};

export default function Interfaces() {
  const say = interfacesWords();
  const { origin, limit, operations, examples } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: "/data", label: say.allScoresAsData }]} />
      <PageTitle title={say.title} lede={say.lede} />
      <Section id="addresses" title={say.addresses} note={say.addressesNote}>
        <RuleTable caption={say.addressesCaption} rows={operations} />
        <p>
          <Say it={say.wholeDescription} api={<a href="/api/v1/openapi.json" />} />
        </p>
      </Section>
      <Section id="examples" title={say.examples}>
        {examples.map(({ says, address, look }) => (
          <div key={address} className="stack-tight">
            <p>{says}</p>
            <pre className="command">
              <code>{`curl -s '${origin}${address}' | jq '${look}'`}</code>
            </pre>
          </div>
        ))}
      </Section>
      <Section id="reading" title={say.howToRead}>
        <ul className="evidence-list">
          <li>
            <Say it={say.nullMeaning} />
          </li>
          <li>
            <Say it={say.listPages} />
          </li>
          <li>
            <Say it={say.etag} />
          </li>
          <li>{say.cors}</li>
          <li>
            <Say it={say.errors} />
          </li>
        </ul>
      </Section>
      <Section id="limits" title={say.limits}>
        <p>
          <Say it={say.requestLimit} requests={limit.requests} seconds={limit.seconds} data={<a href="/data" />} />
        </p>
        <p>{say.stability}</p>
      </Section>
      <Section id="licence" title={say.licence}>
        <p>
          <Say it={say.licenceText} licence={<a href="https://creativecommons.org/licenses/by/4.0/" rel="license" />} />
        </p>
      </Section>
      <Section id="more" title={say.alsoForPrograms}>
        <RuleTable caption={say.otherAddresses} rows={others()} />
      </Section>
    </>
  );
}
