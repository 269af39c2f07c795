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
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { SessionDay } from "#app/components/session-day.tsx";
import { TellingOthers } from "#app/components/telling-others.tsx";
import { STATEMENTS } from "#app/guide/guide-statements.ts";
import { readSessionDay } from "#app/guide/session-day.ts";
import { numberNotes } from "#app/guide/statement.ts";
import { notNow } from "#app/guide/ways-to-mend.ts";
import { dayOf } from "#app/platform/date.ts";
import { botchedWords } from "#app/routes/guide/botched-words.ts";
import { readCorrectingView } from "#app/routes/guide/correcting-view.server.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage(["session"]);
export const meta: MetaFunction<typeof loader> = (at) => {
  const say = botchedWords();
  return pageTags(at, {
    title: say.documentTitle(at.data?.page.answer.state === "wrong"),
    description: say.description,
  });
};

const CLINICS_SHOWN = 4;
const onThisPage = () => {
  const say = botchedWords();
  return [
    { href: "#doctor", label: say.infection },
    { href: "#healing", label: say.healingOrWrong },
    { href: "#not-now", label: say.whatNotToDoTonight },
    { href: "#keep", label: say.whatToKeep },
    { href: "#ways", label: say.whatCanBeDone },
    { href: "#clinics", label: say.whoHasMended },
    { href: "#rights", label: say.yourRights },
    { href: "#review", label: say.tellingOthers },
  ];
};

export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const now = ctx.now();
  const today = dayOf(now);
  const answer = readSessionDay(new URL(request.url).searchParams.get("session"), today);
  const correcting = await readCorrectingView(ctx.store.read, now, CLINICS_SHOWN);
  return data(new RenderOnly({ today, answer, correcting }), { status: answer.state === "wrong" ? 422 : 200 });
}

export default function BotchedPage() {
  const say = botchedWords();
  const notes = numberNotes(STATEMENTS.botched());
  const { page } = useLoaderData<typeof loader>();
  return (
    <StaticPart>
      <PageTitle title={say.title} lede={say.lede}>
        <PartList label={say.onThisPage} links={onThisPage()} />
      </PageTitle>
      <Section id="doctor" title={say.infectionTitle} note={say.infectionNote} layout="wide">
        <HelpNow notes={notes} />
      </Section>
      <Section id="healing" title={say.healingTitle} layout="wide">
        <SessionDay answer={page.answer} today={page.today} notes={notes} />
        <p>
          <Say it={say.seeItDrawn} look={<a href="/guide/look" />} />
        </p>
      </Section>
      <Section id="not-now" title={say.whatNotToDoTonight}>
        <NotedList statements={notNow()} notes={notes} />
      </Section>
      <Section id="keep" title={say.whatToKeep} note={say.whatToKeepNote}>
        <KeptEvidence notes={notes} />
      </Section>
      <Section id="ways" title={say.whatCanBeDone} note={say.whatCanBeDoneNote} layout="wide">
        <MendingWays notes={notes} />
        <p>
          <Say it={say.statedPrices} prices={<a href="/guide/prices" />} />
        </p>
      </Section>
      <Section id="clinics" title={say.whoHasMended} note={say.whoHasMendedNote} layout="wide">
        <CorrectionsNear />
        <CorrectingClinics {...page.correcting} />
      </Section>
      <Section id="rights" title={say.yourRights} note={say.yourRightsNote}>
        <RightsLines notes={notes} />
      </Section>
      <Section id="review" title={say.tellingOthers} note={say.tellingOthersNote}>
        <TellingOthers notes={notes} />
      </Section>
      <Section id="more" title={say.restOfTheGuide}>
        <GuideParts current="/guide/botched" />
      </Section>
      <GuideEnd notes={notes} />
    </StaticPart>
  );
}
