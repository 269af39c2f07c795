import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { RuleTable } from "#app/components/rule-table.tsx";
import { Section } from "#app/components/section.tsx";
import { searchClinics } from "#app/directory/search-clinics.server.ts";
import { EVERYTHING } from "#app/directory/search-query.ts";
import { exampleRequests } from "#app/routes/api/example-requests.ts";
import { OPERATIONS } from "#app/routes/api/open-api-document.ts";
import { API_LIMIT } from "#app/web/api-gate.server.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage();
export const meta: MetaFunction = (at) =>
  pageTags(at, {
    title: "For programs: the open interface",
    description: "Everything that is public on Scalpmark can be read by programs: JSON, feeds, tables and badges, without an account.",
  });

export async function loader({ context: { ctx } }: LoaderFunctionArgs) {
  const { rows } = await searchClinics(ctx.store.read, EVERYTHING);
  return {
    origin: ctx.env.APP_ORIGIN,
    limit: API_LIMIT,
    operations: OPERATIONS.map(({ path, summary }): [string, string] => [path.replaceAll(/:(\w+)/g, "{$1}"), summary]),
    examples: exampleRequests(rows[0]?.slug ?? null),
  };
}

const OTHERS: [string, string][] = [
  ["/decisions.atom", "The public log of decisions as a feed (Atom)"],
  ["/decisions.csv", "The whole log as a table"],
  ["/transparency.csv", "The figures of the transparency page as a table"],
  ["/data", "Every score with all its inputs, once a day (JSON Lines, gzip)"],
  ["/clinics/{slug}/badge.svg", "The badge of a clinic: shown on its own site alone"],
  ["/clinics/{slug}/badge.json", "The same, signed, to be checked without asking us again"],
  ["/.well-known/scalpmark-badge-key.json", "The public key of that signature (Ed25519)"],
  ["/oembed?url={page}", "oEmbed for the page of a clinic"],
  ["/sitemap.xml", "Every public page"],
  ["/audit-heads.jsonl", "Where the record’s hash chain ended on each day"],
];

export default function Interfaces() {
  const { origin, limit, operations, examples } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: "/data", label: "All scores as data" }]} />
      <PageTitle
        title="The open interface"
        lede="Everything that is public here can be read by programs: no account, no key, nothing to sign. What is hidden from people is hidden from programs too."
      />
      <Section id="addresses" title="What can be asked" note="Each answers GET with JSON.">
        <RuleTable caption="Addresses and what they answer" rows={operations} />
        <p>
          The whole description, with every field: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1).
        </p>
      </Section>
      <Section id="examples" title="Examples">
        {examples.map(({ says, address, look }) => (
          <div key={address} className="stack-tight">
            <p>{says}</p>
            <pre className="command">
              <code>{`curl -s '${origin}${address}' | jq '${look}'`}</code>
            </pre>
          </div>
        ))}
      </Section>
      <Section id="reading" title="How to read it">
        <ul className="evidence-list">
          <li>
            <strong>Null means that nothing is known.</strong> It is never zero, and never “bad”. A score of null is “not enough evidence
            yet”: please do not print it as a number.
          </li>
          <li>
            Lists come in pages. Follow <code>next</code>, which also stands in the Link header, until it is null. No page is skipped or
            shown twice.
          </li>
          <li>
            Send the ETag of an answer back as <code>If-None-Match</code>: what has not changed is answered with 304 and no content.
          </li>
          <li>Other sites’ pages may read it from the browser (CORS). No cookie is looked at.</li>
          <li>
            Errors are problem documents (RFC 9457) with the type <code>application/problem+json</code>.
          </li>
        </ul>
      </Section>
      <Section id="limits" title="Limits">
        <p>
          {limit.requests} requests in {limit.seconds} seconds for each visitor. The headers <code>RateLimit</code> and{" "}
          <code>RateLimit-Policy</code> say how many are left; over the limit the answer is 429, with the seconds to wait in{" "}
          <code>Retry-After</code>. For everything at once take the <a href="/data">daily file</a>.
        </p>
        <p>Within v1 fields are added and never taken away or changed in meaning. Please pass over fields you do not know.</p>
      </Section>
      <Section id="licence" title="Licence">
        <p>
          Figures, states and decisions:{" "}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
            Creative Commons Attribution 4.0 International
          </a>
          . Use them for anything, and name Scalpmark and the day. The words of a review belong to its author: quote them with a link to the
          review. Photos show people who agreed to be shown here and can take that back: link to them, and do not copy them.
        </p>
      </Section>
      <Section id="more" title="Also for programs">
        <RuleTable caption="Other addresses" rows={OTHERS} />
      </Section>
    </>
  );
}
