import { Notice } from "#app/components/notice.tsx";

/** A step in force against a clinic, as readers are told of it. */
export interface StepView {
  id: string;
  label: string;
  /** The sentence of the rule. */
  why: string;
  does: string;
  /** As printed. */
  since: string;
  until: string;
  /** The decision in the public log. */
  href: string;
  appeal: string;
}

/** What was decided, since when, until when and why, with the way to the facts. */
export function StepNotice({ step }: { step: StepView }) {
  return (
    <Notice kind="warning" title={`${step.label}, until ${step.until}`}>
      <p>
        {step.why} {step.does}
      </p>
      <p>
        Decided by moderators, in force since {step.since}. It ends by itself. {step.appeal}{" "}
        <a href={step.href}>The facts, in the public log</a>
      </p>
    </Notice>
  );
}

/** First thing on the page of a clinic against which a banner stands, or that is not listed. */
export function StepBanners({ steps }: { steps: readonly StepView[] }) {
  if (steps.length === 0) return null;
  return (
    <aside className="step-banners" aria-label="Decided against this clinic">
      {steps.map((step) => (
        <StepNotice key={step.id} step={step} />
      ))}
    </aside>
  );
}
