import { EVIDENCE_KIND_ORDER } from "#app/clinics/evidence.ts";
import { evidenceVocabulary } from "#app/clinics/evidence-field.ts";
import { evidenceKindWords } from "#app/clinics/evidence-kind-words.ts";
import { Section } from "#app/components/section.tsx";
import { TRAINING_NORMS } from "#app/practitioners/training-norm.ts";
import { evidenceNewWords } from "#app/routes/manage/evidence-new-words.ts";

/** The kinds of document that can be sent, each with what it does not prove. */
export function KindChoice({ href }: { href: string }) {
  return (
    <ul className="documents">
      {EVIDENCE_KIND_ORDER.map((kind) => (
        <li key={kind}>
          <h3>
            <a href={`${href}?kind=${kind}`}>{evidenceKindWords().kinds[kind].label}</a>
          </h3>
          <p>{evidenceVocabulary(kind).asks}</p>
          <p className="soft small">{evidenceKindWords().kinds[kind].doesNotProve}</p>
        </li>
      ))}
    </ul>
  );
}

/** Beside the form of a training record. */
export function TrainingNorms() {
  const say = evidenceNewWords();
  return (
    <Section id="norms" title={say.normsTitle} note={say.normsNote}>
      <ul>
        {TRAINING_NORMS.map((norm) => (
          <li key={norm.name}>{say.hoursOf(norm.name, norm.hours)}</li>
        ))}
        <li>{say.shortCourses}</li>
        <li>{say.longestProgrammes}</li>
      </ul>
    </Section>
  );
}
