import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { listSanctionsInForce } from "#app/clinics/sanction-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ReasonList } from "#app/components/reason-list.tsx";
import { Say } from "#app/components/say.tsx";
import { ScoreAddsUp } from "#app/components/score-adds-up.tsx";
import { ScoreBeside } from "#app/components/score-beside.tsx";
import { ScoreDial } from "#app/components/score-dial.tsx";
import { ScoreHistory } from "#app/components/score-history.tsx";
import { DecisionLines, PractitionerLines, QuarterLines, ReviewLines } from "#app/components/score-lines.tsx";
import { ScoreRecomputeBox } from "#app/components/score-recompute-box.tsx";
import { ScoreStateNotice } from "#app/components/score-state-notice.tsx";
import { Section } from "#app/components/section.tsx";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { scorePageView } from "#app/routes/clinics/score-page-view.server.ts";
import { scoreWords } from "#app/routes/clinics/score-words.ts";
import { toHeldLevel } from "#app/routes/clinics/steps-view.server.ts";
import { TS1 } from "#app/trust/ruleset.ts";
import { notFound } from "#app/web/not-found.ts";
import { clinicCard, pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage();

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) => {
  const say = scoreWords();
  if (!data) return [{ title: say.documentTitle }];
  const { slug, name } = data;
  return pageTags(at, {
    title: say.lineByLine(name),
    description: say.description(name),
    picture: clinicCard(slug, name),
  });
};

export async function loader({ params, context: { ctx } }: LoaderFunctionArgs) {
  const clinic = await findClinicBySlug(ctx.store.read, params.slug ?? "");
  if (!clinic) throw notFound();
  const scored = await scorePageView(ctx.store.read, clinic.id, dayOf(ctx.now()));
  const steps = await listSanctionsInForce(ctx.store.read, clinic.id, ctx.now());
  const held = scored && toHeldLevel(scored.explanation.score.evidenceLevel, steps, ctx.now());
  return { slug: clinic.slug, name: clinic.name, origin: ctx.env.APP_ORIGIN, scored, held };
}

export default function ScorePage() {
  const say = scoreWords();
  const { slug, name, origin, scored, held } = useLoaderData<typeof loader>();
  const inputs = `/clinics/${slug}/score.json`;
  const trail = [
    { href: "/clinics", label: say.clinics },
    { href: `/clinics/${slug}`, label: name },
  ];
  if (!scored) {
    const lede = say.nothingChecked;
    return (
      <>
        <Breadcrumb trail={trail} />
        <PageTitle title={say.title(name)} lede={lede} />
      </>
    );
  }
  const { explanation, parts, reasons, history } = scored;
  const { score } = explanation;
  return (
    <>
      <Breadcrumb trail={trail} />
      <PageTitle
        title={say.lineByLine(name)}
        lede={<Say it={say.lede} inputs={<a href={inputs} />} method={<a href="/method" />} version={score.version} />}
      />
      <ScoreDial
        score={score}
        limits={TS1.bands.map(({ band, score: from }) => ({ band, from }))}
        asOf={score.asOf}
        asOfLabel={printDay(score.asOf)}
        method={score.version}
      />
      <ScoreBeside score={score} verifiedReviews={scored.verifiedReviews} held={held} />
      <ScoreStateNotice score={score} missingReviews={scored.missingReviews} warningEnds={scored.warningEnds} slug={slug} />
      <Section id="parts" title={say.parts} note={say.partsNote}>
        <ScoreAddsUp score={score} parts={parts} limits={TS1.bands.map(({ band, score: from }) => ({ band, from }))} />
      </Section>
      {reasons.length > 0 && (
        <Section id="reasons" title={say.whatWouldChange} note={say.whatWouldChangeNote}>
          <ReasonList reasons={reasons} />
        </Section>
      )}
      <Section id="history" title={say.howItMoved} note={say.howItMovedNote(history.earlierLeftOut)}>
        <ScoreHistory {...history} />
      </Section>
      <Section id="practitioners" title={say.practitioners} note={say.practitionersNote}>
        <PractitionerLines lines={explanation.practitioners} />
      </Section>
      <Section id="reviews" title={say.reviews} note={say.reviewsNote}>
        <ReviewLines lines={explanation.reviews} all={scored.allReviews} inputs={inputs} />
      </Section>
      <Section id="quarters" title={say.quarters} note={say.quartersNote}>
        <QuarterLines lines={explanation.quarters} />
      </Section>
      <Section id="decisions" title={say.upheldDecisions} note={say.upheldDecisionsNote}>
        <DecisionLines lines={explanation.decisions} href={`/decisions?clinic=${slug}`} />
      </Section>
      <Section id="recompute" title={say.recompute}>
        <p>
          <Say
            it={say.allInputs}
            inputs={<a href={inputs} />}
            inputsDigest={<code className="figures">{scored.inputsDigest}</code>}
            version={score.version}
            constantsHash={<code className="figures">{score.constantsHash}</code>}
            data={<a href="/data" />}
          />
        </p>
        <ScoreRecomputeBox inputs={inputs} address={`${origin}${inputs}`} />
      </Section>
    </>
  );
}
