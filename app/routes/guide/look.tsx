import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { GOOD, LOOK_FIELDS, lookUrl } from "#app/guide/look.ts";
import { lookForm } from "#app/guide/look-form.ts";
import { LookControls } from "#app/routes/guide/look-controls.tsx";
import { LookFaults } from "#app/routes/guide/look-faults.tsx";
import { LookStage } from "#app/routes/guide/look-stage.tsx";
import { parseForm } from "#app/web/form.server.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { originOf, shareTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage(LOOK_FIELDS);

const TITLE = "What good and bad work looks like";
const LEDE = "Move the sliders and see what each fault does to a scalp, close up and on a head. What you see can be named in a review.";

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) => [
  { title: `${loaded?.page.problem ? "Error: " : ""}${TITLE} – Scalpmark` },
  { name: "description", content: LEDE },
  ...shareTags({ origin: originOf(matches), path: "/guide/look", title: TITLE, description: LEDE }),
  // Every position of every slider is an address: one of them is enough for a search engine.
  ...(loaded && loaded.page.address !== "/guide/look" ? [{ name: "robots", content: "noindex" }] : []),
];

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
  const { look, problem } = useLoaderData<typeof loader>().page;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/", label: "Scalpmark" },
          { href: "/guide", label: "Guide" },
        ]}
      />
      <PageTitle title={TITLE} lede={LEDE} />
      <ProblemSummary problem={problem} />
      <div className="look">
        <LookStage look={problem ? null : look} />
        <LookControls look={look} problem={problem} />
      </div>
      <div className="look-notes">
        <p>
          Drawn, not photographed. The strip at the left edge of a close-up is shaved hair, to compare with; the whole is 20 mm wide. On the
          head every dot is drawn 0.3 mm wider than it is, for a screen shows nothing finer.
        </p>
      </div>
      <LookFaults skin={look.skin} />
      <Section id="limits" title="What a drawing cannot show">
        <ul className="look-limits">
          <li>Light: a flash, a lamp or wet skin changes a scalp more than most faults do.</li>
          <li>Depth and shine: real skin is uneven, and pigment lies within it, not on it.</li>
          <li>Movement, and the way hair grows back between the dots.</li>
          <li>An infection or a scar. Neither is drawn here: spreading redness, heat, pus or fever are a doctor’s matter.</li>
          <li>
            How fast your own head heals or fades. The days are those of the field; how much of it shows on each day is our middling guess.
          </li>
        </ul>
      </Section>
    </>
  );
}
