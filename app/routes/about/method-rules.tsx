import { RuleTable } from "#app/components/rule-table.tsx";
import { Section } from "#app/components/section.tsx";
import { APPEAL_DAYS, DECISION_LABELS } from "#app/moderation/decision.ts";
import { printExact } from "#app/platform/printed.ts";
import { HOURS_PER_SESSION, HOURS_PER_WEEK, SESSIONS_PER_TREATMENT } from "#app/practitioners/claim-arithmetic.ts";
import { MATCH_DISTANCE } from "#app/provenance/hash-index.ts";
import { PHOTO_STATES, stateText } from "#app/provenance/verdict.ts";
import { BAND_LABELS, PART_LABELS } from "#app/trust/contribution.ts";
import { TS1 } from "#app/trust/ruleset.ts";
import { PARTS } from "#app/trust/trust-score.ts";

/** The rules of the score, printed from the constants the code applies, so that the page cannot say anything else. */
export function MethodRules() {
  const rules = TS1;
  const { prior, credentialScale: scale } = rules;
  const most = prior.base + prior.training + prior.experience + prior.lineage + prior.photos;
  return (
    <>
      <Section id="never" title="What never counts">
        <p>
          Payment, replies and their speed, claims nobody checked, and other clinics’ stars. A claim is printed beside its evidence and
          weighs nothing. Missing evidence is printed as missing.
        </p>
        <p>
          A score is not a promise, not medical advice and not a judgement about a person. “{BAND_LABELS["not enough evidence yet"].label}”
          is a state of its own: never 0, and never a made-up middle.
        </p>
      </Section>
      <Section id="parts" title="The eight parts" note="They add up to the score, to the tenth.">
        <RuleTable caption="Parts of the score" rows={PARTS.map((part) => [PART_LABELS[part].label, PART_LABELS[part].meaning])} />
      </Section>
      <Section id="credentials" title="What is expected before anyone reports" note={`Between ${prior.base} and ${most} points.`}>
        <RuleTable
          caption="Points for verified credentials"
          rows={[
            ["Starting point", `${prior.base}`],
            [
              "Training",
              `up to ${prior.training}: 63 % of it at ${scale.trainingHours} verified hours, 86 % at ${2 * scale.trainingHours}`,
            ],
            ["Experience", `up to ${prior.experience}: 63 % of it at ${scale.experienceYears} evidenced years`],
            [
              "Who trained them",
              `up to ${prior.lineage}: 63 % of it where the trainer had ${scale.trainerYears} evidenced years on the course’s date`,
            ],
            [
              "Original photos",
              `up to ${prior.photos}: 63 % of it at ${scale.originalPhotos} photos proved original. A photo without a match counts ${printExact(rules.noMatchPhotos.worth)} of one, at most ${printExact(rules.noMatchPhotos.counted)} of them. Photos of work by somebody who has left vouch for nobody who is there. Nothing while a theft stands.`,
            ],
          ]}
        />
        <p>
          Years run from the earliest of a dated licence or registration, a photo checked here and a verified review. No study links
          training hours to results, so no hour decides alone.
        </p>
      </Section>
      <Section id="reviews" title="What a review counts">
        <p>
          The overall rating counts as much as {printExact(rules.result.overallCountsAs)} of the {printExact(rules.result.dimensions)}{" "}
          dimensions; each star above {printExact(rules.result.lowestRating)} is worth {printExact(rules.result.pointsPerStar)} points, so 0
          to 100. After a proven correction elsewhere the result is at most {printExact(rules.result.capAfterProvenCorrection)}. Its stars
          never change its weight.
        </p>
        <RuleTable
          caption="Weight of a review"
          rows={[
            [`Fresh (under ${printExact(rules.stageDays.healedFrom)} days)`, `× ${printExact(rules.stageWeight.fresh)}`],
            ["Healed", `× ${printExact(rules.stageWeight.healed)}`],
            [`After ${printExact(rules.stageDays.longTermAfter)} days`, `× ${printExact(rules.stageWeight["long-term"])}`],
            ["Strong proof: a receipt or confirmed case, and a second independent piece", `× ${printExact(rules.proofWeight.V2)}`],
            ["One accepted piece of proof", `× ${printExact(rules.proofWeight.V1)}`],
            ["No proof", `a class of its own that together weighs at most ${printExact(rules.ceiling.unverified)} of a witness`],
            [
              "Several independent signals of doubt",
              `× ${rules.suspicion.steps.map((step) => `${printExact(step.weight)} from ${step.p * 100} %`).join(", × ")}; never 0`,
            ],
            ["Linked accounts without strong proof", `together at most ${printExact(rules.linkedAccountsWeight)}`],
            ["Reviews of one quarter", `together at most ${printExact(rules.ceiling.quarter)}`],
            ["Age", `halves every ${printExact(rules.reviewHalfLifeQuarters)} quarters`],
          ]}
        />
        <p>
          What was checked has the weight of {printExact(rules.priorWeight)} witnesses; verified reviews up to{" "}
          {printExact(rules.ceiling.verified)}. A disputed review stays visible and counts until it is decided.
        </p>
        <h3>How reviews that belong together are noticed</h3>
        <p>
          After each new review software looks for signs: many reviews in a few days against the clinic’s own pace, new accounts, one
          browser or one receipt for several people, a text that repeats an earlier one, people of two clinics praising each other. It hides
          nothing, marks nothing and takes nothing off. Signs of two different kinds lower a review’s weight as the table says, linked
          accounts count together, and a moderator looks. Whoever was copied loses nothing, and nobody is linked by a shared network.
          Authors with little proof are asked for more, in private and once.
        </p>
      </Section>
      <Section id="deductions" title="What is taken off" note="Only for what people decided and upheld.">
        <RuleTable
          caption="Deductions"
          rows={Object.entries(rules.deduction).map(([kind, cost]) => [
            DECISION_LABELS[kind as keyof typeof rules.deduction],
            cost.further > 0 ? `${cost.first} points, and ${cost.further} for each further one` : `${cost.first} points`,
          ])}
        />
        <p>
          A deduction halves every {printExact(rules.deductionHalfLifeDays)} days; all together take at most{" "}
          {printExact(rules.deductionCap)}. A decision that is overturned on appeal leaves, and the score comes back exactly. An appeal can
          be made within {APPEAL_DAYS} days and is answered by somebody who took no part.
        </p>
      </Section>
      <Section id="bands" title="Bands and states">
        <RuleTable
          caption="Bands"
          rows={[
            ...rules.bands.map((band): [string, string] => [
              BAND_LABELS[band.band].label,
              `${BAND_LABELS[band.band].meaning} Score ${band.score} or more${band.low > 0 ? `, and the low end of the interval ${band.low} or more` : ""}.`,
            ]),
            [
              BAND_LABELS["integrity warning"].label,
              `${BAND_LABELS["integrity warning"].meaning} ${printExact(rules.integrityWarningFrom)} points or more taken off.`,
            ],
            [
              BAND_LABELS["not enough evidence yet"].label,
              `${BAND_LABELS["not enough evidence yet"].meaning} A number needs ${printExact(rules.enoughEvidence.verifiedWeight)} verified witnesses, or ${printExact(rules.enoughEvidence.orVerifiedWeight)} where ${rules.enoughEvidence.withVerifiedShare * 100} % of the credentials are verified.`,
            ],
          ]}
        />
        <p>The interval is where the score lies with 90 % certainty. It narrows as verified clients report.</p>
      </Section>
      <Section id="claims" title="How a claim is held against evidence">
        <p>
          Treatments × {printExact(SESSIONS_PER_TREATMENT.usual)} sessions ({printExact(SESSIONS_PER_TREATMENT.least)} to{" "}
          {printExact(SESSIONS_PER_TREATMENT.most)}) × {printExact(HOURS_PER_SESSION.usual)} h ({printExact(HOURS_PER_SESSION.least)} to{" "}
          {printExact(HOURS_PER_SESSION.most)}) is the time at the needle. It is held against weeks of {printExact(HOURS_PER_WEEK)} h since
          the first dated training ended. Only when even the most generous ends of these ranges do not fit does the claim read “Not
          possible”. A claim of years that would begin before the first training ended reads “Contradicted”. The sum is printed either way.
        </p>
      </Section>
      <Section id="photos" title="How photos are checked">
        <p>
          Every photo is reduced to a 256-bit fingerprint (PDQ) and compared with every other photo known here, in all eight turned and
          mirrored positions. Two fingerprints that differ in {MATCH_DISTANCE} bits or fewer are the same picture. Software only finds; two
          people decide, after the clinic was heard.
        </p>
        <RuleTable
          caption="What a photo’s state says"
          rows={PHOTO_STATES.map((state): [string, string] => {
            const text = stateText(state);
            return [text.label, `${text.shows} ${text.doesNotProve}`];
          })}
        />
      </Section>
    </>
  );
}
