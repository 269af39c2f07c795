import type { ReactNode } from "react";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { Section } from "#app/components/section.tsx";
import { ownershipDisputePartsWords } from "#app/routes/ownership/ownership-dispute-parts-words.ts";
import type { OwnershipDisputeView } from "#app/routes/ownership/ownership-dispute-view.server.ts";

const sides = () => {
  const say = ownershipDisputePartsWords();
  return { holder: say.inControl, challenger: say.otherSide } as const;
};

/** What it is about, and what each side has shown. */
export function MatterSection({ dispute, children }: { dispute: OwnershipDisputeView; children?: ReactNode }) {
  const say = ownershipDisputePartsWords();
  const { claimant, change, proofs } = dispute;
  return (
    <Section id="matter" title={say.whatItIsAbout} note={say.openedOn(dispute.openedOn)}>
      {claimant && <p>{say.claimedBy(claimant.name, claimant.position)}</p>}
      {change && (
        <DefinitionList
          rows={[
            { term: change.label, value: change.before === "" ? null : change.before, note: say.asItIs },
            { term: say.askedFor, value: change.after },
          ]}
        />
      )}
      <h3>{say.holderProofs}</h3>
      <Proofs proofs={proofs.holder} />
      {claimant && (
        <>
          <h3>{say.claimantProofs}</h3>
          <Proofs proofs={proofs.challenger} />
        </>
      )}
      {children}
    </Section>
  );
}

function Proofs({ proofs }: { proofs: OwnershipDisputeView["proofs"]["holder"] }) {
  const say = ownershipDisputePartsWords();
  if (proofs.length === 0) return <p className="not-provided">{say.none}</p>;
  return (
    <ul>
      {proofs.map((proof) => (
        <li key={proof.id}>{proof.words}</li>
      ))}
    </ul>
  );
}

export function CasesSection({ dispute }: { dispute: OwnershipDisputeView }) {
  const say = ownershipDisputePartsWords();
  return (
    <Section id="statements" title={say.whatBothSidesSay}>
      {dispute.statements.length === 0 ? (
        <p>{say.noStatements}</p>
      ) : (
        dispute.statements.map((said) => (
          <article key={said.id} className="stack-tight">
            <h3>
              {said.by}: {sides()[said.side].toLowerCase()}
            </h3>
            <p className="soft small">{said.on}</p>
            <p className="prose whitespace-pre-line">{said.body}</p>
          </article>
        ))
      )}
    </Section>
  );
}

export function DecidedSection({ decided }: { decided: NonNullable<OwnershipDisputeView["decided"]> }) {
  const say = ownershipDisputePartsWords();
  return (
    <Section id="decided" title={say.decided} note={decided.on}>
      <div className="stack-tight prose">
        <h3>{decided.label}</h3>
        <p className="whitespace-pre-line">{decided.facts}</p>
      </div>
    </Section>
  );
}
