import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CorrectingClinics, CorrectionsNear } from "#app/components/correcting-clinics.tsx";
import { GuideEnd } from "#app/components/guide-end.tsx";
import { GuideParts } from "#app/components/guide-parts.tsx";
import { HelpNow } from "#app/components/help-now.tsx";
import { KeptEvidence } from "#app/components/kept-evidence.tsx";
import { MendingWays } from "#app/components/mending-ways.tsx";
import { NotedList } from "#app/components/noted.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { PartList } from "#app/components/part-list.tsx";
import { RightsLines } from "#app/components/rights-lines.tsx";
import { Section } from "#app/components/section.tsx";
import { SessionDay } from "#app/components/session-day.tsx";
import { TellingOthers } from "#app/components/telling-others.tsx";
import { STATEMENTS } from "#app/guide/guide-statements.ts";
import { readSessionDay } from "#app/guide/session-day.ts";
import { numberNotes } from "#app/guide/statement.ts";
import { NOT_NOW } from "#app/guide/ways-to-mend.ts";
import { dayOf } from "#app/platform/date.ts";
import { readCorrectingView } from "#app/routes/guide/correcting-view.server.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage(["session"]);
export const meta: MetaFunction<typeof loader> = (at) =>
  pageTags(at, {
    title: `${at.data?.page.answer.state === "wrong" ? "Error: " : ""}Already treated and unhappy?`,
    description:
      "Scalp Micropigmentation that looks wrong: what is normal on your day, when to see a doctor, what can be done, who has mended such work, and your rights.",
  });

const NOTES = numberNotes(STATEMENTS.botched);
const CLINICS_SHOWN = 4;
const ON_THIS_PAGE = [
  { href: "#doctor", label: "Is it an infection?" },
  { href: "#healing", label: "Is it healing, or wrong?" },
  { href: "#not-now", label: "What not to do tonight" },
  { href: "#keep", label: "What to keep" },
  { href: "#ways", label: "What can be done" },
  { href: "#clinics", label: "Who has mended such work" },
  { href: "#rights", label: "Your rights" },
  { href: "#review", label: "Telling others" },
];

export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const now = ctx.now();
  const today = dayOf(now);
  const answer = readSessionDay(new URL(request.url).searchParams.get("session"), today);
  const correcting = await readCorrectingView(ctx.store.read, now, CLINICS_SHOWN);
  return data(new RenderOnly({ today, answer, correcting }), { status: answer.state === "wrong" ? 422 : 200 });
}

export default function BotchedPage() {
  const { page } = useLoaderData<typeof loader>();
  return (
    <StaticPart>
      <PageTitle
        title="Already treated and unhappy?"
        lede="Much of what frightens people in the first weeks is healing. Some is not. Go through this in order: nothing but an infection has to be decided tonight."
      >
        <PartList label="On this page" links={ON_THIS_PAGE} />
      </PageTitle>
      <Section id="doctor" title="First: is it an infection?" note="If one of these is true, stop reading and ask for help." layout="wide">
        <HelpNow notes={NOTES} />
      </Section>
      <Section id="healing" title="Is it healing, or is it wrong?" layout="wide">
        <SessionDay answer={page.answer} today={page.today} notes={NOTES} />
        <p>
          <a href="/guide/look">See it drawn</a>: dots too big, too dark, blue, a hairline too low, and a head in week two.
        </p>
      </Section>
      <Section id="not-now" title="What not to do tonight">
        <NotedList statements={NOT_NOW} notes={NOTES} />
      </Section>
      <Section id="keep" title="What to keep" note="Begin today, whatever you decide later.">
        <KeptEvidence notes={NOTES} />
      </Section>
      <Section id="ways" title="What can be done" note="Once it has healed. From the least to the most." layout="wide">
        <MendingWays notes={NOTES} />
        <p>
          <a href="/guide/prices">What clinics here state as prices</a>, for corrections too where enough of them say it.
        </p>
      </Section>
      <Section
        id="clinics"
        title="Who has mended such work"
        note="Only clinics with a correction that its client has confirmed here and that can be seen healed, in the order of any search: by score. Nobody pays for a place."
        layout="wide"
      >
        <CorrectionsNear />
        <CorrectingClinics {...page.correcting} />
      </Section>
      <Section id="rights" title="Your rights" note="In short, and not legal advice.">
        <RightsLines notes={NOTES} />
      </Section>
      <Section id="review" title="Telling others" note="A calm, dated account is what the next person needs.">
        <TellingOthers notes={NOTES} />
      </Section>
      <Section id="more" title="The rest of the guide">
        <GuideParts current="/guide/botched" />
      </Section>
      <GuideEnd notes={NOTES} />
    </StaticPart>
  );
}
