import { Section } from "#app/components/section.tsx";
import { FLOOD_CLINICS } from "#app/moderation/dispute.ts";
import type { Audience } from "#app/moderation/dispute-notice.ts";
import { BrakeForms } from "#app/routes/moderation/brake-forms.tsx";
import { disputeCaseWords } from "#app/routes/moderation/dispute-case-words.ts";
import { AnswerForms, ProposeForm } from "#app/routes/moderation/dispute-forms.tsx";
import type { DisputeView } from "#app/routes/moderation/dispute-view.server.ts";
import { LetterPreviews } from "#app/routes/moderation/notice-fields.tsx";
import type { LetterView } from "#app/routes/moderation/notice-preview.server.ts";
import type { FormProblem } from "#app/web/form.server.ts";

interface OutcomeProps {
  dispute: DisputeView;
  version: number;
  /** Administrators can only be the second person. */
  mayPropose: boolean;
  originals: Parameters<typeof ProposeForm>[0]["originals"];
  proposal: (Parameters<typeof AnswerForms>[0]["proposal"] & { own: boolean; hearingUntil: string | null }) | null;
  problem: FormProblem | undefined;
  /** The mails as they would be sent, when they were asked for. */
  letters: readonly LetterView[] | null;
  /** What the parties were told by mail about each decision. */
  told: readonly { decisionId: string; audience: Audience; body: string }[];
}

/** What is to be done next: release the brake, propose, answer a proposal, or read what was decided. */
export function OutcomeSection({ dispute, version, mayPropose, originals, proposal, problem, letters, told }: OutcomeProps) {
  const say = disputeCaseWords();
  if (dispute.braked) {
    return (
      <Section id="outcome" title={say.brakeIsOn} note={say.brakeIsOnNote(FLOOD_CLINICS)}>
        {mayPropose ? <BrakeForms version={version} problem={problem} /> : <p>{say.moderatorsRelease}</p>}
      </Section>
    );
  }
  if (proposal) {
    return (
      <Section id="outcome" title={say.proposal} note={say.proposalNote}>
        {letters && <LetterPreviews letters={letters} />}
        <AnswerForms version={version} problem={problem} proposal={proposal} hearingUntil={proposal.hearingUntil} own={proposal.own} />
      </Section>
    );
  }
  if (dispute.state === "open") {
    return (
      <Section id="outcome" title={say.proposeOutcome} note={say.proposeOutcomeNote}>
        {letters && <LetterPreviews letters={letters} />}
        {mayPropose ? <ProposeForm version={version} problem={problem} originals={originals} /> : <p>{say.moderatorsPropose}</p>}
      </Section>
    );
  }
  return (
    <Section id="outcome" title={say.decided}>
      {dispute.decisions.length === 0 ? (
        <p>{say.nothingDecided}</p>
      ) : (
        <ul className="stack-tight">
          {dispute.decisions.map((decision) => (
            <li key={decision.id}>
              <a href={`/decisions/${decision.id}`}>
                {decision.clinic}: {decision.label}
              </a>
              {told
                .filter((notice) => notice.decisionId === decision.id)
                .map(({ audience, body }) => (
                  <details key={audience}>
                    <summary>{audience === "accused" ? say.whatWasTold(decision.clinic) : say.whatOthersWereTold}</summary>
                    <p className="whitespace-pre-line">{body}</p>
                  </details>
                ))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
