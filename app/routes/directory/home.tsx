import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { DotCrown } from "#app/components/dot-crown.tsx";
import { Say } from "#app/components/say.tsx";
import { SearchBox } from "#app/components/search-box.tsx";
import { Section } from "#app/components/section.tsx";
import { Stat } from "#app/components/stat.tsx";
import { countDirectory } from "#app/directory/count-directory.server.ts";
import { printNumber } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { homeWords } from "#app/routes/directory/home-words.ts";
import { type Story, stories } from "#app/routes/directory/stories.ts";
import { PERMISSIONS_WITH_POSITION } from "#app/web/permissions.ts";
import { originOf, shareTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";
import { DEMO_STORIES } from "#db/seed/demo-stories.ts";

/** As on the page of the results: the box for a town may ask a browser where somebody is. */
export const headers = () => ({ ...sharedPage()(), "Permissions-Policy": PERMISSIONS_WITH_POSITION });

export const meta: MetaFunction = ({ matches }) => {
  const say = homeWords();
  return [
    { title: say.documentTitle },
    { name: "description", content: say.description },
    ...shareTags({
      origin: originOf(matches),
      path: "/",
      title: say.documentTitle,
      description: say.description,
    }),
  ];
};

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
    if (clinic) examples.push({ number, name: clinic.name, href: `/clinics/${slug}#${stories()[number - 1]?.anchor ?? "claims"}` });
  }
  return examples;
}

/** Drawn beside the explanation, named as what it is: no clinic's. */
const EXAMPLE = { score: 81.2, low: 72, high: 90.4, band: "good", scoreInTenths: 812, deduction: 0 } as const;

export default function Home() {
  const say = homeWords();
  const { counts, examples } = useLoaderData<typeof loader>();
  return (
    <StaticPart>
      <div className="home-head">
        <div>
          <h1>{say.title}</h1>
          <p className="lede">{say.lede}</p>
        </div>
        <figure className="home-example">
          <DotCrown score={EXAMPLE} dots={100} />
          <figcaption>{say.exampleScore}</figcaption>
        </figure>
        <SearchBox />
        <p className="home-guide">
          <Say it={say.newToThis} guide={<a href="/guide" />} /> <a href="/guide/botched">{say.unhappy}</a>
        </p>
      </div>
      <Section id="stories" title={say.storiesTitle} layout="wide">
        <ol className="story-list">
          {stories().map((story, place) => (
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
      <Section id="how" title={say.howItWorks}>
        <ol className="home-steps">
          <li>
            <h3>{say.stepListed}</h3>
            <p>{say.stepListedText}</p>
          </li>
          <li>
            <h3>{say.stepChecked}</h3>
            <p>
              <Say it={say.stepCheckedText} checkPhoto={<a href="/check-photo" />} />
            </p>
          </li>
          <li>
            <h3>{say.stepReported}</h3>
            <p>{say.stepReportedText}</p>
          </li>
          <li>
            <h3>{say.stepAsk}</h3>
            <p>
              <Say it={say.stepAskText} shortlist={<a href="/shortlist" />} compare={<a href="/compare" />} />
            </p>
          </li>
        </ol>
      </Section>
      <Section id="not" title={say.whatAScoreIsNot}>
        <ul className="home-not">
          <li>{say.notAPromise}</li>
          <li>{say.notForSale}</li>
          <li>{say.notAnAverage}</li>
          <li>{say.notZero}</li>
        </ul>
      </Section>
      <Section id="counts" title={say.inTheDirectory}>
        <div className="stats">
          <Stat value={printNumber(counts.clinics)} label={say.clinics} />
          <Stat value={printNumber(counts.reviews)} label={say.reviews} />
          <Stat value={printNumber(counts.photos)} label={say.photosChecked} />
          <Stat value={printNumber(counts.decisions)} label={say.publicDecisions} />
        </div>
        <p>
          <a href="/clinics?view=map">{say.seeOnMap}</a>
        </p>
        <p className="section-note">
          <Say
            it={say.placeSources}
            geonames={<a href="https://www.geonames.org/" rel="noopener noreferrer" />}
            copyright={<a href="https://www.openstreetmap.org/copyright" rel="noopener noreferrer" />}
          />
        </p>
      </Section>
    </StaticPart>
  );
}

function StoryLink({ story, example }: { story: Story; example: Example | undefined }) {
  const say = homeWords();
  return example ? <a href={example.href}>{say.seeItAt(example.name)}</a> : <a href={story.rule}>{say.howItIsChecked}</a>;
}
