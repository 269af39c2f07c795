import type { MetaFunction } from "@remix-run/node";
import { GoodAndBad } from "#app/components/good-and-bad.tsx";
import { GuideEnd } from "#app/components/guide-end.tsx";
import { GuideParts } from "#app/components/guide-parts.tsx";
import { HealingTimeline } from "#app/components/healing-timeline.tsx";
import { NotedList } from "#app/components/noted.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { STATEMENTS } from "#app/guide/guide-statements.ts";
import { numberNotes } from "#app/guide/statement.ts";
import { whatItIs, whatItIsNot } from "#app/guide/what-smp-is.ts";
import { guideWords } from "#app/routes/guide/guide-words.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage();
export const meta: MetaFunction = (at) => {
  const say = guideWords();
  return pageTags(at, {
    title: say.title,
    description: say.description,
  });
};

export default function GuideStart() {
  const say = guideWords();
  const notes = numberNotes(STATEMENTS.guide());
  return (
    <StaticPart>
      <PageTitle title={say.title} lede={say.lede}>
        <GuideParts current="/guide" />
      </PageTitle>
      <Section id="is" title={say.whatItIs}>
        <NotedList statements={whatItIs()} notes={notes} />
      </Section>
      <Section id="is-not" title={say.whatItIsNot}>
        <NotedList statements={whatItIsNot()} notes={notes} />
      </Section>
      <Section
        id="good-and-bad"
        title={say.goodAndBad}
        note={<Say it={say.goodAndBadNote} look={<a href="/guide/look" />} />}
        layout="wide"
      >
        <GoodAndBad notes={notes} />
      </Section>
      <Section id="healing" title={say.howItHeals} note={say.howItHealsNote} layout="wide">
        <HealingTimeline notes={notes} />
        <p>
          <Say it={say.looksWrong} botched={<a href="/guide/botched" />} />
        </p>
      </Section>
      <GuideEnd notes={notes} />
    </StaticPart>
  );
}
