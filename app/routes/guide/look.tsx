import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { GuideEnd } from "#app/components/guide-end.tsx";
import { GuideParts } from "#app/components/guide-parts.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { GOOD, LOOK_FIELDS, lookUrl } from "#app/guide/look.ts";
import { lookForm } from "#app/guide/look-form.ts";
import { AS_IT_SHOULD_BE, DRAWN_WITH, LOOK_STATEMENTS } from "#app/guide/look-presets.ts";
import { numberNotes } from "#app/guide/statement.ts";
import { LookControls } from "#app/routes/guide/look-controls.tsx";
import { LookFaults } from "#app/routes/guide/look-faults.tsx";
import { LookLines } from "#app/routes/guide/look-lines.tsx";
import { LookStage } from "#app/routes/guide/look-stage.tsx";
import { parseForm } from "#app/web/form.server.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage(LOOK_FIELDS);

const TITLE = "What good and bad look like";

export const meta: MetaFunction<typeof loader> = (at) => {
  const loaded = at.data;
  const title = loaded?.page.problem ? `Error: ${TITLE}` : TITLE;
  return [
    ...pageTags(at, {
      title,
      description:
        "Scalp Micropigmentation drawn to scale: dot size, density, colour, hairline and healing, as they should be and as they go wrong.",
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

const NOTES = numberNotes(LOOK_STATEMENTS);

export default function LookPage() {
  const { look, problem } = useLoaderData<typeof loader>().page;
  return (
    <StaticPart>
      <PageTitle
        title={TITLE}
        lede="Move the sliders and see what each fault does to a scalp, close up and on a head. What you recognise can be named in a review."
      >
        <GuideParts current="/guide/look" />
      </PageTitle>
      <ProblemSummary problem={problem} />
      <p className="look-drawn">
        <strong>Drawn, not photographed.</strong> A close-up is 20 mm wide, with shaved hair at its left edge. On the head every dot is
        drawn 0.3 mm wider than it is, for a screen shows nothing finer.
      </p>
      <div className="look">
        <LookStage look={problem ? null : look} />
        <LookControls look={look} problem={problem} />
      </div>
      <Section
        id="good"
        title="As it should be"
        note="Lines without a number are this site’s own advice; the others rest on the numbered sources at the end."
      >
        <LookLines statements={[...AS_IT_SHOULD_BE, ...DRAWN_WITH]} notes={NOTES} />
      </Section>
      <LookFaults skin={look.skin} notes={NOTES} />
      <Section id="limits" title="What a drawing cannot show">
        <ul className="noted-list">
          <li>Light: a flash, a lamp or wet skin changes a scalp more than most faults do.</li>
          <li>Depth and shine: real skin is uneven, and pigment lies within it, not on it.</li>
          <li>Movement, and hair that grows back between the dots.</li>
          <li>
            An infection or a scar. Neither is drawn here: spreading redness, heat, pus or fever need a doctor.{" "}
            <a href="/guide/botched">What to do when something looks wrong</a>
          </li>
        </ul>
      </Section>
      <GuideEnd notes={NOTES} />
    </StaticPart>
  );
}
