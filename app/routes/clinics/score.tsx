import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { listSanctionsInForce } from "#app/clinics/sanction-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ReasonList } from "#app/components/reason-list.tsx";
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
import { toHeldLevel } from "#app/routes/clinics/steps-view.server.ts";
import { TS1 } from "#app/trust/ruleset.ts";
import { notFound } from "#app/web/not-found.ts";
import { clinicCard, pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage();

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) => {
  if (!data) return [{ title: "A clinic’s score – Scalpmark" }];
  const { slug, name } = data;
  return pageTags(at, {
    title: `The score of ${name}, line by line`,
    description: `How the score of ${name} adds up, what moved it and when, and every input to compute it again.`,
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
  const { slug, name, origin, scored, held } = useLoaderData<typeof loader>();
  const inputs = `/clinics/${slug}/score.json`;
  const trail = [
    { href: "/clinics", label: "Clinics" },
    { href: `/clinics/${slug}`, label: name },
  ];
  if (!scored) {
    const lede =
      "Nothing has been checked and nobody has reported yet, so there is nothing to add up. This says nothing bad and nothing good about the clinic.";
    return (
      <>
        <Breadcrumb trail={trail} />
        <PageTitle title={`The score of ${name}`} lede={lede} />
      </>
    );
  }
  const { explanation, parts, reasons, history } = scored;
  const { score } = explanation;
  return (
    <>
      <Breadcrumb trail={trail} />
      <PageTitle
        title={`The score of ${name}, line by line`}
        lede={
          <>
            Every number on this page comes from <a href={inputs}>these inputs</a> by the published method{" "}
            <a href="/method">{score.version}</a>. Anyone can add it up again.
          </>
        }
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
      <Section
        id="parts"
        title="The eight parts"
        note="Laid end to end they are the score; what lowers it is taken off the end. In the table each starts where the one above it ended."
      >
        <ScoreAddsUp score={score} parts={parts} limits={TS1.bands.map(({ band, score: from }) => ({ band, from }))} />
      </Section>
      {reasons.length > 0 && (
        <Section
          id="reasons"
          title="What would change it"
          note="At most four, the costliest first. The points are worked out by scoring the clinic with that change."
        >
          <ReasonList reasons={reasons} />
        </Section>
      )}
      <Section
        id="history"
        title="How it moved"
        note={`Stored scores are never changed, only added. The shaded part is the 90 % interval.${history.earlierLeftOut ? " What moved it is told for the newest changes." : ""}`}
      >
        <ScoreHistory {...history} />
      </Section>
      <Section
        id="practitioners"
        title="Practitioners"
        note="Points of what was verified about each person, by their share of the treatments."
      >
        <PractitionerLines lines={explanation.practitioners} />
      </Section>
      <Section id="reviews" title="Reviews" note="Weight is in witnesses: a healed review with strong proof is one.">
        <ReviewLines lines={explanation.reviews} all={scored.allReviews} inputs={inputs} />
      </Section>
      <Section id="quarters" title="Quarters" note="Many reviews in one quarter count less each; old quarters fade by half in three years.">
        <QuarterLines lines={explanation.quarters} />
      </Section>
      <Section id="decisions" title="Upheld decisions" note="They halve every two years and vanish when overturned on appeal.">
        <DecisionLines lines={explanation.decisions} href={`/decisions?clinic=${slug}`} />
      </Section>
      <Section id="recompute" title="Recompute it">
        <p>
          <a href={inputs}>score.json</a> holds all inputs. Their fingerprint (SHA-256) is{" "}
          <code className="figures">{scored.inputsDigest}</code>; the constants of {score.version} have the fingerprint{" "}
          <code className="figures">{score.constantsHash}</code>. <a href="/data">All scores</a> are published once a day as one file.
        </p>
        <ScoreRecomputeBox inputs={inputs} address={`${origin}${inputs}`} />
      </Section>
    </>
  );
}
