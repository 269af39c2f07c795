import type { MetaFunction } from "@remix-run/node";
import { GoodAndBad } from "#app/components/good-and-bad.tsx";
import { GuideEnd } from "#app/components/guide-end.tsx";
import { GuideParts } from "#app/components/guide-parts.tsx";
import { HealingTimeline } from "#app/components/healing-timeline.tsx";
import { NotedList } from "#app/components/noted.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";
import { STATEMENTS } from "#app/guide/guide-statements.ts";
import { numberNotes } from "#app/guide/statement.ts";
import { WHAT_IT_IS, WHAT_IT_IS_NOT } from "#app/guide/what-smp-is.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage();
export const meta: MetaFunction = (at) =>
  pageTags(at, {
    title: "A guide to Scalp Micropigmentation",
    description:
      "What Scalp Micropigmentation is and is not, what good and bad look like, and how it heals from the first day to the sixth year.",
  });

const NOTES = numberNotes(STATEMENTS.guide);

export default function GuideStart() {
  return (
    <StaticPart>
      <PageTitle
        title="A guide to Scalp Micropigmentation"
        lede="For whoever thinks of having it done. Read it before you fall in love with a photo. Each statement carries the number of its source."
      >
        <GuideParts current="/guide" />
      </PageTitle>
      <Section id="is" title="What it is">
        <NotedList statements={WHAT_IT_IS} notes={NOTES} />
      </Section>
      <Section id="is-not" title="What it is not">
        <NotedList statements={WHAT_IT_IS_NOT} notes={NOTES} />
      </Section>
      <Section
        id="good-and-bad"
        title="Good and bad"
        note={
          <>
            Drawn, no photo. <a href="/guide/look">Move the size, the density and the colour of the dots yourself</a>.
          </>
        }
        layout="wide"
      >
        <GoodAndBad notes={NOTES} />
      </Section>
      <Section
        id="healing"
        title="How it heals"
        note="Counted from the last session. Every head heals a little differently; the order is the same."
        layout="wide"
      >
        <HealingTimeline notes={NOTES} />
        <p>
          Does yours look wrong? <a href="/guide/botched">Find out what is normal on your day</a>, and what can be done.
        </p>
      </Section>
      <GuideEnd notes={NOTES} />
    </StaticPart>
  );
}
