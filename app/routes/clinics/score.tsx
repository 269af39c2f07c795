import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { PartsTable } from "#app/components/parts-table.tsx";
import { ReasonList } from "#app/components/reason-list.tsx";
import { ScoreDial } from "#app/components/score-dial.tsx";
import { DecisionLines, PractitionerLines, QuarterLines, ReviewLines } from "#app/components/score-lines.tsx";
import { ScoreRecomputeBox } from "#app/components/score-recompute-box.tsx";
import { Section } from "#app/components/section.tsx";
import { printDay, printNumber } from "#app/platform/printed.ts";
import { explainScore } from "#app/trust/explain-score.ts";
import { notedParts } from "#app/trust/part-notes.ts";
import { scoreReasons } from "#app/trust/reasons.ts";
import { TS1 } from "#app/trust/ruleset.ts";
import { findNewestScore } from "#app/trust/score-repository.server.ts";
import { NOT_ENOUGH_EVIDENCE } from "#app/trust/trust-score.ts";
import { notFound } from "#app/web/not-found.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage();

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `The score of ${data?.name ?? "a clinic"}, line by line – Scalpmark` },
];

export async function loader({ params, context: { ctx } }: LoaderFunctionArgs) {
  const clinic = await findClinicBySlug(ctx.store.read, params.slug ?? "");
  if (!clinic) throw notFound();
  const stored = await findNewestScore(ctx.store.read, clinic.id);
  if (!stored) return { slug: clinic.slug, name: clinic.name, scored: null };
  const explanation = explainScore(stored.inputs, stored.result.asOf);
  return {
    slug: clinic.slug,
    name: clinic.name,
    scored: {
      explanation,
      parts: notedParts(stored.result, stored.inputs),
      reasons: scoreReasons(stored.inputs, stored.result, stored.result.asOf),
      inputsDigest: stored.inputsDigest,
      origin: ctx.env.APP_ORIGIN,
    },
  };
}

export default function ScorePage() {
  const { slug, name, scored } = useLoaderData<typeof loader>();
  const trail = [
    { href: "/clinics", label: "Clinics" },
    { href: `/clinics/${slug}`, label: name },
  ];
  if (!scored) {
    return (
      <>
        <Breadcrumb trail={trail} />
        <PageTitle
          title={`The score of ${name}`}
          lede="Nothing has been checked and nobody has reported yet, so there is nothing to add up. This says nothing bad and nothing good about the clinic."
        />
      </>
    );
  }
  const { explanation, parts, reasons } = scored;
  const { score } = explanation;
  return (
    <>
      <Breadcrumb trail={trail} />
      <PageTitle
        title={`The score of ${name}, line by line`}
        lede={
          <>
            Every number on this page comes from <a href={`/clinics/${slug}/score.json`}>these inputs</a> by the published method{" "}
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
        href="/method"
      />
      <Section id="parts" title="The eight parts" note="Each starts where the one above it ended.">
        <PartsTable parts={parts} scoreInTenths={score.scoreInTenths} showSum={score.band !== NOT_ENOUGH_EVIDENCE} />
        <p>
          Without deductions the score would be {printNumber(score.theta)}: the result an average verified client is expected to report once
          healed. Upheld decisions take off {printNumber(score.deduction)}.
        </p>
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
      <Section id="say" title="Who has how much say">
        <p>
          What was checked has {percent(score.say.prior)} of the say, verified clients {percent(score.say.verified)}, unverified ones{" "}
          {percent(score.say.unverified)}. The more verified clients report, the more their say.
        </p>
      </Section>
      <Section
        id="practitioners"
        title="Practitioners"
        note="Points of what was verified about each person, by their share of the treatments."
      >
        <PractitionerLines lines={explanation.practitioners} />
      </Section>
      <Section id="reviews" title="Reviews" note="Weight is in witnesses: a healed review with strong proof is one.">
        <ReviewLines lines={explanation.reviews} />
      </Section>
      <Section id="quarters" title="Quarters" note="Many reviews in one quarter count less each; old quarters fade by half in three years.">
        <QuarterLines lines={explanation.quarters} />
      </Section>
      <Section id="decisions" title="Upheld decisions" note="They halve every two years and vanish when overturned on appeal.">
        <DecisionLines lines={explanation.decisions} href={`/decisions?clinic=${slug}`} />
      </Section>
      <Section id="recompute" title="Recompute it">
        <p>
          <a href={`/clinics/${slug}/score.json`}>score.json</a> holds all inputs. Their fingerprint (SHA-256) is{" "}
          <code className="figures">{scored.inputsDigest}</code>; the constants of {score.version} have the fingerprint{" "}
          <code className="figures">{score.constantsHash}</code>.
        </p>
        <ScoreRecomputeBox inputs={`/clinics/${slug}/score.json`} address={`${scored.origin}/clinics/${slug}/score.json`} />
      </Section>
    </>
  );
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
