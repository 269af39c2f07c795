export interface OwnClaimLine {
  id: string;
  clinic: string;
  stateWords: string;
}

/** The profiles somebody claimed, so that a claim is found again without its mail. */
export function OwnClaimsList({ claims }: { claims: readonly OwnClaimLine[] }) {
  return (
    <ul>
      {claims.map((claim) => (
        <li key={claim.id}>
          <a href={`/ownership/${claim.id}`}>{claim.clinic}</a>: {claim.stateWords.toLowerCase()}
        </li>
      ))}
    </ul>
  );
}
