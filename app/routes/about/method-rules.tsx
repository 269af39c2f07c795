import { RuleTable } from "#app/components/rule-table.tsx";
import { Section } from "#app/components/section.tsx";
import { APPEAL_DAYS, decisionLabel } from "#app/moderation/decision.ts";
import { printExact } from "#app/platform/printed.ts";
import { HOURS_PER_SESSION, HOURS_PER_WEEK, SESSIONS_PER_TREATMENT } from "#app/practitioners/claim-arithmetic.ts";
import { MATCH_DISTANCE } from "#app/provenance/hash-index.ts";
import { PHOTO_STATES, stateText } from "#app/provenance/verdict.ts";
import { methodRulesWords } from "#app/routes/about/method-rules-words.ts";
import { contributionWords } from "#app/trust/contribution-words.ts";
import { TS1 } from "#app/trust/ruleset.ts";
import { PARTS } from "#app/trust/trust-score.ts";

/** The rules of the score, printed from the constants the code applies, so that the page cannot say anything else. */
export function MethodRules() {
  const say = methodRulesWords();
  const rules = TS1;
  const { prior, credentialScale: scale } = rules;
  const most = prior.base + prior.training + prior.experience + prior.lineage + prior.photos;
  return (
    <>
      <Section id="never" title={say.whatNeverCounts}>
        <p>{say.neverCountsText}</p>
        <p>{say.notAPromise(contributionWords().bands["not enough evidence yet"].label)}</p>
      </Section>
      <Section id="parts" title={say.eightParts} note={say.eightPartsNote}>
        <RuleTable
          caption={say.partsCaption}
          rows={PARTS.map((part) => [contributionWords().parts[part].label, contributionWords().parts[part].meaning])}
        />
      </Section>
      <Section id="credentials" title={say.credentials} note={say.credentialsNote(prior.base, most)}>
        <RuleTable
          caption={say.credentialsCaption}
          rows={[
            [say.startingPoint, `${prior.base}`],
            [say.training, say.trainingPoints(prior.training, scale.trainingHours, 2 * scale.trainingHours)],
            [say.experience, say.experiencePoints(prior.experience, scale.experienceYears)],
            [say.whoTrainedThem, say.trainerPoints(prior.lineage, scale.trainerYears)],
            [
              say.originalPhotos,
              say.photoPoints({
                photos: prior.photos,
                originalPhotos: scale.originalPhotos,
                worth: printExact(rules.noMatchPhotos.worth),
                counted: printExact(rules.noMatchPhotos.counted),
              }),
            ],
          ]}
        />
        <p>{say.yearsRunFrom}</p>
      </Section>
      <Section id="reviews" title={say.reviewCounts}>
        <p>
          {say.ratingWeights({
            overallCountsAs: printExact(rules.result.overallCountsAs),
            dimensions: printExact(rules.result.dimensions),
            lowestRating: printExact(rules.result.lowestRating),
            pointsPerStar: printExact(rules.result.pointsPerStar),
            capAfterProvenCorrection: printExact(rules.result.capAfterProvenCorrection),
          })}
        </p>
        <RuleTable
          caption={say.reviewWeight}
          rows={[
            [say.freshUnder(printExact(rules.stageDays.healedFrom)), `× ${printExact(rules.stageWeight.fresh)}`],
            [say.healed, `× ${printExact(rules.stageWeight.healed)}`],
            [say.afterDays(printExact(rules.stageDays.longTermAfter)), `× ${printExact(rules.stageWeight["long-term"])}`],
            [say.strongProof, `× ${printExact(rules.proofWeight.V2)}`],
            [say.oneProof, `× ${printExact(rules.proofWeight.V1)}`],
            [say.noProof, say.ownClassAtMost(printExact(rules.ceiling.unverified))],
            [
              say.signalsOfDoubt,
              say.neverZero(rules.suspicion.steps.map((step) => say.weightFrom(printExact(step.weight), step.p * 100)).join(", × ")),
            ],
            [say.linkedAccounts, say.togetherAtMost(printExact(rules.linkedAccountsWeight))],
            [say.oneQuarter, say.togetherAtMost(printExact(rules.ceiling.quarter))],
            [say.age, say.halvesEvery(printExact(rules.reviewHalfLifeQuarters))],
          ]}
        />
        <p>{say.checkedAndReported(printExact(rules.priorWeight), printExact(rules.ceiling.verified))}</p>
        <h3>{say.linkedReviews}</h3>
        <p>{say.linkedReviewsText}</p>
      </Section>
      <Section id="deductions" title={say.takenOff} note={say.takenOffNote}>
        <RuleTable
          caption={say.deductions}
          rows={Object.entries(rules.deduction).map(([kind, cost]) => [
            decisionLabel(kind as keyof typeof rules.deduction),
            cost.further > 0 ? say.pointsAndFurther(cost.first, cost.further) : say.points(cost.first),
          ])}
        />
        <p>{say.deductionsFade(printExact(rules.deductionHalfLifeDays), printExact(rules.deductionCap), APPEAL_DAYS)}</p>
      </Section>
      <Section id="bands" title={say.bandsAndStates}>
        <RuleTable
          caption={say.bands}
          rows={[
            ...rules.bands.map((band): [string, string] => [
              contributionWords().bands[band.band].label,
              say.bandFrom(contributionWords().bands[band.band].meaning, band.score, band.low),
            ]),
            [
              contributionWords().bands["integrity warning"].label,
              say.bandTakenOff(contributionWords().bands["integrity warning"].meaning, printExact(rules.integrityWarningFrom)),
            ],
            [
              contributionWords().bands["not enough evidence yet"].label,
              say.numberNeeds({
                meaning: contributionWords().bands["not enough evidence yet"].meaning,
                verifiedWeight: printExact(rules.enoughEvidence.verifiedWeight),
                orVerifiedWeight: printExact(rules.enoughEvidence.orVerifiedWeight),
                withVerifiedShare: rules.enoughEvidence.withVerifiedShare * 100,
              }),
            ],
          ]}
        />
        <p>{say.interval}</p>
      </Section>
      <Section id="claims" title={say.claims}>
        <p>
          {say.claimSum({
            sessions: printRange(SESSIONS_PER_TREATMENT),
            hours: printRange(HOURS_PER_SESSION),
            hoursPerWeek: printExact(HOURS_PER_WEEK),
          })}
        </p>
      </Section>
      <Section id="photos" title={say.photos}>
        <p>{say.photosText(MATCH_DISTANCE)}</p>
        <RuleTable
          caption={say.photoStates}
          rows={PHOTO_STATES.map((state): [string, string] => {
            const text = stateText(state);
            return [text.label, `${text.shows} ${text.doesNotProve}`];
          })}
        />
      </Section>
    </>
  );
}

const printRange = ({ usual, least, most }: Record<"usual" | "least" | "most", number>) => ({
  usual: printExact(usual),
  least: printExact(least),
  most: printExact(most),
});
