import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DotCrown } from "#app/components/dot-crown.tsx";
import { SearchBox } from "#app/components/search-box.tsx";
import { Section } from "#app/components/section.tsx";
import { Stat } from "#app/components/stat.tsx";
import { countDirectory } from "#app/directory/count-directory.server.ts";
import { printNumber } from "#app/platform/printed.ts";
import { STORIES } from "#app/routes/directory/stories.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage();

export const meta: MetaFunction = () => [
  { title: "Scalpmark: Scalp Micropigmentation clinics, vetted on evidence" },
  {
    name: "description",
    content:
      "A public directory that holds what Scalp Micropigmentation clinics claim against evidence: training, dated work, photos and verified reviews.",
  },
];

export async function loader({ context }: LoaderFunctionArgs) {
  return { counts: await countDirectory(context.ctx.store.read) };
}

/** Drawn beside the explanation, named as what it is: no clinic's. */
const EXAMPLE = { score: 81.2, low: 72, high: 90.4, band: "good", scoreInTenths: 812, deduction: 0 } as const;

export default function Home() {
  const { counts } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="home-head">
        <h1>Find a Scalp Micropigmentation clinic you can check</h1>
        <p className="lede">
          A public directory that holds what clinics say against what can be shown: who trained them, since when, on whose heads, and what
          it looks like once healed.
        </p>
        <SearchBox />
      </div>
      <Section id="stories" title="Six things people wished they had checked" layout="wide">
        <ol className="story-list">
          {STORIES.map((story) => (
            <li key={story.said}>
              <h3>
                <a href={story.rule}>{story.said}</a>
              </h3>
              <p>{story.checked}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Section id="how" title="How it works">
        <div className="home-how">
          <ol className="home-steps">
            <li>
              <h3>Clinics are listed, claimed or not</h3>
              <p>What a clinic says of itself weighs nothing until it is checked. What it leaves out is printed as “Not provided”.</p>
            </li>
            <li>
              <h3>Evidence is dated and checked</h3>
              <p>
                Certificates, licences and photos are looked at by people, with a date, a method and what it does not prove. Copies of
                photos are found.
              </p>
            </li>
            <li>
              <h3>Clients report once it has healed</h3>
              <p>Verified reviews count more, healed results count more than fresh ones, and no clinic can hide or delay a review.</p>
            </li>
          </ol>
          <figure className="home-example">
            <DotCrown score={EXAMPLE} dots={100} />
            <figcaption>
              An example: 81.2 of 100. Each dot is one point; the smaller the dot, the less sure the point.{" "}
              <a href="/method">How the score works</a>
            </figcaption>
          </figure>
        </div>
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
          <Stat value={printNumber(counts.photosChecked)} label="photos checked" />
          <Stat value={printNumber(counts.decisions)} label="public decisions" />
        </div>
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
    </>
  );
}
