import { ButtonLink } from "#app/components/button.tsx";
import { OwnershipProofs, type PrintedOwnershipProof } from "#app/components/ownership-proofs.tsx";
import { Section } from "#app/components/section.tsx";
import { clinicWords } from "#app/routes/clinics/clinic-words.ts";

interface OwnershipSectionProps {
  slug: string;
  claimed: boolean;
  proofs: readonly PrintedOwnershipProof[];
}

/** Who runs this profile, as far as it was shown. */
export function OwnershipSection({ slug, claimed, proofs }: OwnershipSectionProps) {
  const say = clinicWords();
  return (
    <Section id="ownership" title={say.whoRunsThisProfile} note={say.ownershipNote}>
      {claimed ? (
        <>
          <OwnershipProofs proofs={proofs} />
          <p className="small">
            <a href={`/clinics/${slug}/claim`}>{say.thisIsMine}</a>
          </p>
        </>
      ) : (
        <>
          <p>{say.unclaimed}</p>
          <p>
            <ButtonLink href={`/clinics/${slug}/claim`} kind="secondary">
              {say.claimThisProfile}
            </ButtonLink>
          </p>
        </>
      )}
    </Section>
  );
}
