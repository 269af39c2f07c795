import { EVIDENCE_KIND_ORDER, EVIDENCE_KINDS } from "#app/clinics/evidence.ts";
import { EVIDENCE_VOCABULARY } from "#app/clinics/evidence-field.ts";
import { Section } from "#app/components/section.tsx";
import { TRAINING_NORMS } from "#app/practitioners/training-norm.ts";

/** The kinds of document that can be sent, each with what it does not prove. */
export function KindChoice({ href }: { href: string }) {
  return (
    <ul className="documents">
      {EVIDENCE_KIND_ORDER.map((kind) => (
        <li key={kind}>
          <h3>
            <a href={`${href}?kind=${kind}`}>{EVIDENCE_KINDS[kind].label}</a>
          </h3>
          <p>{EVIDENCE_VOCABULARY[kind].asks}</p>
          <p className="soft small">{EVIDENCE_KINDS[kind].doesNotProve}</p>
        </li>
      ))}
    </ul>
  );
}

/** Beside the form of a training record. */
export function TrainingNorms() {
  return (
    <Section id="norms" title="What the field’s own bodies ask for" note="For comparison: no course passes or fails here by a number.">
      <ul>
        {TRAINING_NORMS.map((norm) => (
          <li key={norm.name}>
            {norm.name}: {norm.hours} h
          </li>
        ))}
        <li>Short courses of 1 to 5 days: 8 to 40 h</li>
        <li>The field’s longest programmes: three months</li>
      </ul>
    </Section>
  );
}
