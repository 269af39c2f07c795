import { Notice } from "#app/components/notice.tsx";
import { Say } from "#app/components/say.tsx";
import { stepNoticeWords } from "#app/components/step-notice-words.ts";

/** A step in force against a clinic, as readers are told of it. */
export interface StepView {
  id: string;
  /** "info": it accuses nobody. */
  kind: "info" | "warning";
  title: string;
  /** The sentence of the rule, and what the step does where that is not to be seen. */
  why: string;
  /** As printed. */
  since: string;
  until: string;
  /** The decision in the public log. */
  href: string;
  appeal: string;
}

/** What was decided, since when, until when and why, with the way to the facts. */
export function StepNotice({ step }: { step: StepView }) {
  const say = stepNoticeWords();
  return (
    <Notice kind={step.kind} title={step.title}>
      <p>{step.why}</p>
      <p>
        <Say it={say.inForce} since={step.since} until={step.until} appeal={step.appeal} link={<a href={step.href} />} />
      </p>
    </Notice>
  );
}

/** First thing on the page of a clinic against which a banner stands, or that is not listed. */
export function StepBanners({ steps }: { steps: readonly StepView[] }) {
  const say = stepNoticeWords();
  if (steps.length === 0) return null;
  return (
    <aside className="step-notices" aria-label={say.label}>
      {steps.map((step) => (
        <StepNotice key={step.id} step={step} />
      ))}
    </aside>
  );
}
