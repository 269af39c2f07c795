import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { DotCrown } from "#app/components/dot-crown.tsx";
import { SearchBox } from "#app/components/search-box.tsx";
import { Section } from "#app/components/section.tsx";
import { Stat } from "#app/components/stat.tsx";
import { countDirectory } from "#app/directory/count-directory.server.ts";
import { printNumber } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { STORIES, type Story } from "#app/routes/directory/stories.ts";
import { PERMISSIONS_WITH_POSITION } from "#app/web/permissions.ts";
import { originOf, shareTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";
import { DEMO_STORIES } from "#db/seed/demo-stories.ts";

/** As on the page of the results: the box for a town may ask a browser where somebody is. */
export const headers = () => ({ ...sharedPage()(), "Permissions-Policy": PERMISSIONS_WITH_POSITION });

const TITLE = "Scalpmark: Scalp Micropigmentation clinics, vetted on evidence";
const DESCRIPTION =
  "A public directory that holds what Scalp Micropigmentation clinics claim against evidence: training, dated work, photos and verified reviews.";

export const meta: MetaFunction = ({ matches }) => [
  { title: TITLE },
  { name: "description", content: DESCRIPTION },
  ...shareTags({ origin: originOf(matches), path: "/", title: TITLE, description: DESCRIPTION }),
];

export async function loader({ context }: LoaderFunctionArgs) {
  const db = context.ctx.store.read;
  return { counts: await countDirectory(db), examples: context.ctx.env.DEMO ? await listExamples(db) : [] };
}

interface Example {
  /** The story's number, from 1. */
  number: number;
  name: string;
  href: string;
}

/** The demo's clinics that show the stories, as far as they are in this database. */
async function listExamples(db: Db): Promise<Example[]> {
  const examples: Example[] = [];
  for (const { number, slug } of DEMO_STORIES) {
    const clinic = await findClinicBySlug(db, slug);
    if (clinic) examples.push({ number, name: clinic.name, href: `/clinics/${slug}#${STORIES[number - 1]?.anchor ?? "claims"}` });
  }
  return examples;
}

/** Drawn beside the explanation, named as what it is: no clinic's. */
const EXAMPLE = { score: 81.2, low: 72, high: 90.4, band: "good", scoreInTenths: 812, deduction: 0 } as const;

export default function Home() {
  const { counts, examples } = useLoaderData<typeof loader>();
  return (
    <StaticPart>
      <div className="home-head">
        <div>
          <h1>Find a Scalp Micropigmentation clinic you can check</h1>
          <p className="lede">
            A public directory that holds what clinics say against what can be shown: who trained them, since when, on whose heads, and what
            it looks like once healed.
          </p>
        </div>
        <figure className="home-example">
          <DotCrown score={EXAMPLE} dots={100} />
          <figcaption>An example score, 81.2 of 100. Each dot is a point; the smaller the dot, the less sure the point.</figcaption>
        </figure>
        <SearchBox />
        <p className="home-guide">
          New to this? <a href="/guide">Read the guide</a>. <a href="/guide/botched">Already treated and unhappy?</a>
        </p>
      </div>
      <Section id="stories" title="Six things people wished they had checked" layout="wide">
        <ol className="story-list">
          {STORIES.map((story, place) => (
            <li key={story.said}>
              <h3>{story.said}</h3>
              <p>{story.checked}</p>
              <p className="story-link">
                <StoryLink story={story} example={examples.find(({ number }) => number === place + 1)} />
              </p>
            </li>
          ))}
        </ol>
      </Section>
      <Section id="how" title="How it works">
        <ol className="home-steps">
          <li>
            <h3>Clinics are listed, claimed or not</h3>
            <p>What a clinic says of itself weighs nothing until it is checked. What it leaves out is printed as “Not provided”.</p>
          </li>
          <li>
            <h3>Evidence is dated and checked</h3>
            <p>
              Certificates, licences and photos are looked at by people, with a date, a method and what it does not prove. Copies of photos
              are found, and <a href="/check-photo">anybody can check one</a>.
            </p>
          </li>
          <li>
            <h3>Clients report once it has healed</h3>
            <p>Verified reviews count more, healed results count more than fresh ones, and no clinic can hide or delay a review.</p>
          </li>
          <li>
            <h3>You weigh up and ask</h3>
            <p>
              Put clinics on a <a href="/shortlist">shortlist</a>, set up to four <a href="/compare">side by side</a>, and print the
              questions that each one’s page leaves open.
            </p>
          </li>
        </ol>
      </Section>
      <Section id="not" title="What a score is not">
        <ul className="home-not">
          <li>Not a promise of your result, and not medical advice.</li>
          <li>Not for sale: nobody pays for a place, a score or the removal of a review.</li>
          <li>Not an average of stars. Unverified reviews, however many, move it by 3.5 points at most.</li>
          <li>Not zero where nothing is known. “Not enough evidence yet” is an answer of its own.</li>
        </ul>
      </Section>
      <Section id="counts" title="In the directory">
        <div className="stats">
          <Stat value={printNumber(counts.clinics)} label="clinics" />
          <Stat value={printNumber(counts.reviews)} label="reviews" />
          <Stat value={printNumber(counts.photos)} label="photos checked" />
          <Stat value={printNumber(counts.decisions)} label="public decisions" />
        </div>
        <p>
          <a href="/clinics?view=map">See the clinics on a map</a>
        </p>
        <p className="section-note">
          Places from{" "}
          <a href="https://www.geonames.org/" rel="noopener noreferrer">
            GeoNames
          </a>
          , CC BY 4.0. Clinics from their own entries, public lists and{" "}
          <a href="https://www.openstreetmap.org/copyright" rel="noopener noreferrer">
            OpenStreetMap contributors
          </a>
          , ODbL.
        </p>
      </Section>
    </StaticPart>
  );
}

function StoryLink({ story, example }: { story: Story; example: Example | undefined }) {
  return example ? <a href={example.href}>See it at {example.name}</a> : <a href={story.rule}>How it is checked</a>;
}
