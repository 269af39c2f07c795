import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { dayOf } from "#app/platform/date.ts";
import { MethodCalculator } from "#app/routes/about/method-calculator.tsx";
import { MethodDeciders } from "#app/routes/about/method-deciders.tsx";
import { MethodDisputes } from "#app/routes/about/method-disputes.tsx";
import { MethodGuide } from "#app/routes/about/method-guide.tsx";
import { MethodInvitations } from "#app/routes/about/method-invitations.tsx";
import { MethodOrder } from "#app/routes/about/method-order.tsx";
import { MethodResearch } from "#app/routes/about/method-research.tsx";
import { MethodRules } from "#app/routes/about/method-rules.tsx";
import { MethodSteps } from "#app/routes/about/method-steps.tsx";
import { methodWords } from "#app/routes/about/method-words.ts";
import { exampleFacts } from "#app/trust/example-facts.ts";
import { exampleForm, startingExample } from "#app/trust/example-form.ts";
import { methodVersions } from "#app/trust/method-history.ts";
import { methodVersionWords } from "#app/trust/method-version-words.ts";
import { TS1, TS1_HASH } from "#app/trust/ruleset.ts";
import { scoreClinic } from "#app/trust/trust-score.ts";
import { parseForm } from "#app/web/form.server.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage();
export const meta: MetaFunction<typeof loader> = ({ data: page, ...at }) => {
  const say = methodWords();
  return pageTags(at, {
    title: say.documentTitle(Boolean(page?.problem)),
    description: say.description,
  });
};

/** Without a question the calculator answers for the clinic it begins with. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const asOf = dayOf(ctx.now());
  const page = { version: TS1.version, hash: TS1_HASH, asOf };
  const parsed = parseForm(exampleForm, new URL(request.url).searchParams);
  const begin = printed(startingExample());
  if (!parsed.ok) {
    const values = { ...begin, ...parsed.problem.values } as Record<string, string>;
    return data({ ...page, values, score: null, problem: parsed.problem }, { status: 422 });
  }
  return data({ ...page, values: printed(parsed.data), score: scoreClinic(exampleFacts(parsed.data, asOf), asOf), problem: undefined });
}

const printed = (example: object): Record<string, string> =>
  Object.fromEntries(Object.entries(example).map(([name, value]) => [name, String(value)]));

export default function MethodPage() {
  const say = methodWords();
  const { version, hash, asOf, values, score, problem } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: "/", label: say.scalpmark }]} />
      <PageTitle title={say.title} lede={say.lede} />
      <MethodRules />
      <MethodOrder />
      <MethodInvitations />
      <MethodDisputes />
      <MethodDeciders />
      <MethodSteps />
      <MethodResearch />
      <MethodGuide />
      <Section id="calculator" title={say.tryIt} note={say.tryItNote(version)} layout="wide">
        <MethodCalculator asOf={asOf} values={values} score={score} problem={problem} />
      </Section>
      <Section id="version" title={say.version}>
        <p>
          <Say it={say.thisVersion} version={version} hash={<code className="figures">{hash}</code>} />
        </p>
        <p>{methodVersionWords().rule}</p>
        {methodVersions().map((one) => (
          <div key={one.version} className="stack-tight">
            <h3>
              {one.version}: {one.title}
            </h3>
            <ul className="method-notes">
              {one.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </div>
        ))}
        <p>
          <Say it={say.recompute} data={<a href="/data" />} />
        </p>
      </Section>
    </>
  );
}
