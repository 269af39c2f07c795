import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/role.ts";
import { listValuesOfClinic } from "#app/clinics/evidence-repository.server.ts";
import { listHeldProofs } from "#app/clinics/ownership-proof-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { ClinicNext } from "#app/components/clinic-next.tsx";
import { ClinicScore } from "#app/components/clinic-score.tsx";
import { ConductLines } from "#app/components/conduct-lines.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { EvidenceLedger } from "#app/components/evidence-ledger.tsx";
import { EvidenceList } from "#app/components/evidence-list.tsx";
import { FormerTeam } from "#app/components/former-team.tsx";
import { IncentiveLine } from "#app/components/incentive-line.tsx";
import { InvitationLines } from "#app/components/invitation-lines.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { PhotoGallery } from "#app/components/photo-gallery.tsx";
import { PractitionerRecord } from "#app/components/practitioner-record.tsx";
import { ReportingLines } from "#app/components/reporting-lines.tsx";
import { ReviewCard } from "#app/components/review-card.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { StepBanners, StepNotice } from "#app/components/step-notice.tsx";
import { readClinic } from "#app/directory/read-clinic.server.ts";
import { reportingSentences } from "#app/moderation/reporting-behaviour.ts";
import { readReportingBehaviour } from "#app/moderation/reporting-behaviour-repository.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { TRAINER_NORM_YEARS, TRAINING_NORMS } from "#app/practitioners/training-norm.ts";
import { countIncentives } from "#app/reviews/incentive-repository.server.ts";
import { readInvitationCoverage } from "#app/reviews/invitation-coverage-repository.server.ts";
import { listPublishedReviews } from "#app/reviews/published-review-repository.server.ts";
import { readCursor, writeCursor } from "#app/reviews/review-cursor.ts";
import { countConduct } from "#app/reviews/tick-repository.server.ts";
import { CasesSection } from "#app/routes/clinics/cases-section.tsx";
import { readCasesPart } from "#app/routes/clinics/clinic-cases-part.server.ts";
import { clinicJsonLd } from "#app/routes/clinics/clinic-json-ld.ts";
import { toDecisions, toEquipment, toFormerTeam, toLedger, toPhotos, toPlace, toPrices, toTeam } from "#app/routes/clinics/clinic-view.ts";
import { clinicWords } from "#app/routes/clinics/clinic-words.ts";
import { DecidedList } from "#app/routes/clinics/decided-list.tsx";
import { toDocuments, toMissing } from "#app/routes/clinics/document-view.ts";
import { OwnershipSection } from "#app/routes/clinics/ownership-section.tsx";
import { toPrintedProofs } from "#app/routes/clinics/ownership-view.ts";
import { readStepsPart } from "#app/routes/clinics/steps-view.server.ts";
import { toReviewCard } from "#app/routes/reviews/review-view.ts";
import { summariseScore } from "#app/trust/score-summary.server.ts";
import { findViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { clinicCard, originOf, pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage(["after"]);

const REVIEWS_A_PAGE = 20;

export const meta: MetaFunction<typeof loader> = ({ data, matches, location }) => {
  const say = clinicWords();
  if (!data) return [{ title: say.documentTitle }];
  const { name, place, steps, slug, jsonLd } = data.page;
  const path = `/clinics/${slug}`;
  const description = say.description(name, place.short);
  const origin = originOf(matches);
  return [
    ...pageTags({ matches, location }, { title: say.sharedTitle(name, place.short), description, picture: clinicCard(slug, name) }),
    {
      tagName: "link",
      rel: "alternate",
      type: "application/json+oembed",
      href: `/oembed?url=${encodeURIComponent(origin + path)}`,
      title: name,
    },
    { "script:ld+json": jsonLd },
    ...(steps.listed ? [] : [{ name: "robots", content: "noindex" }]),
  ];
};

export async function loader(args: LoaderFunctionArgs) {
  const { params, request } = args;
  const { ctx } = args.context;
  const asOf = dayOf(ctx.now());
  const reading = await readClinic(ctx.store.read, params.slug ?? "", asOf);
  if (!reading) throw notFound();
  const after = readCursor(new URL(request.url).searchParams.get("after"));
  const { reviews, next } = await listPublishedReviews(ctx.store.read, reading.clinic.id, after, REVIEWS_A_PAGE);
  const { clinic, score } = reading;
  const photos = toPhotos(reading, "clinic");
  const reviewPhotos = toPhotos(reading, "review");
  const summary = score && (await summariseScore(ctx.store.read, score));
  const steps = await readStepsPart(ctx.store.read, clinic.id, ctx.now());
  return new RenderOnly({
    asOf,
    slug: clinic.slug,
    name: clinic.name,
    about: clinic.about,
    website: clinic.website,
    phone: clinic.phone,
    claimed: clinic.claimedAt !== null,
    place: toPlace(reading),
    score: score &&
      summary && {
        result: score.result,
        ...summary,
      },
    steps,
    jsonLd: clinicJsonLd(reading, reviews, {
      origin: ctx.env.APP_ORIGIN,
      warned: steps.first.length > 0,
      verified: summary?.verifiedReviews ?? 0,
    }),
    deskHref: may(await findViewer(args), "moderation.read") ? `/moderation/clinics/${clinic.slug}` : null,
    ledger: toLedger(reading, asOf),
    team: toTeam(reading),
    formerTeam: toFormerTeam(reading),
    equipment: toEquipment(reading),
    prices: toPrices(reading),
    photos,
    ...(await readCasesPart(ctx.store.read, reading)),
    evidence: toDocuments(reading.evidence, await listValuesOfClinic(ctx.store.read, clinic.id), asOf),
    missingEvidence: toMissing(reading.evidence),
    reviews: reviews.map((review) => toReviewCard(review, { clinicName: clinic.name, photos: reviewPhotos })),
    invitations: await readInvitationCoverage(ctx.store.read, clinic.id),
    conduct: await countConduct(ctx.store.read, clinic.id),
    incentives: await countIncentives(ctx.store.read, clinic.id),
    reporting: reportingSentences(await readReportingBehaviour(ctx.store.read, clinic.id)),
    firstPage: after === null,
    justReviewed: new URL(request.url).searchParams.get("review") === "published",
    nextReviews: next && writeCursor(next),
    decisions: toDecisions(reading),
    ownership: toPrintedProofs(await listHeldProofs(ctx.store.read, clinic.id)),
  });
}

export default function ClinicPage() {
  const say = clinicWords();
  const { page: clinic } = useLoaderData<typeof loader>();
  const href = `/clinics/${clinic.slug}`;
  return (
    <StaticPart>
      <StepBanners steps={clinic.steps.first} />
      <Breadcrumb trail={[{ href: "/clinics", label: say.clinics }]} />
      <PageTitle title={clinic.name} lede={clinic.place.long}>
        {clinic.about && (
          <p className="prose" dir="auto">
            {clinic.about}
          </p>
        )}
        <ClinicNext slug={clinic.slug} name={clinic.name} />
        {!clinic.claimed && (
          <p className="soft">
            {say.unclaimed} <a href={`${href}/claim`}>{say.claimThisProfile}</a>
          </p>
        )}
        {clinic.deskHref && (
          <p className="small">
            <a href={clinic.deskHref}>{say.stepsAgainstThisClinic}</a>
          </p>
        )}
      </PageTitle>
      {clinic.steps.notices.length > 0 && (
        <div className="step-notices">
          {clinic.steps.notices.map((step) => (
            <StepNotice key={step.id} step={step} />
          ))}
        </div>
      )}
      {clinic.decisions.some((decision) => decision.standing) && (
        <Notice kind="warning" title={say.decidedByModerators}>
          <ul>
            {clinic.decisions
              .filter((decision) => decision.standing)
              .map((decision) => (
                <li key={decision.id}>
                  <a href={`/decisions/${decision.id}`}>{decision.words}</a>
                </li>
              ))}
          </ul>
        </Notice>
      )}
      <Section id="score" title={say.scoreTitle} layout="wide">
        <ClinicScore score={clinic.score} held={clinic.steps.held} href={`${href}/score`} />
      </Section>
      <Section id="claims" title={say.claimsTitle} note={say.claimsNote}>
        <EvidenceLedger rows={clinic.ledger} />
      </Section>
      <Section id="team" title={say.whoHoldsTheNeedle}>
        {clinic.team.length === 0 ? (
          <EmptyState title={say.notProvided}>
            <p>{say.nobodyNamed}</p>
          </EmptyState>
        ) : (
          clinic.team.map((person) => (
            <PractitionerRecord key={person.slug} person={person} norms={TRAINING_NORMS} trainerNormYears={TRAINER_NORM_YEARS} />
          ))
        )}
        {clinic.formerTeam.length > 0 && <FormerTeam people={clinic.formerTeam} />}
      </Section>
      <Section id="photos" title={say.photos} layout="wide" note={say.photosNote}>
        <PhotoGallery photos={clinic.photos} />
      </Section>
      <CasesSection href={href} coverage={clinic.coverage} named={clinic.named} />
      <Section id="equipment" title={say.equipmentAndPrices} note={say.equipmentNote}>
        <DefinitionList rows={clinic.equipment} />
        <h3>{say.prices}</h3>
        {clinic.prices.length === 0 ? <p className="not-provided">{say.notProvided}</p> : <DefinitionList rows={clinic.prices} />}
      </Section>
      <Section id="reviews" title={say.reviews} layout="wide" note={say.reviewsNote}>
        {clinic.justReviewed && (
          <Notice kind="success" title={say.reviewPublished}>
            <p>
              <Say it={say.reviewPublishedNote} reviews={<a href="/account/reviews" />} />
            </p>
          </Notice>
        )}
        {clinic.steps.paused && <p className="prose">{clinic.steps.paused}</p>}
        <p className="cluster">
          {!clinic.steps.paused && (
            <ButtonLink href={`${href}/review`} kind="secondary">
              {say.writeAReview}
            </ButtonLink>
          )}
          {clinic.claimed && (
            <ButtonLink href={`${href}/complain`} kind="secondary">
              {say.complainToTheClinic}
            </ButtonLink>
          )}
        </p>
        <InvitationLines coverage={clinic.invitations} />
        <ReportingLines sentences={clinic.reporting} />
        <ConductLines count={clinic.conduct} />
        <IncentiveLine count={clinic.incentives} />
        {clinic.reviews.length === 0 && (
          <EmptyState title={clinic.firstPage ? say.noReviewsYet : say.noMoreReviews}>
            <p>{clinic.firstPage ? say.noReviewsYetNote : <a href={`${href}#reviews`}>{say.backToTheNewest}</a>}</p>
          </EmptyState>
        )}
        {clinic.reviews.map((review) => (
          <ReviewCard key={review.id} review={review} />
        ))}
        {(clinic.nextReviews || !clinic.firstPage) && (
          <nav className="pagination" aria-label={say.pagesOfReviews}>
            {clinic.firstPage ? <span className="soft">{say.newestReviews}</span> : <a href={`${href}#reviews`}>{say.newestReviews}</a>}
            {clinic.nextReviews ? (
              <a href={`${href}?after=${clinic.nextReviews}#reviews`} rel="next">
                {say.olderReviews}
              </a>
            ) : (
              <span className="soft">{say.noOlderReviews}</span>
            )}
          </nav>
        )}
      </Section>
      <Section id="evidence" title={say.documentsChecked} note={say.documentsNote}>
        <EvidenceList pieces={clinic.evidence} missing={clinic.missingEvidence} />
      </Section>
      <Section id="decisions" title={say.decisions}>
        <DecidedList decisions={clinic.decisions} />
      </Section>
      <OwnershipSection slug={clinic.slug} claimed={clinic.claimed} proofs={clinic.ownership} />
      <Section id="contact" title={say.contact}>
        <DefinitionList
          rows={[
            { term: say.address, value: clinic.place.address },
            { term: say.telephone, value: clinic.phone },
            {
              term: say.website,
              value: clinic.website && (
                <a href={clinic.website} rel="nofollow ugc noopener noreferrer">
                  {clinic.website.replace(/^https?:\/\//, "")}
                </a>
              ),
              note: say.websiteNote,
            },
          ]}
        />
        <p className="small soft">
          {say.asOf(printDay(clinic.asOf))} <a href={`${href}/report`}>{say.report}</a>
        </p>
      </Section>
    </StaticPart>
  );
}
