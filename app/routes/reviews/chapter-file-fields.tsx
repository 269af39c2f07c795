import { Checkbox } from "#app/components/checkbox.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { Section } from "#app/components/section.tsx";
import { REVIEW_FILES } from "#app/reviews/review-form.ts";
import { chapterFieldsWords } from "#app/routes/reviews/chapter-fields-words.ts";
import type { Told } from "#app/routes/reviews/told.ts";

const PHOTO_TYPES = "image/jpeg,image/png,image/webp";
const PROOF_TYPES = `${PHOTO_TYPES},application/pdf`;

/** A checkbox sends "yes" when it is ticked, so what was sent before is whether it was. */
export function Tick({ told: { name, value, error }, label, required }: { told: ReturnType<Told>; label: string; required?: boolean }) {
  return <Checkbox name={name} label={label} error={error} required={required} checked={value === "yes"} />;
}

export function ProofFields({ told }: { told: Told }) {
  const say = chapterFieldsWords();
  return (
    <Section id="proof-part" title={say.proofOfTreatment} note={say.proofNote}>
      <div className="form">
        <p className="soft">{say.proofFiles}</p>
        <FileField {...told("receipt")} label={say.receipt} hint={say.receiptHint} accept={PROOF_TYPES} />
        <FileField {...told("booking")} label={say.booking} hint={say.bookingHint} accept={PROOF_TYPES} />
        <FileField {...told("correction")} label={say.correctionProof} hint={say.correctionProofHint} accept={PROOF_TYPES} />
      </div>
    </Section>
  );
}

export function PhotoFields({ told, today }: { told: Told; today: string }) {
  const say = chapterFieldsWords();
  return (
    <Section id="photos-part" title={say.photos} note={say.photosNote(REVIEW_FILES.photos)}>
      <div className="form">
        <FileField {...told("photos")} label={say.photosToShow} hint={say.photoFiles} accept={PHOTO_TYPES} multiple />
        <Field {...told("photosTakenOn")} label={say.photosTakenOn} hint={say.photosTakenOnHint} type="date" max={today} short />
        <Tick told={told("photoConsent")} label={say.photoConsent} />
      </div>
    </Section>
  );
}
