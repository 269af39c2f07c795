import { Checkbox } from "#app/components/checkbox.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { Section } from "#app/components/section.tsx";
import { REVIEW_FILES } from "#app/reviews/review-form.ts";
import type { Told } from "#app/routes/reviews/told.ts";

const PHOTO_TYPES = "image/jpeg,image/png,image/webp";
const PROOF_TYPES = `${PHOTO_TYPES},application/pdf`;

/** A checkbox sends "yes" when it is ticked, so what was sent before is whether it was. */
export function Tick({ told: { name, value, error }, label, required }: { told: ReturnType<Told>; label: string; required?: boolean }) {
  return <Checkbox name={name} label={label} error={error} required={required} checked={value === "yes"} />;
}

export function ProofFields({ told }: { told: Told }) {
  return (
    <Section
      id="proof-part"
      title="Proof of treatment"
      note="None is needed to publish. A review with proof counts for more. Only you and the moderator who checks it see these files."
    >
      <div className="form">
        <p className="soft">
          JPEG, PNG, WebP or PDF, up to 12 MB each. A screenshot is fine. Location and camera data are taken out of pictures; what they
          show, the moderator sees. To cover card numbers or an address first, publish without them and add them afterwards under “Your
          reviews”: there you choose what is covered before anybody sees it.
        </p>
        <FileField {...told("receipt")} label="Receipt or invoice" hint="Or the line of a bank statement." accept={PROOF_TYPES} />
        <FileField {...told("booking")} label="Booking" hint="A confirmation, or messages that arranged a session." accept={PROOF_TYPES} />
        <FileField
          {...told("correction")}
          label="Proof of a correction elsewhere"
          hint="Only if somebody else corrected or removed this work: their invoice or treatment plan."
          accept={PROOF_TYPES}
        />
      </div>
    </Section>
  );
}

export function PhotoFields({ told, today }: { told: Told; today: string }) {
  return (
    <Section
      id="photos-part"
      title="Photos"
      note={`Up to ${REVIEW_FILES.photos} photos of the result, shown with your review once they have been compared with every photo known here.`}
    >
      <div className="form">
        <FileField
          {...told("photos")}
          label="Photos to show"
          hint="JPEG, PNG or WebP, up to 12 MB each. Location and camera data are taken out."
          accept={PHOTO_TYPES}
          multiple
        />
        <Field
          {...told("photosTakenOn")}
          label="Day they were taken"
          hint="Without it their healing stage reads “unknown”."
          type="date"
          max={today}
          short
        />
        <Tick
          told={told("photoConsent")}
          label="They show my head, and I agree that they are shown here. I can withdraw this at any time."
        />
      </div>
    </Section>
  );
}
