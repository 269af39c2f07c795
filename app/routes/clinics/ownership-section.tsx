import { ButtonLink } from "#app/components/button.tsx";
import { OwnershipProofs, type PrintedOwnershipProof } from "#app/components/ownership-proofs.tsx";
import { Section } from "#app/components/section.tsx";

interface OwnershipSectionProps {
  slug: string;
  claimed: boolean;
  proofs: readonly PrintedOwnershipProof[];
}

/** Who runs this profile, as far as it was shown. */
export function OwnershipSection({ slug, claimed, proofs }: OwnershipSectionProps) {
  return (
    <Section id="ownership" title="Who runs this profile" note="It says nothing about the work, and counts for nothing in the score.">
      {claimed ? (
        <>
          <OwnershipProofs proofs={proofs} />
          <p className="small">
            <a href={`/clinics/${slug}/claim`}>This is my clinic, and somebody else holds its profile</a>
          </p>
        </>
      ) : (
        <>
          <p>Nobody from this clinic has claimed this profile. What it says comes from public sources.</p>
          <p>
            <ButtonLink href={`/clinics/${slug}/claim`} kind="secondary">
              Claim this profile
            </ButtonLink>
          </p>
        </>
      )}
    </Section>
  );
}
