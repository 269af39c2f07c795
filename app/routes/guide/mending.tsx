import type { MetaFunction } from "@remix-run/node";
import { GuideEnd } from "#app/components/guide-end.tsx";
import { GuideParts } from "#app/components/guide-parts.tsx";
import { MendingWays } from "#app/components/mending-ways.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { STATEMENTS } from "#app/guide/guide-statements.ts";
import { numberNotes } from "#app/guide/statement.ts";
import { mendingWords } from "#app/routes/guide/mending-words.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage();
export const meta: MetaFunction = (at) => {
  const say = mendingWords();
  return pageTags(at, {
    title: say.documentTitle,
    description: say.description,
  });
};

export default function MendingPage() {
  const say = mendingWords();
  const notes = numberNotes(STATEMENTS.mending());
  return (
    <StaticPart>
      <PageTitle title={say.title} lede={say.lede}>
        <GuideParts current="/guide/mending" />
      </PageTitle>
      <Section id="ways" title={say.whatCanBeDone} layout="wide">
        <MendingWays notes={notes} />
      </Section>
      <Section id="next" title={say.next}>
        <p>
          <a href="/guide/botched">{say.unhappy}</a> {say.unhappyNote}
        </p>
        <p>
          <Say it={say.correctingClinics} clinics={<a href="/clinics?correction=yes" />} />
        </p>
      </Section>
      <GuideEnd notes={notes} />
    </StaticPart>
  );
}
