import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { GuideEnd } from "#app/components/guide-end.tsx";
import { GuideParts } from "#app/components/guide-parts.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { GOOD, LOOK_FIELDS, lookUrl } from "#app/guide/look.ts";
import { lookForm } from "#app/guide/look-form.ts";
import { asItShouldBe, drawnWith, lookStatements } from "#app/guide/look-presets.ts";
import { numberNotes } from "#app/guide/statement.ts";
import { LookControls } from "#app/routes/guide/look-controls.tsx";
import { LookFaults } from "#app/routes/guide/look-faults.tsx";
import { LookLines } from "#app/routes/guide/look-lines.tsx";
import { lookPageWords } from "#app/routes/guide/look-page-words.ts";
import { LookStage } from "#app/routes/guide/look-stage.tsx";
import { parseForm } from "#app/web/form.server.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage(LOOK_FIELDS);

export const meta: MetaFunction<typeof loader> = (at) => {
  const say = lookPageWords();
  const loaded = at.data;
  const title = loaded?.page.problem ? say.errorTitle(say.title) : say.title;
  return [
    ...pageTags(at, {
      title,
      description: say.description,
    }),
    // Every position of every slider is an address: one of them is enough for a search engine.
    ...(loaded?.page.address === "/guide/look" ? [] : [{ name: "robots", content: "noindex" }]),
  ];
};

/** `/guide/look?dot=0.3`: the whole drawing is in its address, and has one. */
export async function loader({ request }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const parsed = parseForm(lookForm, url.searchParams);
  if (!parsed.ok) return data(new RenderOnly({ look: GOOD, address: null, problem: parsed.problem }), { status: 422 });
  const address = lookUrl(parsed.data);
  if (String(new URL(address, url).searchParams) !== String(url.searchParams)) throw redirect(address);
  return new RenderOnly({ look: parsed.data, address, problem: undefined });
}

export default function LookPage() {
  const say = lookPageWords();
  const notes = numberNotes(lookStatements());
  const { look, problem } = useLoaderData<typeof loader>().page;
  return (
    <StaticPart>
      <PageTitle title={say.title} lede={say.lede}>
        <GuideParts current="/guide/look" />
      </PageTitle>
      <ProblemSummary problem={problem} />
      <p className="look-drawn">
        <Say it={say.drawnNotPhotographed} />
      </p>
      <div className="look">
        <LookStage look={problem ? null : look} />
        <LookControls look={look} problem={problem} />
      </div>
      <Section id="good" title={say.asItShouldBe} note={say.asItShouldBeNote}>
        <LookLines statements={[...asItShouldBe(), ...drawnWith()]} notes={notes} />
      </Section>
      <LookFaults skin={look.skin} notes={notes} />
      <Section id="limits" title={say.limitsTitle}>
        <ul className="noted-list">
          <li>{say.limitLight}</li>
          <li>{say.limitDepth}</li>
          <li>{say.limitMovement}</li>
          <li>
            {say.limitInfection} <a href="/guide/botched">{say.looksWrong}</a>
          </li>
        </ul>
      </Section>
      <GuideEnd notes={notes} />
    </StaticPart>
  );
}
