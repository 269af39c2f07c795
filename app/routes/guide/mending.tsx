import type { MetaFunction } from "@remix-run/node";
import { GuideEnd } from "#app/components/guide-end.tsx";
import { GuideParts } from "#app/components/guide-parts.tsx";
import { MendingWays } from "#app/components/mending-ways.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";
import { STATEMENTS } from "#app/guide/guide-statements.ts";
import { numberNotes } from "#app/guide/statement.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage();
export const meta: MetaFunction = (at) =>
  pageTags(at, {
    title: "Removal and correction of Scalp Micropigmentation",
    description:
      "Waiting, laser, saline and correction by somebody else: what each can and cannot do, how long it takes and what it costs, with sources.",
  });

const NOTES = numberNotes(STATEMENTS.mending);

export default function MendingPage() {
  return (
    <StaticPart>
      <PageTitle
        title="Removal and correction"
        lede="There is nearly always something that can be done, and nearly never in a hurry. Nothing here is advice for your skin: ask a doctor about that."
      >
        <GuideParts current="/guide/mending" />
      </PageTitle>
      <Section id="ways" title="What can be done" layout="wide">
        <MendingWays notes={NOTES} />
      </Section>
      <Section id="next" title="Next">
        <p>
          <a href="/guide/botched">Already treated and unhappy?</a> What is normal on your day, what to keep as evidence, and your rights.
        </p>
        <p>
          <a href="/clinics?correction=yes">Clinics with evidenced corrections</a>: their clients confirmed the case, and its healed photos
          are shown.
        </p>
      </Section>
      <GuideEnd notes={NOTES} />
    </StaticPart>
  );
}
